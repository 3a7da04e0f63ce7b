// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/article_date.h"

#include <utility>

#include "indexer/extract/date_parser.h"
#include "indexer/extract/url_date.h"
#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

constexpr std::chrono::hours kClockSlack{24};

bool is_guess(DateProvenance from) {
  return from == DateProvenance::url || from == DateProvenance::text || from == DateProvenance::file_time;
}

/// What the record says; a flag where it says something that cannot be read.
Published stated_date(const Record& record, const DateRules& rules, ArticleFlags& flags) {
  if (trim(record.date).empty()) return {};
  const DateReading reading = read_date(record.date, rules.order);
  const bool readable = reading.time.precision != DatePrecision::none;
  if (readable && !(rules.strict && reading.guessed)) return {reading.time, record.date_from};
  set(flags, reading.guessed ? ArticleFlag::date_ambiguous : ArticleFlag::date_unreadable);
  return {};
}

Published date_of_file(const Record& record, const InputFile& input) {
  if (record.form != BodyForm::document || input.path == "-") return {};
  return {{std::chrono::floor<std::chrono::seconds>(input.modified), DatePrecision::second}, DateProvenance::file_time};
}

/// The first that is known; under strict rules a guess is none.
Published first_known(std::initializer_list<Published> dates, const DateRules& rules, ArticleFlags& flags) {
  bool refused = false;
  for (const Published& date : dates) {
    if (!date.known()) continue;
    if (!rules.strict || !is_guess(date.provenance)) return date;
    refused = true;
  }
  if (refused) set(flags, ArticleFlag::date_ambiguous);
  return {};
}

}  // namespace

void settle_dates(const Record& record, const InputFile& input, const DateRules& rules, Article& article) {
  const Published from_text = std::exchange(article.published, {});
  const Published stated = stated_date(record, rules, article.flags);
  const Published from_url{url_date(article.url), DateProvenance::url};
  const Published strong = is_guess(stated.provenance) ? Published{} : stated;
  const Published day_of_url = from_url.time.precision == DatePrecision::day ? from_url : Published{};
  const Published text = stated.provenance == DateProvenance::text ? stated : from_text;
  article.published =
      first_known({strong, day_of_url, text, from_url, stated, date_of_file(record, input)}, rules, article.flags);
  const DateReading updated = read_date(record.updated, rules.order);
  if (!(rules.strict && updated.guessed)) article.updated = updated.time;
}

void flag_odd_date(Article& article, sys_seconds now) {
  constexpr sys_seconds kYear1600 = std::chrono::sys_days(std::chrono::year(1600) / 1 / 1);
  if (!article.published.known()) return;
  if (article.published.time.instant > now + kClockSlack) set(article.flags, ArticleFlag::date_in_future);
  if (article.published.time.instant < kYear1600) set(article.flags, ArticleFlag::date_before_1600);
}

}  // namespace pressmark::indexer
