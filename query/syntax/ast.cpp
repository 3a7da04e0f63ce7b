// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/ast.h"

#include <fmt/format.h>

namespace pressmark::query {
namespace {

std::string_view group_name(const Node& node) {
  switch (node.kind) {
    case NodeKind::near:
      return node.ordered ? "adj" : "near";
    case NodeKind::both:
      return "and";
    case NodeKind::either:
      return "or";
    case NodeKind::negation:
      return "not";
    default:
      return "terms";
  }
}

std::string describe_text(const Node& node) {
  const std::string field = node.field != nullptr ? fmt::format("{}:", node.field->name) : "";
  const char* const exact = node.exact ? "=" : "";
  switch (node.kind) {
    case NodeKind::phrase:
      return fmt::format("{}{}\"{}\"", field, exact, node.text);
    case NodeKind::prefix:
      return fmt::format("{}{}*", field, node.text);
    case NodeKind::fuzzy:
      return fmt::format("{}{}~", field, node.text);
    default:
      return fmt::format("{}{}{}", field, exact, node.text);
  }
}

std::string describe_keyword(const Node& node) {
  std::string out = fmt::format("({}:", node.field->name);
  for (const std::string& value : node.values) out += fmt::format(" \"{}\"", value);
  return out + ")";
}

std::string describe_ids(const Node& node) {
  std::string out = fmt::format("({}:", node.field->name);
  for (const ArticleId id : node.ids) out += fmt::format(" {}", id.value());
  return out + ")";
}

std::string describe_group(const Node& node) {
  std::string out = fmt::format("({}", group_name(node));
  if (node.kind == NodeKind::near) out += fmt::format("/{}", node.distance);
  for (const Node& child : node.children) out += " " + describe(child);
  return out + ")";
}

}  // namespace

std::string describe(const Node& node) {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase:
    case NodeKind::prefix:
    case NodeKind::fuzzy:
      return describe_text(node);
    case NodeKind::keyword:
      return describe_keyword(node);
    case NodeKind::date:
      return fmt::format("(date: {})", format_range(node.dates));
    case NodeKind::number:
      return describe_ids(node);
    default:
      return describe_group(node);
  }
}

}  // namespace pressmark::query
