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
  /// Behind each line of a file that is not compressed.
  [[nodiscard]] std::optional<storage::InputCursor> cursor() const override;
  void number_from(std::uint64_t lines) override { line_ = lines; }

 private:
  InputBuffer input_;
  PieceCutter lines_{input_, "\n"};
  JsonRecordReader reader_;
  std::size_t line_ = 0;
};

}  // namespace pressmark::indexer
