// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes parse to a tree within its caps, whose words and diagnostics lie within the query, and which printed as a
// query parses to the same tree again.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "query/syntax/canonical.h"
#include "query/syntax/parser.h"
#include "storage/base/unicode.h"
#include "storage/text/tokenizer.h"

namespace {

using pressmark::query::Node;
using pressmark::query::NodeKind;
using pressmark::query::Parse;

void require(bool holds) {
  if (!holds) std::abort();
}

struct Size {
  std::size_t depth = 0;
  std::size_t words = 0;
  std::size_t expanded = 0;
};

std::size_t count_words(std::string_view text) {
  pressmark::text::Tokenizer tokenizer(text);
  std::size_t count = 0;
  for (pressmark::text::RawToken token{}; tokenizer.next(token);) ++count;
  return count;
}

bool is_leaf(NodeKind kind) {
  return kind == NodeKind::word || kind == NodeKind::phrase || kind == NodeKind::prefix || kind == NodeKind::keyword ||
         kind == NodeKind::fuzzy || kind == NodeKind::date || kind == NodeKind::number;
}

void measure(const Node& node, std::size_t depth, std::string_view text, Size& size) {
  require(node.begin <= node.end && node.end <= text.size());
  require(is_leaf(node.kind) ? node.children.empty() : (depth == 0 || !node.children.empty()));
  require(node.kind != NodeKind::negation || node.children.size() == 1);
  size.depth = std::max(size.depth, depth);
  size.words += count_words(node.text) + node.ids.size();
  size.expanded += node.kind == NodeKind::prefix || node.kind == NodeKind::fuzzy ? 1u : 0u;
  for (const Node& child : node.children) measure(child, depth + 1, text, size);
}

// Parentheses may be needed where the query had an unknown field, and values quotes.
bool keeps_within_caps(std::string_view printed) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (const char c : printed) {
    if (c == '(') deepest = std::max(deepest, ++depth);
    if (c == ')' && depth > 0) --depth;
  }
  return printed.size() <= pressmark::query::kMaxQueryBytes && deepest <= pressmark::query::kMaxQueryDepth;
}

void require_that_it_prints(const Node& root, pressmark::sys_days today) {
  const std::string printed = pressmark::query::canonical(root);
  if (!keeps_within_caps(printed)) return;
  const Parse again = pressmark::query::parse(printed, today);
  require(describe(again.root) == describe(root));
  require(again.diagnostics.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  constexpr pressmark::sys_days kToday = std::chrono::year(2022) / 9 / 27;
  const Parse parse = pressmark::query::parse(query, kToday);
  require(parse.text.size() <= 3 * pressmark::query::kMaxQueryBytes);
  require(pressmark::unicode::is_valid(parse.text));
  Size measured;
  measure(parse.root, 0, parse.text, measured);
  require(measured.words <= pressmark::query::kMaxQueryWords);
  require(measured.expanded <= pressmark::query::kMaxExpanded);
  // Each parenthesis can hold terms, or, and, near, adj and not.
  require(measured.depth <= 7 * (pressmark::query::kMaxQueryDepth + 1));
  for (const auto& diagnostic : parse.diagnostics) {
    require(!diagnostic.message.empty());
    require(diagnostic.begin <= diagnostic.end && diagnostic.end <= parse.text.size());
  }
  require_that_it_prints(parse.root, kToday);
  return 0;
}
