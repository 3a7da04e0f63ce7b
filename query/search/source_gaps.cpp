// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/source_gaps.h"

#include <algorithm>
#include <optional>

#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;
using std::chrono::days;

constexpr std::size_t kMostGaps = 3;

std::optional<sys_days> day_of_term(const std::string& term) {
  const auto time = parse_iso8601(term.substr(layout::kDay.size()));
  if (!time) return std::nullopt;
  return std::chrono::floor<days>(time->instant);
}

// An open end becomes the archive's own.
std::optional<DateRange> closed(DateRange range, const Xapian::Database& database) {
  const std::string prefix(layout::kDay);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const auto day = day_of_term(*term);
    if (!day) continue;
    if (!range.first) range.first = day;
    if (range.last) break;
    auto next = term;
    if (++next == database.allterms_end(prefix)) range.last = day;
  }
  if (!range.first || !range.last) return std::nullopt;
  return range;
}

// Both lists ascend; each leaps to where the other stands.
bool any_article_has(const std::string& left, const std::string& right, const Xapian::Database& database) {
  auto a = database.postlist_begin(left);
  auto b = database.postlist_begin(right);
  while (a != database.postlist_end(left) && b != database.postlist_end(right)) {
    if (*a == *b) return true;
    if (*a < *b) {
      a.skip_to(*b);
    } else {
      b.skip_to(*a);
    }
  }
  return false;
}

days length(const DateRange& gap) { return *gap.last - *gap.first; }

// The longest, in the order they had.
void keep_longest(std::vector<DateRange>& gaps) {
  std::erase_if(gaps, [](const DateRange& gap) { return length(gap) < days{1}; });
  std::stable_sort(gaps.begin(), gaps.end(),
                   [](const DateRange& a, const DateRange& b) { return length(a) > length(b); });
  gaps.resize(std::min(gaps.size(), kMostGaps));
  std::sort(gaps.begin(), gaps.end(), [](const DateRange& a, const DateRange& b) { return *a.first < *b.first; });
}

}  // namespace

std::vector<DateRange> source_gaps(const std::string& source, const DateRange& range,
                                   const Xapian::Database& database) {
  std::vector<DateRange> gaps;
  const auto asked = closed(range, database);
  if (!asked || length(*asked) >= days{kMostGapDays}) return gaps;
  bool in_gap = false;
  for (sys_days day = *asked->first; day <= *asked->last; day += days{1}) {
    if (any_article_has(source, layout::term(layout::kDay, format_compact(day)), database)) {
      in_gap = false;
    } else if (in_gap) {
      gaps.back().last = day;
    } else {
      gaps.push_back({day, day});
      in_gap = true;
    }
  }
  keep_longest(gaps);
  return gaps;
}

}  // namespace pressmark::query
