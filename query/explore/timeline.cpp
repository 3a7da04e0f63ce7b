// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/timeline.h"

#include <algorithm>

#include <fmt/format.h>

#include "storage/base/error.h"

namespace pressmark::query {
namespace {

using Days = std::vector<PublishedDay>;

struct Span {
  sys_days first;
  sys_days last;
};

std::uint64_t precise_enough(const Days& days, TimeUnit unit) {
  const DatePrecision needed = precision_for(unit);
  return static_cast<std::uint64_t>(
      std::count_if(days.begin(), days.end(), [&](const PublishedDay& day) { return day.precision >= needed; }));
}

// From the first unit with a match to the last.
std::optional<Span> span_of(const Days& days, TimeUnit unit) {
  std::optional<Span> span;
  for (const PublishedDay& published : days) {
    if (published.precision < precision_for(unit)) continue;
    const sys_days begin = begin_of(published.day, unit);
    if (!span) span = Span{begin, begin};
    span = Span{std::min(span->first, begin), std::max(span->last, begin)};
  }
  return span;
}

bool suits(const Days& days, TimeUnit unit) {
  const auto span = span_of(days, unit);
  return span && units_between(span->first, span->last, unit) <= kFewBuckets &&
         precise_enough(days, unit) * 10 >= days.size() * 9;
}

std::vector<Bucket> empty_buckets(const Span& span, TimeUnit unit) {
  const std::size_t count = units_between(span.first, span.last, unit);
  if (count > kMostBuckets) {
    throw UsageError(fmt::format("cannot show {} {}s: ask for larger ones (--by) or narrow the query by date:", count,
                                 to_string(unit)));
  }
  std::vector<Bucket> buckets;
  buckets.reserve(count);
  for (sys_days begin = span.first; begin <= span.last;) {
    const sys_days next = begin_after(begin, unit);
    buckets.push_back({begin, next - std::chrono::days(1)});
    begin = next;
  }
  return buckets;
}

}  // namespace

TimeUnit unit_for(const Days& days) {
  for (const TimeUnit unit : {TimeUnit::day, TimeUnit::week, TimeUnit::month})
    if (suits(days, unit)) return unit;
  return TimeUnit::year;
}

void fill_buckets(const Days& days, TimeUnit unit, Timeline& timeline) {
  timeline.unit = unit;
  timeline.vague = days.size() - precise_enough(days, unit);
  timeline.buckets.clear();
  const auto span = span_of(days, unit);
  if (!span) return;
  timeline.buckets = empty_buckets(*span, unit);
  for (const PublishedDay& published : days) {
    if (published.precision < precision_for(unit)) continue;
    ++timeline.buckets[units_between(span->first, begin_of(published.day, unit), unit) - 1].articles;
  }
}

}  // namespace pressmark::query
