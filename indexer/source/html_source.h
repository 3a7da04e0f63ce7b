// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A saved HTML page: one article.

#include "indexer/source/file_source.h"

namespace pressmark::indexer {

class HtmlSource final : public FileSource {
 public:
  explicit HtmlSource(InputBuffer input) : FileSource(std::move(input)) {}

 private:
  [[nodiscard]] Record make_record(std::string_view bytes) const override;
};

}  // namespace pressmark::indexer
