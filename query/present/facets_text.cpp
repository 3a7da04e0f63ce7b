// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/facets_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/figures.h"
#include "query/present/layout.h"
#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

constexpr std::string_view kIndent = "  ";
constexpr std::size_t kShareColumns = 8;  // "0.012 %"

double share_of(const FacetValue& value, const Facets& facets) {
  return static_cast<double>(value.articles) / static_cast<double>(facets.reading.matches.estimate);
}

void append_value(std::string& out, const std::string& figures, const std::string& name, std::size_t width) {
  const std::size_t indent = figures.size();
  const std::string line = sanitized_line(name);
  for (const ByteRange part : wrap(line, width - std::min(width - 1, indent))) {
    out += part.begin == 0 ? figures : std::string(indent, ' ');
    out.append(line, part.begin, part.end - part.begin) += '\n';
  }
}

void append_facet(std::string& out, const Facet& facet, const Facets& facets, const Terminal& terminal) {
  if (facet.values.empty()) return;
  if (!out.empty()) out += '\n';
  out += Style(terminal.color).heading(facet.kind->name) + '\n';
  const std::size_t digits = grouped(facet.values.front().articles).size();
  for (const FacetValue& value : facet.values) {
    const std::string figures = fmt::format("{}{:>{}}  {:>{}}  ", kIndent, grouped(value.articles), digits,
                                            percent(share_of(value, facets)), kShareColumns);
    append_value(out, figures, value.value, terminal.width);
  }
  if (facet.distinct > facet.values.size())
    out += fmt::format("{}and {} more\n", kIndent, grouped(facet.distinct - facet.values.size()));
}

}  // namespace

std::string facets_text(const Facets& facets, const Terminal& terminal) {
  std::string out;
  for (const Facet& facet : facets.facets) append_facet(out, facet, facets, terminal);
  return out;
}

Table facets_table(const Facets& facets) {
  Table table{{{"kind"}, {"articles", true}, {"share", true}, {"value"}, {"query"}}, {}};
  for (const Facet& facet : facets.facets)
    for (const FacetValue& value : facet.values)
      table.rows.push_back({{std::string(facet.kind->name)},
                            {fmt::format("{}", value.articles)},
                            {fmt::format("{:.4f}", share_of(value, facets))},
                            {value.value},
                            {narrowing(*facet.kind, value.value)}});
  return table;
}

std::string count_line(const Facets& facets) {
  const std::uint64_t matches = facets.reading.matches.estimate;
  return matches == 0 ? "no article found\n" : counted(matches, "article") + '\n';
}

std::vector<std::string> notes_of(const Facets& facets) {
  if (facets.exact()) return {};
  return {fmt::format("counts are estimates: {} of the articles were read, evenly spread", grouped(facets.read))};
}

}  // namespace pressmark::query
