// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagger.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "indexer/enrich/tagging/name_tokenizer.h"

namespace pressmark::indexer {
namespace {

using Tokens = std::span<const std::string_view>;

/// By class; names that are none of these are no mentions.
constexpr std::array kKinds = {EntityKind::person, EntityKind::organisation, EntityKind::place};

/// Ranks and forms of address. Not king, prince or pope, which are parts of names too.
constexpr std::array<std::string_view, 54> kTitles = {
    "Mr",       "Mr.",      "Mrs",         "Mrs.",    "Ms",        "Ms.",        "Miss",       "Dr",        "Dr.",
    "Prof",     "Prof.",    "Professor",   "Sir",     "Dame",      "Rev",        "Rev.",       "President", "Prime",
    "Minister", "Premier",  "Chancellor",  "Senator", "Sen",       "Sen.",       "Rep",        "Rep.",      "Gov",
    "Gov.",     "Governor", "Congressman", "Mayor",   "Secretary", "Ambassador", "General",    "Gen",       "Gen.",
    "Colonel",  "Col",      "Col.",        "Captain", "Capt",      "Capt.",      "Lieutenant", "Lt",        "Lt.",
    "Sergeant", "Sgt",      "Sgt.",        "Major",   "Maj.",      "Admiral",    "Adm.",       "Judge",     "Justice"};

bool is_title(std::string_view token) { return std::find(kTitles.begin(), kTitles.end(), token) != kTitles.end(); }

bool is_possessive(std::string_view token) {
  constexpr std::array<std::string_view, 6> kPossessives = {"'s", "’s", "'S", "’S", "'", "’"};
  return std::find(kPossessives.begin(), kPossessives.end(), token) != kPossessives.end();
}

bool is_article(std::string_view token) { return token == "the" || token == "a" || token == "an"; }

/// The tokens of a name without what only stands beside it. Never empty.
Tokens bare_name(Tokens name, EntityKind kind) {
  while (name.size() > 1 && is_possessive(name.back())) name = name.first(name.size() - 1);
  while (name.size() > 1 && is_article(name.front())) name = name.subspan(1);
  while (name.size() > 1 && kind == EntityKind::person && is_title(name.front())) name = name.subspan(1);
  return name;
}

bool lies_in(std::string_view part, std::string_view text) {
  return !text.empty() && part.data() >= text.data() && part.data() < text.data() + text.size();
}

Mention mention_of(Tokens name, EntityKind kind, std::string_view title, std::string_view body) {
  const bool in_title = lies_in(name.front(), title);
  const char* const begin = in_title ? title.data() : body.data();
  return {kind, in_title, static_cast<std::uint32_t>(name.front().data() - begin),
          static_cast<std::uint32_t>(name.back().data() + name.back().size() - begin)};
}

std::vector<Mention> mentions_of(Tokens tokens, std::span<const Tag> tags, std::string_view title,
                                 std::string_view body) {
  std::vector<Mention> mentions;
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin + 1;
    if (tags[begin] != kOutside) {
      while (!closes(tags[end - 1])) ++end;
      if (const std::uint32_t name_class = class_of(tags[begin]); name_class < kKinds.size())
        mentions.push_back(mention_of(bare_name(tokens.subspan(begin, end - begin), kKinds[name_class]),
                                      kKinds[name_class], title, body));
    }
    begin = end;
  }
  return mentions;
}

}  // namespace

std::vector<Mention> Tagger::tag(std::string_view title, std::string_view body) {
  text_.clear();
  append_tokens(title, text_);
  append_tokens(body, text_);
  return mentions_of(text_.tokens, token_tagger_.tag(text_), title, body);
}

}  // namespace pressmark::indexer
