// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a query that finds little was perhaps meant to be: words that the archive hardly has, replaced by frequent ones
// of its own that few edits part from them.

#include <cstddef>
#include <optional>

#include "query/search/query_terms.h"
#include "query/syntax/ast.h"

namespace pressmark::query {

/// A query with fewer matches is looked at.
inline constexpr std::size_t kFewMatches = 5;
/// Words of it that are looked up, at most.
inline constexpr std::size_t kMostCorrected = 3;

/// The tree with its likely mistypings corrected; nothing where there are none. Left as they are: words asked for
/// exactly, with a star or a tilde, negated ones, those with digits or under four letters, and words of the archive,
/// unless one edit away stands a word of 32 times as many articles.
[[nodiscard]] std::optional<Node> corrected(const Node& root, const QueryTerms& terms);

}  // namespace pressmark::query
