// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// When an article was published and updated: of all that could tell, the most trusted.

#include "indexer/extract/date_parts.h"
#include "indexer/source/input_walker.h"
#include "indexer/source/record.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

struct DateRules {
  DateOrder order = DateOrder::unknown;  // of bare numbers; unknown: see date_parser.h
  bool strict =
      false;          // no guesses: no order that is not clear, no two-digit years, nothing from text, URL or file time
  sys_seconds now{};  // dates more than a day later are flagged: the clocks of the world are not one
};

/// Sets the article's dates, and flags one that is missing because it cannot be read or is not certain. Its url is
/// settled; what is known of its date so far comes from its text. Trusted in this order: the record's field, a day in
/// the URL, the text, a month in the URL, the time of the file.
void settle_dates(const Record& record, const InputFile& input, const DateRules& rules, Article& article);

/// Flags a date more than a day after `now` (the clocks of the world are not one), and one before 1600.
void flag_odd_date(Article& article, sys_seconds now);

}  // namespace pressmark::indexer
