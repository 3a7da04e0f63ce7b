// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a search answers with: values alone, nothing of Xapian or of the catalog stays open behind them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/search/marked_text.h"
#include "query/search/named_here.h"
#include "query/syntax/diagnostic.h"
#include "storage/model/article.h"

namespace pressmark::query {

/// The near copies of a hit.
struct NearCopies {
  std::uint64_t others = 0;  // besides the hit itself, whether the query finds them or not
  ArticleId first;           // of all of them, the hit included, the one published first
  std::string first_source;
  std::optional<CivilTime> first_published;  // nothing where none of them has a usable date
};

struct Hit {
  std::size_t rank = 0;  // from 1, over all pages
  double score = 0;      // 0 where nothing was weighed
  StoredArticle article;
  MarkedText title;
  MarkedText snippet;
  NearCopies copies;
  std::vector<std::string> external_ids;  // of Rows::external_ids alone
  std::vector<NamedHere> named;           // whom and what it names
};

/// A term of the index, and its share of what all of its kind weigh.
struct WeightedTerm {
  std::string term;
  double weight = 0;
};

/// How many articles match, each near copy counted. Exact up to kExactMatches, and wherever it costs nothing; else an
/// estimate.
struct MatchCount {
  std::uint64_t estimate = 0;
  bool exact = true;
};
inline constexpr std::uint32_t kExactMatches = 1000;

/// A part of the query and the articles it finds alone; of a filter: those that pass it of the ones the words find.
struct PartCount {
  std::string label;
  std::uint64_t articles = 0;
  friend bool operator==(const PartCount&, const PartCount&) = default;
};

/// Why nothing was found.
struct NothingFound {
  std::vector<PartCount> words;
  std::vector<PartCount> words_within;  // the same within all filters; empty where there is no filter
  std::uint64_t without_filters = 0;    // what the words find together
  std::vector<PartCount> filters;       // what each leaves of that; empty where that is nothing
};

struct ResultPage {
  std::vector<Hit> hits;
  std::size_t offset = 0;  // hits before this page
  MatchCount matches;
  bool collapsed = false;  // of near copies that match only the best is a hit
  bool relaxed = false;    // too few had most of the words: any word was enough
  std::vector<std::string> variants;
  std::vector<WeightedTerm> expansion{};  // the words that --expand added, most telling first
  std::vector<Diagnostic> diagnostics;    // of planning
  std::string correction;                 // what was perhaps meant, where little was found; else empty
  NothingFound nothing;                   // filled in where matches.estimate is 0
};

}  // namespace pressmark::query
