// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/canonical.h"

#include <fmt/format.h>

#include "query/syntax/word_text.h"

namespace pressmark::query {
namespace {

// How tightly a node holds together: what stands in one that holds tighter needs parentheses.
enum class Binding { terms, either, both, near, adjacent, sign, leaf };

Binding binding(const Node& node) {
  switch (node.kind) {
    case NodeKind::terms:
      return Binding::terms;
    case NodeKind::either:
      return Binding::either;
    case NodeKind::both:
      return Binding::both;
    case NodeKind::near:
      return node.ordered ? Binding::adjacent : Binding::near;
    case NodeKind::negation:
      return Binding::sign;
    default:
      return Binding::leaf;
  }
}

std::string separator(const Node& node) {
  switch (node.kind) {
    case NodeKind::either:
      return " OR ";
    case NodeKind::both:
      return " AND ";
    case NodeKind::near:
      return fmt::format(" {}/{} ", node.ordered ? "ADJ" : "NEAR", node.distance);
    default:
      return " ";
  }
}

std::string within(const Node& child, Binding outer) {
  const std::string text = canonical(child);
  return binding(child) <= outer ? '(' + text + ')' : text;
}

std::string group(const Node& node) {
  std::string out;
  for (const Node& child : node.children) {
    if (!out.empty()) out += separator(node);
    out += within(child, binding(node));
  }
  return out;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string name(const std::string& value) {
  return reads_as_itself(value) && value.find(',') == std::string::npos ? value : quoted(value);
}

std::string names(const Node& node) {
  std::string out;
  for (const std::string& value : node.values) out += (out.empty() ? "" : ",") + name(value);
  return out;
}

std::string numbers(const Node& node) {
  std::string out;
  for (const ArticleId id : node.ids) out += fmt::format("{}{}", out.empty() ? "" : ",", id.value());
  return out;
}

std::string date(const DateRange& range) {
  if (!range.last) return fmt::format("since:{}", format_range({range.first, range.first}));
  if (!range.first) return fmt::format("until:{}", format_range({range.last, range.last}));
  return fmt::format("date:{}", format_range(range));
}

std::string bare(const Node& node) {
  switch (node.kind) {
    case NodeKind::phrase:
      return (node.exact ? "=" : "") + quoted(node.text);
    case NodeKind::prefix:
      return node.text + '*';
    case NodeKind::fuzzy:
      return node.text + '~';
    case NodeKind::keyword:
      return names(node);
    case NodeKind::number:
      return numbers(node);
    default:
      return (node.exact ? "=" : "") + node.text;
  }
}

}  // namespace

std::string canonical(const Node& node) {
  switch (node.kind) {
    case NodeKind::date:
      return date(node.dates);
    case NodeKind::negation:
      return '-' + within(node.children.front(), Binding::sign);
    case NodeKind::terms:
    case NodeKind::either:
    case NodeKind::both:
    case NodeKind::near:
      return group(node);
    default:
      return (node.field != nullptr ? fmt::format("{}:", node.field->name) : std::string()) + bare(node);
  }
}

}  // namespace pressmark::query
