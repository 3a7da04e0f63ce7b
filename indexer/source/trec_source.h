// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// TREC newswire collections: <DOC> records with a <DOCNO>, the other elements by whatever name each agency gave them.

#include <cstddef>

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class TrecSource final : public Source {
 public:
  explicit TrecSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  InputBuffer input_;
  PieceCutter records_{input_, "</DOC>"};
  std::size_t count_ = 0;
};

}  // namespace pressmark::indexer
