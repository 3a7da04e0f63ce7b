// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A plain text file: one article.

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class TextSource final : public Source {
 public:
  explicit TextSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  [[nodiscard]] Record take_record();

  InputBuffer input_;
  enum class Stage : std::uint8_t { text, damage, end } stage_ = Stage::text;
};

}  // namespace pressmark::indexer
