// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A query as Xapian queries, still in its parts, so that it can be relaxed and its parts be counted one by one.
//
// The matching rule. What was typed with a sign of its own (a phrase, =word, word*, field:word, NEAR, OR, a
// parenthesis) must match always. Of plain words all must match up to ranking::kAllWordsUpTo; of more, the
// ranking::kJudgedWords rarest are judged and all of these but one must match, while the others only add to the score.

#include <xapian.h>

#include "query/search/sought.h"
#include "query/syntax/diagnostic.h"

namespace pressmark::query {

/// by_rule is the rule above; all and any are the person's own choice over the plain words.
enum class Matching : std::uint8_t { by_rule, all, any };

struct Part {
  std::string label;               // as a person would say it
  Xapian::Query query;             // filters are not weighed
  Xapian::Query required{};        // of a plain word: the same where it only has to match
  Xapian::Query bonus{};           // of a plain word: adds to the score of what matches; empty where it has none
  Xapian::Query in_title{};        // of a plain word: the articles that have it in their title
  Xapian::doccount frequency = 0;  // articles it is in, at most; known for plain words alone
  unsigned times = 1;              // a plain word typed so often weighs so much more
  double telling = 1;              // of a plain word: word_weight()
};

/// A word with a star or a tilde, and what it stands for.
struct ExpandedWord {
  std::string label;
  std::vector<std::string> forms;
  std::size_t total = 0;  // how many there are; those beyond forms are not searched for
};

struct Plan {
  std::vector<Part> words;  // plain ones
  std::vector<Part> required;
  std::vector<Part> filters;
  std::vector<Part> excluded;
  Xapian::Query title_bonus{};  // for a title that holds every plain word: the more of it they are, the more

  bool prefers_recent = true;  // it asks for no date of its own
  bool opens_copies = false;   // it asks for articles by their numbers: each is a hit of its own, near copy or not

  Sought sought;
  std::vector<std::string> variants;  // other spellings that were searched for too and are in the archive
  std::vector<ExpandedWord> expanded;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] bool is_empty() const;
  /// Whether there is anything to weigh: without words, all that passes the filters is listed by date.
  [[nodiscard]] bool is_ranked() const { return !words.empty() || !required.empty(); }
  /// Whether relaxed() finds more than the rule.
  [[nodiscard]] bool can_relax(Matching matching) const;
};

[[nodiscard]] Xapian::Query strict_query(const Plan& plan, Matching matching);
/// Any plain word will do.
[[nodiscard]] Xapian::Query relaxed_query(const Plan& plan);
/// Any word, of the query or of `expansion`, will do; with Matching::all the expansion only adds to the score.
[[nodiscard]] Xapian::Query expanded_query(const Plan& plan, Matching matching, const Xapian::Query& expansion);
/// What the words alone find, before any filter and with nothing left out; all articles where no word is asked.
[[nodiscard]] Xapian::Query words_query(const Plan& plan, Matching matching);

/// A filter, or something that is left out. It lives as long as the plan.
struct Narrowing {
  std::string label;
  const Part* part;
  bool excludes;
};
[[nodiscard]] std::vector<Narrowing> narrowings(const Plan& plan);
[[nodiscard]] Xapian::Query narrowed(const Xapian::Query& query, const Narrowing& narrowing);

}  // namespace pressmark::query
