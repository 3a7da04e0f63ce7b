// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON lines: one object a line. A bad line is rejected and leaves its neighbours alone.

#include <cstddef>

#include "indexer/source/input_buffer.h"
#include "indexer/source/json_record.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class JsonLinesSource final : public Source {
 public:
  explicit JsonLinesSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  InputBuffer input_;
  PieceCutter lines_{input_, "\n"};
  JsonRecordReader reader_;
  std::size_t line_ = 0;
};

}  // namespace pressmark::indexer
