// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An input of one format, read one record at a time: memory does not grow with the input. Belongs to one thread.

#include <optional>
#include <variant>

#include "indexer/source/record.h"
#include "indexer/source/reject.h"

namespace pressmark::indexer {

using Item = std::variant<Record, Reject>;

class Source {
 public:
  virtual ~Source() = default;
  /// The next record or reject, in the order of the input; nothing at its end. Throws SourceError where reading fails.
  [[nodiscard]] virtual std::optional<Item> next() = 0;
};

}  // namespace pressmark::indexer
