// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An input of one format, read one record at a time: memory does not grow with the input. Belongs to one thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/source/record.h"
#include "indexer/source/reject.h"
#include "storage/catalog/input_cursor.h"

namespace pressmark::indexer {

/// Something inside an input that is passed over, as a file of a folder can be.
struct PassedOver {
  std::string where;      // place in the input
  std::string_view kind;  // "html", "not a file", ...: one of a few
};

using Item = std::variant<Record, Reject, PassedOver>;

class Source {
 public:
  virtual ~Source() = default;
  /// The next record or reject, in the order of the input; nothing at its end. Throws SourceError where reading fails.
  [[nodiscard]] virtual std::optional<Item> next() = 0;
  /// Where a Source of the same format, opened there, goes on behind the last item; nothing where none can.
  [[nodiscard]] virtual std::optional<storage::InputCursor> cursor() const { return std::nullopt; }
  /// Before the first next(): the input was opened at a cursor, behind so many records.
  virtual void number_from(std::uint64_t) {}
};

}  // namespace pressmark::indexer
