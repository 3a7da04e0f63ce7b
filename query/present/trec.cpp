// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/trec.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

std::string without_spaces(std::string_view name) {
  std::string line = sanitized_line(name);
  std::replace(line.begin(), line.end(), ' ', '_');
  return line;
}

std::vector<std::string> names_of(const Hit& hit) {
  if (hit.external_ids.empty()) return {fmt::format("{}", hit.article.id.value())};
  return hit.external_ids;
}

}  // namespace

std::string trec_lines(std::string_view topic, const std::vector<Hit>& hits, std::string_view tag) {
  std::string out;
  std::size_t rank = 0;
  for (const Hit& hit : hits)
    for (const std::string& name : names_of(hit))
      out +=
          fmt::format("{} Q0 {} {} {:.6f} {}\n", without_spaces(topic), without_spaces(name), ++rank, hit.score, tag);
  return out;
}

}  // namespace pressmark::query
