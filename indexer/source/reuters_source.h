// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Reuters-21578 collection: <REUTERS NEWID=...> records of the 1987 newswire, Latin-1, with the control characters
// of the wire as numeric references.

#include <cstddef>

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class ReutersSource final : public Source {
 public:
  explicit ReutersSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  InputBuffer input_;
  PieceCutter records_{input_, "</REUTERS>"};
  std::size_t count_ = 0;
};

}  // namespace pressmark::indexer
