// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/explanation_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostListed = 12;  // terms of a word; JSON has all

std::string articles(std::uint64_t count) { return fmt::format("{} {}", count, count == 1 ? "article" : "articles"); }

std::string term_text(const TermCount& term) {
  return fmt::format("{} {}{}", term.term, term.articles, term.as_typed ? " as written" : "");
}

std::string terms_text(std::vector<TermCount> terms) {
  std::stable_sort(terms.begin(), terms.end(),
                   [](const TermCount& a, const TermCount& b) { return a.articles > b.articles; });
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::min(terms.size(), kMostListed); ++i) parts.push_back(term_text(terms[i]));
  if (terms.size() > kMostListed) parts.push_back(fmt::format("and {} more", terms.size() - kMostListed));
  return fmt::format("{}", fmt::join(parts, ", "));
}

class Lines {
 public:
  void add(std::string_view name, const std::string& text) {
    const bool same = name == last_;
    out_ += fmt::format("{:<12}{}\n", same ? std::string_view() : name, sanitized_line(text));
    last_ = name;
  }
  [[nodiscard]] std::string text() && { return std::move(out_); }

 private:
  std::string out_;
  std::string_view last_;
};

void add_words(const Explanation& explanation, Lines& lines) {
  for (const ExplainedWord& word : explanation.words) {
    lines.add("word", fmt::format("{}  {}", word.label, articles(word.articles)));
    if (!word.terms.empty()) lines.add("word", "  " + terms_text(word.terms));
  }
  for (const PartCount& variant : explanation.variants)
    lines.add("also", fmt::format("{}  {}", variant.label, articles(variant.articles)));
}

void add_counts(const Explanation& explanation, Lines& lines) {
  if (!explanation.rule.empty()) lines.add("must match", explanation.rule);
  lines.add(explanation.words.empty() ? "all" : "together", articles(explanation.words_together));
  for (const FilterStep& step : explanation.filters)
    if (step.before > 0) lines.add("then", fmt::format("{} of {} {}", step.after, step.before, step.label));
  const MatchCount& found = explanation.page.matches;
  lines.add("found", fmt::format("{}{}{}", found.exact ? "" : "about ", articles(found.estimate),
                                 explanation.page.relaxed ? ", with any of the words" : ""));
}

}  // namespace

std::string explanation_text(const Explanation& explanation, const std::vector<std::string>& notes) {
  Lines lines;
  lines.add("read as", explanation.read_as);
  add_words(explanation, lines);
  add_counts(explanation, lines);
  for (const SourceGap& gap : explanation.gaps)
    lines.add("gap", fmt::format("{} has no articles of {}", gap.source, format_range(gap.days)));
  for (const std::string& note : notes) lines.add("note", note);
  return std::move(lines).text();
}

}  // namespace pressmark::query
