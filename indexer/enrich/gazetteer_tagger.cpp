// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/gazetteer_tagger.h"

#include <algorithm>
#include <optional>
#include <span>

#include "indexer/enrich/capital_words.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kMostWords = 6;      // of a name of the table that is looked for
constexpr std::size_t kMostNameWords = 4;  // of a person

struct Found {
  EntityKind kind;
  std::size_t words;
};

// Capital words side by side, the first of them first.
std::span<const CapitalWord> run_at(std::span<const CapitalWord> words, std::size_t at) {
  std::size_t end = at + 1;
  while (end < words.size() && words[end].follows_capital) ++end;
  return words.subspan(at, end - at);
}

std::string key_of(std::string_view text, std::span<const CapitalWord> words) {
  return name_key(text.substr(words.front().begin, words.back().end - words.front().begin));
}

// The longest name of the table that the run begins with.
std::optional<Found> find_known(const AliasTable& table, std::string_view text, std::span<const CapitalWord> run) {
  for (std::size_t words = std::min(run.size(), kMostWords); words > 0; --words) {
    const std::string key = key_of(text, run.first(words));
    for (const EntityKind kind : {EntityKind::place, EntityKind::organisation})
      if (table.find(kind, key) != nullptr) return Found{kind, words};
  }
  return std::nullopt;
}

// A given name and what follows it.
std::optional<Found> find_person(const AliasTable& table, std::string_view text, std::span<const CapitalWord> run) {
  if (run.size() < 2 || !table.is_given_name(key_of(text, run.first(1)))) return std::nullopt;
  return Found{EntityKind::person, std::min(run.size(), kMostNameWords)};
}

}  // namespace

void GazetteerTagger::tag_text(std::string_view text, bool is_title, std::vector<Mention>& mentions) const {
  const std::vector<CapitalWord> words = capital_words(text);
  for (std::size_t at = 0; at < words.size();) {
    const std::span<const CapitalWord> run = run_at(words, at);
    auto found = find_person(*table_, text, run);
    const auto known = find_known(*table_, text, run);
    if (known && (!found || known->words > 1)) found = known;
    if (found) mentions.push_back({found->kind, is_title, run.front().begin, run[found->words - 1].end});
    at += found ? found->words : 1;
  }
}

std::vector<Mention> GazetteerTagger::tag(std::string_view title, std::string_view body) const {
  std::vector<Mention> mentions;
  tag_text(title, true, mentions);
  tag_text(body, false, mentions);
  return mentions;
}

}  // namespace pressmark::indexer
