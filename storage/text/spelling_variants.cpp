// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/spelling_variants.h"

#include <algorithm>

namespace pressmark::text {
namespace {

// One block of bytes rather than an array of strings: nothing to relocate or to build when a short-lived query starts.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr char kBytes[] =
#include "storage/text/spelling_variants.inc"
    ;
#pragma GCC diagnostic pop

/// Lines sorted by their first word: "variant canonical\n", or "canonical ~variant ~variant\n".
constexpr std::string_view kTable(kBytes, sizeof kBytes - 1);

struct Row {
  std::string_view spelling;
  std::string_view rest;
};

std::size_t line_begin(std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : kTable.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

Row row_at(std::size_t begin) {
  const std::size_t space = kTable.find(' ', begin);
  const std::size_t end = kTable.find('\n', space);
  return {kTable.substr(begin, space - begin), kTable.substr(space + 1, end - space - 1)};
}

/// What stands beside a spelling, empty where it has no row. Bisects bytes, each time going back to the line that holds
/// the middle one.
std::string_view row_of(std::string_view spelling) {
  std::size_t low = 0;
  std::size_t high = kTable.size();
  while (low < high) {
    const std::size_t begin = line_begin(low + (high - low) / 2);
    const Row row = row_at(begin);
    const int order = spelling.compare(row.spelling);
    if (order == 0) return row.rest;
    if (order < 0)
      high = begin;
    else
      low = begin + row.spelling.size() + row.rest.size() + 2;
  }
  return {};
}

bool is_canonical(std::string_view row) { return row.empty() || row.front() == '~'; }

}  // namespace

std::string_view canonical_spelling(std::string_view form) {
  const std::string_view row = row_of(form);
  return is_canonical(row) ? form : row;
}

std::vector<std::string_view> other_spellings(std::string_view form) {
  const std::string_view row = row_of(form);
  const std::string_view variants = is_canonical(row) ? row : row_of(row);
  std::vector<std::string_view> others;
  for (std::size_t begin = 0; begin < variants.size();) {
    const std::size_t end = std::min(variants.find(' ', begin), variants.size());
    const std::string_view variant = variants.substr(begin + 1, end - begin - 1);
    if (variant != form) others.push_back(variant);
    begin = end + 1;
  }
  if (!is_canonical(row)) others.push_back(row);
  return others;
}

std::string_view spelling_table_hash() { return PRESSMARK_SPELLING_HASH; }

}  // namespace pressmark::text
