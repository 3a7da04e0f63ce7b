// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An input that is one article as a whole: a text file, a saved page.

#include <cstdint>
#include <string_view>
#include <utility>

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

/// One Record of up to kMaxRecordBytes. A truncated input gives what it holds and one Reject.
class FileSource : public Source {
 public:
  [[nodiscard]] std::optional<Item> next() final;

 protected:
  explicit FileSource(InputBuffer input) : input_(std::move(input)) {}

 private:
  [[nodiscard]] virtual Record make_record(std::string_view bytes) const = 0;

  InputBuffer input_;
  enum class Stage : std::uint8_t { text, damage, end } stage_ = Stage::text;
};

}  // namespace pressmark::indexer
