// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/match_set.h"

#include <map>
#include <string>
#include <unordered_set>
#include <utility>

#include "query/search/matcher.h"
#include "query/search/matching_only.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::year_month_day;

std::vector<Xapian::docid> documents(const Xapian::Query& query, const Xapian::Database& part) {
  Xapian::Enquire enquire(part);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet set = enquire.get_mset(0, part.get_doccount());
  return {set.begin(), set.end()};
}

/// Calls `visit(document, value)` for each match that has a value.
template <class Visit>
void visit_values(const PartMatches& matches, Xapian::valueno slot, Visit visit) {
  auto value = matches.part.valuestream_begin(slot);
  const auto end = matches.part.valuestream_end(slot);
  for (const Xapian::docid document : matches.documents) {
    if (value == end) return;
    value.skip_to(document);
    if (value != end && value.get_docid() == document) visit(document, *value);
  }
}

/// How much of a date was stated, which its value does not tell: a date of a month has the first instant of it. So what
/// lies at the beginning of a month is looked for among the date's terms; all else is known to the day. The documents
/// asked for ascend.
class StatedPrecision {
 public:
  explicit StatedPrecision(const Xapian::Database& part) : part_(part) {}

  DatePrecision of(Xapian::docid document, sys_seconds instant) {
    const sys_days day = floor<days>(instant);
    const year_month_day date{day};
    if (instant != day || date.day() != std::chrono::day{1}) return DatePrecision::day;
    const std::string digits = format_compact(day);
    if (has(layout::term(layout::kDay, digits), document)) return DatePrecision::day;
    const bool may_be_year = date.month() == std::chrono::January;
    if (!may_be_year || has(layout::term(layout::kMonth, digits.substr(0, 6)), document)) return DatePrecision::month;
    return DatePrecision::year;
  }

 private:
  bool has(const std::string& term, Xapian::docid document) {
    const auto [list, added] = lists_.try_emplace(term);
    if (added) list->second = part_.postlist_begin(term);
    Xapian::PostingIterator& at = list->second;
    if (at == Xapian::PostingIterator()) return false;
    at.skip_to(document);
    return at != Xapian::PostingIterator() && *at == document;
  }

  Xapian::Database part_;
  std::map<std::string, Xapian::PostingIterator> lists_;
};

ResultPage reading_of(const Plan& plan) {
  ResultPage reading;
  reading.variants = plan.variants;
  reading.diagnostics = plan.diagnostics;
  return reading;
}

}  // namespace

MatchSet find_all(const Plan& plan, Matching matching, const storage::IndexReader& index) {
  SearchOptions options;
  options.matching = matching;
  const Matcher matcher(index, plan, options);
  MatchSet all{{}, reading_of(plan)};
  const Xapian::Query strict = strict_query(plan, matching);
  all.reading.relaxed = plan.can_relax(matching) && matcher.run(strict).distinct < options.limit;
  const Xapian::Query query = matching_only(all.reading.relaxed ? relaxed_query(plan) : strict, index.parts());
  std::uint64_t& count = all.reading.matches.estimate;
  for (const Xapian::Database& part : index.parts()) {
    all.parts.push_back({part, documents(query, part)});
    count += all.parts.back().documents.size();
  }
  if (count == 0) all.reading.nothing = matcher.explain_nothing(matching);
  return all;
}

std::vector<ArticleId> articles_of(const MatchSet& matches) {
  std::vector<ArticleId> articles;
  articles.reserve(matches.size());
  for (const PartMatches& part : matches.parts)
    for (const Xapian::docid document : part.documents) articles.emplace_back(document);
  return articles;
}

std::vector<PublishedDay> published_days(const MatchSet& matches) {
  std::vector<PublishedDay> published;
  for (const PartMatches& part : matches.parts) {
    StatedPrecision precision(part.part);
    visit_values(part, layout::kPublishedSlot, [&](Xapian::docid document, const std::string& value) {
      const sys_seconds instant = layout::published_instant(value);
      published.push_back({floor<days>(instant), precision.of(document, instant)});
    });
  }
  return published;
}

std::uint64_t copies_among(const MatchSet& matches) {
  std::unordered_set<std::string> clusters;
  std::uint64_t copies = 0;
  for (const PartMatches& part : matches.parts)
    visit_values(part, layout::kClusterSlot,
                 [&](Xapian::docid, const std::string& cluster) { copies += clusters.insert(cluster).second ? 0 : 1; });
  return copies;
}

}  // namespace pressmark::query
