// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/notes.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

std::string counted(const MatchCount& count) {
  return fmt::format("{}{} {}", count.exact ? "" : "about ", count.estimate,
                     count.estimate == 1 ? "article" : "articles");
}

std::string shown(const ResultPage& page) {
  if (page.offset == 0) return fmt::format("{}", page.hits.size());
  return fmt::format("{}-{}", page.offset + 1, page.offset + page.hits.size());
}

void add_part_counts(const NothingFound& nothing, std::vector<std::string>& notes) {
  if (nothing.words.empty()) return;
  std::vector<std::string> parts;
  for (const PartCount& word : nothing.words) parts.push_back(fmt::format("{} {}", word.label, word.articles));
  notes.push_back(fmt::format("{}", fmt::join(parts, " · ")));
}

std::string expansion_note(const std::vector<WeightedTerm>& words) {
  constexpr std::size_t kShown = 10;
  std::vector<std::string> first;
  for (const WeightedTerm& word : words)
    if (first.size() < kShown) first.push_back(word.term);
  return fmt::format("expanded by {}{}", fmt::join(first, ", "), words.size() > kShown ? ", ..." : "");
}

// Of several filters it may be only their meeting that leaves nothing.
void add_filter_counts(const NothingFound& nothing, std::vector<std::string>& notes) {
  for (const PartCount& filter : nothing.filters)
    notes.push_back(fmt::format("{} of {} {}", filter.articles, nothing.without_filters, filter.label));
}

}  // namespace

std::string count_line(const ResultPage& page, std::optional<long> milliseconds) {
  std::string line = page.hits.empty() && page.matches.estimate == 0
                         ? "no article found"
                         : fmt::format("{} of {}", shown(page), counted(page.matches));
  const auto stands_for_others = [](const Hit& hit) { return hit.copies.others > 0; };
  if (page.collapsed && std::any_of(page.hits.begin(), page.hits.end(), stands_for_others))
    line += ", near copies shown once";
  if (milliseconds) line += fmt::format(", {} ms", *milliseconds);
  return line + '\n';
}

std::vector<std::string> notes_of(const std::vector<Diagnostic>& parsed, const ResultPage& page) {
  std::vector<std::string> notes;
  for (const auto* diagnostics : {&parsed, &page.diagnostics})
    for (const Diagnostic& diagnostic : *diagnostics) notes.push_back(diagnostic.message);
  if (!page.variants.empty()) notes.push_back(fmt::format("also: {}", fmt::join(page.variants, ", ")));
  if (!page.expansion.empty()) notes.push_back(expansion_note(page.expansion));
  if (page.relaxed && page.matches.estimate > 0) {
    notes.push_back(
        "few articles have most of these words; those with any of them are shown too (--all: only with all)");
  }
  if (page.matches.estimate == 0) {
    add_part_counts(page.nothing, notes);
    add_filter_counts(page.nothing, notes);
  }
  for (std::string& note : notes) note = sanitized_line(note);
  return notes;
}

}  // namespace pressmark::query
