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

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, " · ")); }

bool finds_nothing(const PartCount& part) { return part.articles == 0; }

std::string filters_of(const NothingFound& nothing) {
  std::vector<std::string> labels;
  for (const PartCount& filter : nothing.filters) labels.push_back(filter.label);
  return fmt::format("{}", fmt::join(labels, ", "));
}

// "mobilisation 41 · kazakhstan 0 until 2022-01-01": words that the archive has, but not there.
std::string words_within_filters(const NothingFound& nothing) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < nothing.words.size(); ++i) {
    const bool missing = finds_nothing(nothing.words_within[i]);
    parts.push_back(fmt::format("{} {}", nothing.words[i].label, missing ? 0 : nothing.words[i].articles));
    if (missing) parts.back() += ' ' + filters_of(nothing);
  }
  return joined(parts);
}

std::string words_alone(const NothingFound& nothing) {
  std::vector<std::string> parts;
  for (const PartCount& word : nothing.words) parts.push_back(fmt::format("{} {}", word.label, word.articles));
  const bool all_found = std::none_of(nothing.words.begin(), nothing.words.end(), finds_nothing);
  if (all_found && nothing.words.size() > 1) parts.emplace_back("together 0");
  return joined(parts);
}

std::string expansion_note(const std::vector<WeightedTerm>& words) {
  constexpr std::size_t kShown = 10;
  std::vector<std::string> first;
  for (const WeightedTerm& word : words)
    if (first.size() < kShown) first.push_back(word.term);
  return fmt::format("expanded by {}{}", fmt::join(first, ", "), words.size() > kShown ? ", ..." : "");
}

// Of several filters it may be only their meeting that leaves nothing.
std::string filters_alone(const NothingFound& nothing) {
  std::vector<std::string> parts;
  for (const PartCount& filter : nothing.filters)
    parts.push_back(fmt::format("{} of {} {}", filter.articles, nothing.without_filters, filter.label));
  return joined(parts);
}

// One line.
std::string reason_of(const NothingFound& nothing) {
  const auto& within = nothing.words_within;
  if (nothing.without_filters == 0) return words_alone(nothing);
  if (nothing.words.size() > 1 && std::any_of(within.begin(), within.end(), finds_nothing))
    return words_within_filters(nothing);
  return filters_alone(nothing);
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
    std::string reason = reason_of(page.nothing);
    if (!reason.empty()) notes.push_back(std::move(reason));
  }
  if (!page.correction.empty()) notes.push_back(fmt::format("did you mean {}?", page.correction));
  for (std::string& note : notes) note = sanitized_line(note);
  return notes;
}

}  // namespace pressmark::query
