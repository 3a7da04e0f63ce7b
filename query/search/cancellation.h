// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A search that somebody no longer waits for. Xapian's matcher cannot be stopped from outside, nor does its time limit
// bound anything; but what a posting source throws passes through it.

#include <atomic>

#include <xapian.h>

#include "storage/base/error.h"

namespace pressmark::query {

class SearchCancelled : public Error {
 public:
  SearchCancelled() : Error("the search was cancelled") {}
};

/// Finds and weighs as `query` does, and throws SearchCancelled from the next document on once `cancelled` is set,
/// which a signal handler or another thread may do. `cancelled` outlives it. Costs a look at the flag a document that
/// the matcher considers.
[[nodiscard]] Xapian::Query cancellable(const Xapian::Query& query, const std::atomic<bool>& cancelled);

}  // namespace pressmark::query
