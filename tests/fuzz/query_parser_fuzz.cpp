// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes parse to a tree within its caps, whose words and diagnostics lie within the query.

#include <cstdint>
#include <cstdlib>
#include <string_view>

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
  std::size_t prefixes = 0;
};

std::size_t count_words(std::string_view text) {
  pressmark::text::Tokenizer tokenizer(text);
  std::size_t count = 0;
  for (pressmark::text::RawToken token{}; tokenizer.next(token);) ++count;
  return count;
}

bool is_leaf(NodeKind kind) {
  return kind == NodeKind::word || kind == NodeKind::phrase || kind == NodeKind::prefix || kind == NodeKind::keyword ||
         kind == NodeKind::date || kind == NodeKind::number;
}

void measure(const Node& node, std::size_t depth, std::string_view text, Size& size) {
  require(node.begin <= node.end && node.end <= text.size());
  require(is_leaf(node.kind) ? node.children.empty() : (depth == 0 || !node.children.empty()));
  require(node.kind != NodeKind::negation || node.children.size() == 1);
  size.depth = std::max(size.depth, depth);
  size.words += count_words(node.text) + node.ids.size();
  size.prefixes += node.kind == NodeKind::prefix ? 1u : 0u;
  for (const Node& child : node.children) measure(child, depth + 1, text, size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  const Parse parse = pressmark::query::parse(query, std::chrono::year(2022) / 9 / 27);
  require(parse.text.size() <= 3 * pressmark::query::kMaxQueryBytes);
  require(pressmark::unicode::is_valid(parse.text));
  Size measured;
  measure(parse.root, 0, parse.text, measured);
  require(measured.words <= pressmark::query::kMaxQueryWords);
  require(measured.prefixes <= pressmark::query::kMaxPrefixes);
  // Each parenthesis can hold terms, or, and, near and not.
  require(measured.depth <= 6 * (pressmark::query::kMaxQueryDepth + 1));
  for (const auto& diagnostic : parse.diagnostics) {
    require(!diagnostic.message.empty());
    require(diagnostic.begin <= diagnostic.end && diagnostic.end <= parse.text.size());
  }
  require(!describe(parse.root).empty());
  return 0;
}
