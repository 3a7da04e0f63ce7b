// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "storage/base/unicode.h"

namespace pressmark::text {
namespace {

using unicode::CharClass;

/// What must follow an abbreviation's point for it to end no sentence.
enum class Follows { anything, number, no_opener };

struct Abbreviation {
  std::string_view text;
  Follows follows;
};

/// Titles stand before names, months and "No." before numbers; the rest may end a sentence, and do where a word follows
/// that seldom is a name.
constexpr std::array kAbbreviations{
    Abbreviation{"adm", Follows::anything},     Abbreviation{"brig", Follows::anything},
    Abbreviation{"capt", Follows::anything},    Abbreviation{"cmdr", Follows::anything},
    Abbreviation{"col", Follows::anything},     Abbreviation{"cpl", Follows::anything},
    Abbreviation{"dr", Follows::anything},      Abbreviation{"ft", Follows::anything},
    Abbreviation{"gen", Follows::anything},     Abbreviation{"gov", Follows::anything},
    Abbreviation{"hon", Follows::anything},     Abbreviation{"insp", Follows::anything},
    Abbreviation{"lt", Follows::anything},      Abbreviation{"maj", Follows::anything},
    Abbreviation{"messrs", Follows::anything},  Abbreviation{"mlle", Follows::anything},
    Abbreviation{"mme", Follows::anything},     Abbreviation{"mr", Follows::anything},
    Abbreviation{"mrs", Follows::anything},     Abbreviation{"ms", Follows::anything},
    Abbreviation{"mt", Follows::anything},      Abbreviation{"pres", Follows::anything},
    Abbreviation{"prof", Follows::anything},    Abbreviation{"pvt", Follows::anything},
    Abbreviation{"rep", Follows::anything},     Abbreviation{"reps", Follows::anything},
    Abbreviation{"rev", Follows::anything},     Abbreviation{"sen", Follows::anything},
    Abbreviation{"sens", Follows::anything},    Abbreviation{"sgt", Follows::anything},
    Abbreviation{"st", Follows::anything},      Abbreviation{"supt", Follows::anything},
    Abbreviation{"vs", Follows::anything},      Abbreviation{"apr", Follows::number},
    Abbreviation{"aug", Follows::number},       Abbreviation{"dec", Follows::number},
    Abbreviation{"feb", Follows::number},       Abbreviation{"fig", Follows::number},
    Abbreviation{"jan", Follows::number},       Abbreviation{"jul", Follows::number},
    Abbreviation{"jun", Follows::number},       Abbreviation{"mar", Follows::number},
    Abbreviation{"no", Follows::number},        Abbreviation{"nos", Follows::number},
    Abbreviation{"nov", Follows::number},       Abbreviation{"oct", Follows::number},
    Abbreviation{"sep", Follows::number},       Abbreviation{"sept", Follows::number},
    Abbreviation{"approx", Follows::no_opener}, Abbreviation{"ave", Follows::no_opener},
    Abbreviation{"blvd", Follows::no_opener},   Abbreviation{"bros", Follows::no_opener},
    Abbreviation{"co", Follows::no_opener},     Abbreviation{"corp", Follows::no_opener},
    Abbreviation{"dept", Follows::no_opener},   Abbreviation{"etc", Follows::no_opener},
    Abbreviation{"inc", Follows::no_opener},    Abbreviation{"jr", Follows::no_opener},
    Abbreviation{"ltd", Follows::no_opener},    Abbreviation{"sr", Follows::no_opener},
    Abbreviation{"univ", Follows::no_opener},
};

/// Words that begin a sentence far more often than a name.
constexpr std::array<std::string_view, 37> kOpeners{
    "A",       "After", "All", "An",    "And",   "As",    "At",   "But",  "By", "For",  "He",   "Her",   "His",
    "However", "I",     "If",  "In",    "It",    "Its",   "Last", "More", "No", "On",   "She",  "Since", "So",
    "Some",    "That",  "The", "Their", "There", "These", "They", "This", "We", "When", "While"};

constexpr std::u32string_view kSpaces = U" \n\t\r\f\v\u00A0\u2002\u2003\u2009\u202F\u2028\u2029\u3000";
constexpr std::u32string_view kMarks = U".!?\u2026\u061F\u06D4\u0964";
constexpr std::u32string_view kMarksBeforeNoSpace = U"\u3002\uFF01\uFF1F\uFF61";
constexpr std::u32string_view kClosers = U"\"')]\u201D\u2019\u00BB\u203A\u300D\u300F\uFF09\u300B";
constexpr std::u32string_view kOpeningSigns =
    U"\"'([\u201C\u2018\u201E\u00AB\u2039\u300C\u300E\uFF08\u300A\u00BF\u00A1";
constexpr char32_t kFirstCaselessScript = 0x0590;
constexpr std::size_t kLongestAbbreviation = 16;
constexpr std::size_t kMostClosers = 8;  // after a mark; a text of nothing else must not be gone over again and again

bool is_one_of(std::u32string_view set, char32_t code) { return set.find(code) != std::u32string_view::npos; }

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// Beginning of the character before `at`, which is not 0.
std::size_t before(std::string_view text, std::size_t at) {
  const std::size_t lowest = at > 4 ? at - 4 : 0;
  std::size_t begin = at - 1;
  while (begin > lowest && is_inside_character(text, begin)) --begin;
  return begin;
}

std::size_t align_back(std::string_view text, std::size_t at) {
  while (at > 0 && is_inside_character(text, at)) --at;
  return at;
}

std::size_t align_on(std::string_view text, std::size_t at) {
  while (is_inside_character(text, at)) ++at;
  return at;
}

char32_t code_at(std::string_view text, std::size_t at) { return unicode::decode(text, at).code; }

/// Steps back from `at` over characters of the set, `most` of them.
std::size_t skip_back(std::string_view text, std::size_t at, std::u32string_view set, std::size_t most = SIZE_MAX) {
  for (; most > 0 && at > 0 && is_one_of(set, code_at(text, before(text, at))); --most) at = before(text, at);
  return at;
}

/// Steps on from `at` over characters of the set.
std::size_t skip_on(std::string_view text, std::size_t at, std::u32string_view set) {
  while (at < text.size() && is_one_of(set, code_at(text, at))) at += unicode::decode(text, at).length;
  return at;
}

bool is_space_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const bool plainly_not = byte > ' ' && byte < 0x80;  // most characters, and without decoding them
  return !plainly_not && is_one_of(kSpaces, code_at(text, at));
}

bool begins_like_sentence(char32_t code) {
  if (unicode::is_uppercase(code) || is_one_of(kOpeningSigns, code)) return true;
  const CharClass type = unicode::char_class(code);
  return type == CharClass::digit || type == CharClass::ideograph ||
         (type == CharClass::letter && code >= kFirstCaselessScript);
}

bool is_opener_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(" \n,", at);
  const std::string_view word = text.substr(at, std::min(end, text.size()) - at);
  return std::find(kOpeners.begin(), kOpeners.end(), word) != kOpeners.end();
}

bool is_number_at(std::string_view text, std::size_t at) {
  return unicode::char_class(code_at(text, at)) == CharClass::digit;
}

/// The letters and points that run up to the point at `point`, in lower case: "mr", "u.s".
std::string word_before(std::string_view text, std::size_t point) {
  std::size_t begin = point;
  while (begin > 0 && point - begin < kLongestAbbreviation) {
    const char32_t code = code_at(text, before(text, begin));
    if (code != '.' && unicode::char_class(code) != CharClass::letter) break;
    begin = before(text, begin);
  }
  return unicode::fold(text.substr(begin, point - begin));
}

bool is_one_letter(std::string_view word) { return !word.empty() && unicode::decode(word, 0).length == word.size(); }

/// Does the point after `word` belong to an abbreviation and end no sentence, seeing what follows at `next`?
bool is_abbreviation(std::string_view word, std::string_view text, std::size_t next) {
  const bool initials = is_one_letter(word) || (word.size() > 2 && word[word.size() - 2] == '.');
  if (initials) return !is_opener_at(text, next);
  for (const auto& [known, follows] : kAbbreviations) {
    if (known != word) continue;
    if (follows == Follows::number) return is_number_at(text, next);
    return follows == Follows::anything || !is_opener_at(text, next);
  }
  return false;
}

bool starts_sentence(std::string_view text, std::size_t at) {
  const std::size_t gap = skip_back(text, at, kSpaces);
  if (gap == 0) return true;
  const std::string_view between = text.substr(gap, at - gap);
  if (std::count(between.begin(), between.end(), '\n') > 1) return true;
  if (unicode::char_class(code_at(text, before(text, gap))) != CharClass::other) return false;  // a word, no mark
  const std::size_t mark_end = skip_back(text, gap, kClosers, kMostClosers);
  if (mark_end == 0) return false;
  const std::size_t mark = before(text, mark_end);
  const char32_t code = code_at(text, mark);
  if (is_one_of(kMarksBeforeNoSpace, code)) return !is_one_of(kClosers, code_at(text, at));
  if (between.empty() || !is_one_of(kMarks, code) || !begins_like_sentence(code_at(text, at))) return false;
  return code != '.' || !is_abbreviation(word_before(text, mark), text, at);
}

/// Cheap refusals first: most positions stand inside a word.
bool is_start(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto last = static_cast<unsigned char>(text[at - 1]);
  if (last > ' ' && last < 0x80) return false;
  return !is_space_at(text, at) && starts_sentence(text, at);
}

bool is_word_begin(std::string_view text, std::size_t at) {
  return at > 0 && is_space_at(text, before(text, at)) && !is_space_at(text, at);
}

bool is_word_end(std::string_view text, std::size_t at) {
  return is_space_at(text, at) && !is_space_at(text, before(text, at));
}

}  // namespace

std::size_t sentence_begin(std::string_view text, std::size_t at, std::size_t reach) {
  at = align_back(text, std::min(at, text.size()));
  if (at == text.size() && at > 0) at = before(text, at);
  const std::size_t lowest = align_on(text, at > reach ? at - reach : 0);
  std::size_t word = lowest;
  for (std::size_t begin = at; begin > lowest; begin = before(text, begin)) {
    if (is_start(text, begin)) return begin;
    if (is_word_begin(text, begin)) word = begin;
  }
  return is_start(text, lowest) || is_word_begin(text, lowest) ? lowest : word;
}

std::size_t sentence_end(std::string_view text, std::size_t at, std::size_t reach) {
  at = align_back(text, std::min(at, text.size()));
  const std::size_t highest = align_back(text, reach < text.size() - at ? at + reach : text.size());
  std::size_t word = highest;
  for (std::size_t end = at; end < text.size(); end += unicode::decode(text, end).length) {
    if (end > at && is_start(text, end)) return std::max(at, std::min(highest, skip_back(text, end, kSpaces)));
    if (end > at && end <= highest && is_word_end(text, end)) word = end;
    if (end >= highest && !is_space_at(text, end)) return word;
  }
  return std::max(at, std::min(highest, skip_back(text, text.size(), kSpaces)));
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = skip_on(text, 0, kSpaces);
  while (begin < text.size()) {
    const std::size_t end = sentence_end(text, begin, text.size());
    sentences.push_back(text.substr(begin, end - begin));
    begin = skip_on(text, end, kSpaces);
  }
  return sentences;
}

}  // namespace pressmark::text
