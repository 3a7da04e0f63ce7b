// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One JSON object to one Record, by the names of field_names.h.

#include <memory>
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
  /// and half surrogate pairs are mended; anything else that is not JSON is a Reject.
  [[nodiscard]] Item read(std::string_view json, std::string where);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace pressmark::indexer
