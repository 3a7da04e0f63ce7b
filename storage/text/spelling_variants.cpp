// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/spelling_variants.h"

#include "storage/base/hash.h"

namespace pressmark::text {
namespace {

// One block of bytes rather than an array of strings: nothing to relocate or to build when a short-lived query starts.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr char kBytes[] =
#include "storage/text/spelling_variants.inc"
    ;
#pragma GCC diagnostic pop

/// Lines "variant canonical\n", sorted by variant.
constexpr std::string_view kTable(kBytes, sizeof kBytes - 1);

struct Row {
  std::string_view variant;
  std::string_view canonical;
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

/// Bisects bytes, each time going back to the line that holds the middle one.
std::string_view canonical_of(std::string_view variant) {
  std::size_t low = 0;
  std::size_t high = kTable.size();
  while (low < high) {
    const std::size_t begin = line_begin(low + (high - low) / 2);
    const Row row = row_at(begin);
    const int order = variant.compare(row.variant);
    if (order == 0) return row.canonical;
    if (order < 0)
      high = begin;
    else
      low = begin + row.variant.size() + row.canonical.size() + 2;
  }
  return {};
}

}  // namespace

std::string_view canonical_spelling(std::string_view form) {
  const std::string_view canonical = canonical_of(form);
  return canonical.empty() ? form : canonical;
}

std::vector<std::string_view> other_spellings(std::string_view form) {
  const std::string_view canonical = canonical_spelling(form);
  std::vector<std::string_view> others;
  for (std::size_t begin = 0; begin < kTable.size();) {
    const Row row = row_at(begin);
    if (row.canonical == canonical && row.variant != form) others.push_back(row.variant);
    begin += row.variant.size() + row.canonical.size() + 2;
  }
  if (canonical != form) others.push_back(canonical);
  return others;
}

std::uint64_t spelling_table_hash() { return hash64(kTable); }

}  // namespace pressmark::text
