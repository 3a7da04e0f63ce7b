// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/candidate_list.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/sanitizer.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostListed = 60;
constexpr std::size_t kGap = 2;

}  // namespace

std::string candidate_list(const std::vector<std::string>& candidates, std::size_t width) {
  const std::size_t listed = std::min(candidates.size(), kMostListed);
  std::size_t column = 1;
  for (std::size_t i = 0; i < listed; ++i)
    column = std::max(column, unicode::width(sanitized_line(candidates[i])) + kGap);
  const std::size_t columns = std::max<std::size_t>(1, width / column);
  std::string out;
  for (std::size_t i = 0; i < listed; ++i) {
    const std::string candidate = sanitized_line(candidates[i]);
    const bool ends_line = (i + 1) % columns == 0 || i + 1 == listed;
    out += candidate;
    out += ends_line ? "\n" : std::string(column - unicode::width(candidate), ' ');
  }
  if (candidates.size() > listed) out += fmt::format("and {} more\n", candidates.size() - listed);
  return out;
}

}  // namespace pressmark::query
