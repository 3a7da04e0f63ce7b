// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The constants of ranking and of the matching rule, in one place. docs/ranking.md has the formula, the figure that
// earned each constant, and what was tried and not kept. BM25 as in Robertson and Zaragoza, "The Probabilistic
// Relevance Framework: BM25 and Beyond" (2009).

#include <cstddef>

namespace pressmark::query::ranking {

inline constexpr double kK1 = 1.5;  // how long a term's count goes on to matter
inline constexpr double kK3 = 1.0;  // a word typed twice weighs twice: Part::times
// Xapian's default of .5 treats every short article as half a mean one and costs 4 % on news questions.
inline constexpr double kMinNormalizedLength = 0.0;

// Pull of an article's length, in an archive whose articles have the mean length L: kB * L / (L + kShortLength). The
// length of a news article tells how much it wanders; that of a note of three lines tells nothing.
inline constexpr double kB = 0.9;
inline constexpr double kShortLength = 100;  // terms of the index, exact forms among them: fifty words or so

// What a word of the query weighs beyond BM25's own log of rarity (word_weight.h).
inline constexpr double kRarityPower = 0.2;
inline constexpr double kBurstPower = 0.3;
inline constexpr double kFunctionWordWeight = 0.3;

// The form as typed, beside its stem.
inline constexpr double kExactFormWeight = 0.3;
// Of word~ each edit takes half the weight away.
inline constexpr double kEditWeight = 0.5;

// A title that holds every word of the query, by the share of the title that they are. It answers short queries only:
// the judged collections change by .003 of MAP at most, and "cocoa bahia" finds BAHIA COCOA REVIEW before price lists.
inline constexpr double kTitleShareWeight = 4.0;

// Up to so many plain words must all match.
inline constexpr std::size_t kAllWordsUpTo = 3;
// Of more, so many of the rarest are judged, and all of these but one must match; the rest only add to the score.
// Judging six costs seven times the time of a plain OR, because the alternatives multiply.
inline constexpr std::size_t kJudgedWords = 4;

// Expansion (--expand): the words that tell the best answers to the query as typed from the rest of the archive.
inline constexpr std::size_t kFeedbackArticles = 10;
inline constexpr std::size_t kFeedbackWords = 30;
inline constexpr double kFeedbackWeight = 0.2;  // of all of them, where the words as typed weigh 1

// Preference for the recent: of the best score this share, for the newest article of the archive, half of it for one
// that is kRecencyHalfLife older, and so on. The first kRecencyDepth matches are ordered anew by it.
inline constexpr double kRecencyShare = 0.05;
inline constexpr double kRecencyHalfLifeDays = 365;
inline constexpr std::size_t kRecencyDepth = 30;

// Of an article, words in more articles than this share of the archive's, and than kSmallCount, do not tell what it is
// about.
inline constexpr double kCommonShare = 0.1;
inline constexpr double kSmallCount = 10;

// More like this: so many of the article's most telling words.
inline constexpr std::size_t kRelatedWords = 25;

}  // namespace pressmark::query::ranking
