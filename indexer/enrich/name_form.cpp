// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/name_form.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestName = 80;  // bytes
constexpr std::size_t kMostWords = 10;
constexpr std::size_t kShortestShout = 5;  // letters of a word in capitals that may be no acronym

constexpr std::array kIncorporations{"corp", "corporation", "inc", "incorporated", "ltd", "limited", "co", "company",
                                     "plc",  "llc",         "ag",  "sa",           "nv",  "gmbh",    "spa"};
constexpr std::array kSmallWords{"of", "the", "and", "for", "in", "on", "de", "la", "du", "von", "van", "der"};

using Words = std::vector<std::string_view>;

template <class List>
bool is_in(const List& list, std::string_view key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

Words words_of(std::string_view text) {
  Words words;
  constexpr std::string_view kSpace = " \t\r\n";
  for (std::size_t begin = text.find_first_not_of(kSpace); begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kSpace, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = std::min(text.find_first_not_of(kSpace, end), text.size());
  }
  return words;
}

void strip_signs(std::string_view& word) {
  constexpr std::string_view kBefore = "\"'`(<[,.;:-*";
  constexpr std::string_view kBehind = "\"'`)>],;:-*";
  word.remove_prefix(std::min(word.find_first_not_of(kBefore), word.size()));
  word.remove_suffix(word.size() - (word.find_last_not_of(kBehind) + 1));
  for (const std::string_view quote : {"\u201c", "\u2018", "\u00ab"})
    if (word.starts_with(quote)) word.remove_prefix(quote.size());
  for (const std::string_view quote : {"\u201d", "\u2019", "\u00bb"})
    if (word.ends_with(quote)) word.remove_suffix(quote.size());
}

void strip_possessive(std::string_view& word) {
  for (const std::string_view ending : {"'s", "\u2019s", "'S"})
    if (word.ends_with(ending)) return word.remove_suffix(ending.size());
}

// A point ends a sentence but where the word has others, or one letter before it.
void strip_stop(std::string_view& word) {
  if (!word.ends_with('.')) return;
  const std::string_view before = word.substr(0, word.size() - 1);
  if (before.find('.') == std::string_view::npos && before.size() > 2) word = before;
}

void strip_front(Words& words, EntityKind kind, const AliasTable& table) {
  const auto begin = [&] { return name_key(words.front()); };
  while (words.size() > 1 && begin() == "the") words.erase(words.begin());
  if (kind != EntityKind::person) return;
  while (!words.empty() && table.is_title(begin())) words.erase(words.begin());
}

void strip_incorporation(Words& words) {
  while (words.size() > 1 && is_in(kIncorporations, name_key(words.back())) && words[words.size() - 2] != "&")
    words.pop_back();
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool shouts(std::string_view text) {
  return text.size() >= kShortestShout && std::none_of(text.begin(), text.end(), is_small) &&
         std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lowered(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

// Each letter that begins a part of the word stays as it is.
std::string capitalised(std::string_view word) {
  std::string out = lowered(word);
  for (std::size_t i = 0; i < out.size(); ++i)
    if (i == 0 || out[i - 1] == '-' || out[i - 1] == '.' || out[i - 1] == '\'') out[i] = word[i];
  return out;
}

std::string quieter(std::string_view word, bool first) {
  std::string small = lowered(word);
  if (!first && is_in(kSmallWords, small)) return small;
  return word.find('.') != std::string_view::npos ? std::string(word) : capitalised(word);
}

// One word in capitals may be an acronym; a long one is none that the table does not know.
std::string quiet(const std::string& name, EntityKind kind, const AliasTable& table) {
  const bool one_word = name.find(' ') == std::string::npos;
  if (!shouts(name) || (one_word && kind == EntityKind::organisation)) return name;
  if (table.find(kind, name_key(name)) != nullptr && kind == EntityKind::organisation) return name;
  std::string out;
  for (const std::string_view word : words_of(name)) out += (out.empty() ? "" : " ") + quieter(word, out.empty());
  return out;
}

bool has_letter(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const unicode::Decoded character = unicode::decode(name, at);
    const unicode::CharClass kind = unicode::char_class(character.code);
    if (kind == unicode::CharClass::letter || kind == unicode::CharClass::ideograph) return true;
    at += character.length;
  }
  return false;
}

}  // namespace

std::string name_form(EntityKind kind, std::string_view text, const AliasTable& table) {
  Words words = words_of(text);
  if (words.empty() || words.size() > kMostWords) return {};
  strip_signs(words.front());
  strip_signs(words.back());
  strip_possessive(words.back());
  strip_stop(words.back());
  std::erase(words, std::string_view());
  if (words.empty()) return {};
  strip_front(words, kind, table);
  if (kind == EntityKind::organisation) strip_incorporation(words);
  const std::string name = fmt::format("{}", fmt::join(words, " "));
  if (name.size() < 2 || name.size() > kLongestName || !has_letter(name)) return {};
  return quiet(name, kind, table);
}

}  // namespace pressmark::indexer
