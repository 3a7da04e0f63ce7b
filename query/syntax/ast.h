// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A query as it was read. Plain values: copied and moved freely, no thread ties.

#include <cstdint>
#include <string>
#include <vector>

#include "query/syntax/date_expression.h"
#include "storage/model/article.h"
#include "storage/model/field.h"

namespace pressmark::query {

enum class NodeKind : std::uint8_t {
  word,      // text; may hold several words of the analyzer (covid-19), which then stand together
  phrase,    // text
  prefix,    // text without the star
  fuzzy,     // text without the tilde
  near,      // children: words, phrases, prefixes, fuzzy words; distance; ordered: they follow each other so
  keyword,   // field, values: any of them
  date,      // dates
  number,    // field, ids: any of them
  terms,     // children side by side: the matching rule decides how many must match
  both,      // children, all of them
  either,    // children, any of them
  negation,  // one child that must not match
};

struct Node {
  NodeKind kind = NodeKind::terms;
  std::string text{};
  bool exact = false;                 // word, phrase: as written, no stem, no variant
  const Field* field = nullptr;       // of words: a text field, or nullptr for title and body; keyword, number: its own
  std::vector<std::string> values{};  // as typed
  DateRange dates{};
  std::vector<ArticleId> ids{};
  unsigned distance = 0;
  bool ordered = false;
  std::vector<Node> children{};
  std::size_t begin = 0;  // bytes of the query it was read from
  std::size_t end = 0;
};

/// One line that says all of it, in prefix form: `(terms oil (not price) (source: "bbc"))`. For tests and explanations.
[[nodiscard]] std::string describe(const Node& node);

}  // namespace pressmark::query
