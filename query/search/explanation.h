// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a query was read and what each part of it finds. Values alone.

#include <cstdint>
#include <string>
#include <vector>

#include "query/search/search_result.h"
#include "query/syntax/date_expression.h"

namespace pressmark::query {

struct TermCount {
  std::string term;       // as in the index, without its prefix
  bool as_typed = false;  // a form as written, not a stem
  std::uint64_t articles = 0;
};

struct ExplainedWord {
  std::string label;
  std::uint64_t articles = 0;
  std::vector<TermCount> terms;
};

/// What a filter, or what is left out, leaves of what came to it.
struct FilterStep {
  std::string label;
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

struct SourceGap {
  std::string source;
  DateRange days;
};

struct Explanation {
  std::string read_as;  // in the query language
  std::string rule;     // how many of the words must match
  std::vector<ExplainedWord> words;
  std::vector<PartCount> variants;   // other spellings, with their articles
  std::uint64_t words_together = 0;  // articles, before any filter; all of them where no word was asked
  std::vector<FilterStep> filters;   // in the order they were typed
  std::vector<SourceGap> gaps;
  ResultPage page;  // without hits: the count, what was said
};

}  // namespace pressmark::query
