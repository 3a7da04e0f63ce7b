// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_lines_source.h"

#include <fmt/format.h>

namespace pressmark::indexer {

std::optional<Item> JsonLinesSource::next() {
  if (auto item = reader_.next()) return item;
  while (const auto line = lines_.next()) {
    ++line_;
    if (line->damage) return Reject{fmt::format("line {}", line_), line->damage->reason, line->damage->detail};
    if (line->text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (auto item = reader_.read(line->text, fmt::format("line {}", line_))) return item;
  }
  return std::nullopt;
}

std::optional<storage::InputCursor> JsonLinesSource::cursor() const {
  const auto offset = input_.offset();
  return offset ? std::optional(storage::InputCursor{*offset, line_}) : std::nullopt;
}

}  // namespace pressmark::indexer
