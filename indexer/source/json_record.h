// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One JSON object to a Record, by the names of field_names.h; or to several, where it is the envelope of others.

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/source.h"

namespace pressmark::indexer {

/// Belongs to one thread; keeps its memory from one record to the next.
class JsonRecordReader {
 public:
  JsonRecordReader();
  ~JsonRecordReader();

  /// `json` is one value with kInputPadding readable bytes behind it. Broken UTF-8, control characters inside strings
  /// and half surrogate pairs are mended; anything else that is not JSON is a Reject. Nothing where it is the envelope
  /// of nothing. The second record in an envelope at "line 4" is at "line 4.2".
  [[nodiscard]] std::optional<Item> read(std::string_view json, std::string where);
  /// The other records of what was read last, one by one.
  [[nodiscard]] std::optional<Item> next();

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
  std::deque<Record> records_;
};

}  // namespace pressmark::indexer
