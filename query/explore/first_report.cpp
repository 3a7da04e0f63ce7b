// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/first_report.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "query/explore/calendar.h"

namespace pressmark::query {
namespace {

using std::chrono::floor;
using std::chrono::year_month_day;

bool before(const StoredArticle& a, const StoredArticle& b) {
  const CivilTime& x = a.published.time;
  const CivilTime& y = b.published.time;
  return std::tuple(end_of(x), x.instant, a.id.value()) < std::tuple(end_of(y), y.instant, b.id.value());
}

TimeUnit unit_of(DatePrecision precision) {
  if (precision == DatePrecision::year) return TimeUnit::year;
  return precision == DatePrecision::month ? TimeUnit::month : TimeUnit::day;
}

ArticleId copied(const StoredArticle& article, const std::vector<FirstOfSource>& earlier) {
  if (!article.cluster) return {};
  const auto found = std::find_if(earlier.begin(), earlier.end(),
                                  [&](const FirstOfSource& first) { return first.article.cluster == article.cluster; });
  return found == earlier.end() ? ArticleId() : found->article.id;
}

}  // namespace

sys_seconds end_of(const CivilTime& time) {
  if (time.precision == DatePrecision::second) return time.instant + std::chrono::seconds(1);
  const TimeUnit unit = unit_of(time.precision);
  return begin_after(begin_of(floor<std::chrono::days>(time.instant), unit), unit);
}

Lag lag_between(const CivilTime& earlier, const CivilTime& later) {
  const DatePrecision unit = std::min(earlier.precision, later.precision);
  if (unit == DatePrecision::second) return {unit, (later.instant - earlier.instant).count()};
  const TimeUnit whole = unit_of(unit);
  const auto begin = [whole](const CivilTime& time) { return begin_of(floor<std::chrono::days>(time.instant), whole); };
  return {unit, static_cast<std::int64_t>(units_between(begin(earlier), begin(later), whole)) - 1};
}

void EarliestOfSources::add(const StoredArticle& article) {
  if (!date_is_usable(article)) {
    ++undated_;
    return;
  }
  const auto place = std::lower_bound(earliest_.begin(), earliest_.end(), article,
                                      [](const auto& a, const auto& b) { return a.source < b.source; });
  if (place == earliest_.end() || place->source != article.source) {
    earliest_.insert(place, article);
  } else if (before(article, *place)) {
    *place = article;
  }
}

void EarliestOfSources::report(std::size_t limit, FirstReport& into) && {
  std::sort(earliest_.begin(), earliest_.end(), before);
  into.undated = undated_;
  into.all_sources = earliest_.size();
  if (earliest_.size() > 1) into.lead = lag_between(earliest_[0].published.time, earliest_[1].published.time);
  const CivilTime first = earliest_.empty() ? CivilTime() : earliest_.front().published.time;
  for (std::size_t i = 0; i < std::min(limit, earliest_.size()); ++i) {
    StoredArticle& article = earliest_[i];
    const Lag lag = lag_between(first, article.published.time);
    const ArticleId copy = copied(article, into.sources);
    into.sources.push_back({std::move(article), lag, copy});
  }
}

}  // namespace pressmark::query
