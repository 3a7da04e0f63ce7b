// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The constants of ranking and of the matching rule, in one place. BM25 as in Robertson and Zaragoza, "The
// Probabilistic Relevance Framework: BM25 and Beyond" (2009); figures are mean average precision against Lucene 8 on
// the same topics.

#include <cstddef>

namespace pressmark::query::ranking {

inline constexpr double kK1 = 1.5;  // saturation of a term's count: news questions 1.017, against .993 at 1.2
inline constexpr double kB = 0.8;   // pull of an article's length: .9 is best for news, but costs long abstracts 7 %
inline constexpr double kK3 = 1.0;
// Xapian's default of .5 treats every short article as half a mean one and costs 4 % on news questions.
inline constexpr double kMinNormalizedLength = 0.0;

// The form as typed, beside its stem: between +.5 and +1.6 % on news questions.
inline constexpr double kExactFormWeight = 0.3;

// A title that holds every word of the query, by the share of the title that they are. It answers short queries only:
// no topic of the judged collections is changed by it, and "cocoa bahia" finds BAHIA COCOA REVIEW before price lists.
inline constexpr double kTitleShareWeight = 3.0;

// Up to so many plain words must all match.
inline constexpr std::size_t kAllWordsUpTo = 3;
// Of more, so many of the rarest are judged, and all of these but one must match; the rest only add to the score.
// Judging six costs seven times the time of a plain OR, because the alternatives multiply.
inline constexpr std::size_t kJudgedWords = 4;

}  // namespace pressmark::query::ranking
