// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A record, or the rest of an input, that could not become an article: never silent, always counted.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/catalog/input_cursor.h"

namespace pressmark::indexer {

enum class RejectReason : std::uint8_t {
  no_article_text,
  broken_json,
  broken_xml,
  declares_entities,
  nested_too_deep,
  not_an_object,
  broken_record,
  record_too_large,
  cut_short,
  damaged_compression,
  expands_too_far,
  unknown_format,
  unsupported_format,
  unreadable,
};

/// The short phrase it is counted under in reports and the ledger.
[[nodiscard]] std::string_view to_string(RejectReason reason);

struct Reject {
  std::string where;  // place in the input: "line 17", "NEWID 5543"; empty: the input as a whole
  RejectReason reason;
  std::string detail;
  bool local = false;                            // whatever the reason, the rest of the input is read
  std::optional<storage::InputCursor> cursor{};  // behind it, where reading can go on there
};

}  // namespace pressmark::indexer
