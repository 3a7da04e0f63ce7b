// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/whole_input.h"

#include <fmt/format.h>

namespace pressmark::indexer {

std::optional<Reject> read_whole(InputBuffer& input) {
  while (input.window().size() <= kMaxRecordBytes && input.grow()) continue;
  if (input.window().size() <= kMaxRecordBytes) return std::nullopt;
  return Reject{{}, RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)};
}

std::optional<Reject> damaged_end(const InputBuffer& input) {
  const auto damage = input.damage();
  if (!damage) return std::nullopt;
  return Reject{"its end", damage->reason, damage->detail};
}

}  // namespace pressmark::indexer
