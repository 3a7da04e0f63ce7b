// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON values one after the other, over any number of lines: the members of one outer array, or bare. Only one value at
// a time is held; where it ends is found without parsing it.

#include <cstddef>

#include "indexer/source/input_buffer.h"
#include "indexer/source/json_record.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class JsonArraySource final : public Source {
 public:
  explicit JsonArraySource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  [[nodiscard]] bool skip_to_value();
  [[nodiscard]] std::optional<Item> read_value();
  [[nodiscard]] std::optional<std::size_t> find_value_end();
  [[nodiscard]] std::optional<Item> end_of_input();
  [[nodiscard]] Reject unfinished_value();

  InputBuffer input_;
  JsonRecordReader reader_;
  std::size_t item_ = 0;
  bool in_array_ = false;
  bool ended_ = false;
};

}  // namespace pressmark::indexer
