// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// source:, author: and lang: against the names that the index holds. A name matches when the words asked for stand in
// it one after the other: source:bbc finds "BBC News" and "bbc.co.uk". A language matches only whole.

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/syntax/ast.h"

namespace pressmark::query {

struct NameFilter {
  Xapian::Query query;                // any of the names
  std::vector<std::string> messages;  // for values that no name answers to, with the nearest one
};

/// Of a node of kind keyword; its values as they were typed.
[[nodiscard]] NameFilter keyword_filter(const Node& node, const Xapian::Database& database);
/// Whether the words of `value` stand in `name` one after the other; both are normalised.
[[nodiscard]] bool answers_to(std::string_view name, std::string_view value);

/// `values` are normalised (text::Analyzer::normalize).
[[nodiscard]] NameFilter name_filter(const Field& field, const std::vector<std::string>& values,
                                     const Xapian::Database& database);

}  // namespace pressmark::query
