// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/word_type.h"

#include <algorithm>
#include <string>

#include "storage/base/hash.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kMostAffix = 4;
constexpr std::size_t kLongEnding = 5;

/// Typographic marks as the plain ones that annotated texts have.
char32_t plain_mark(char32_t code) {
  switch (code) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
      return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u00AB':
    case U'\u00BB':
      return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
      return U'-';
    default:
      return code;
  }
}

std::string folded(std::string_view word) {
  std::string form;
  for (std::size_t at = 0; at < word.size();) {
    const unicode::Decoded character = unicode::decode(word, at);
    unicode::append_folded(form, plain_mark(character.code));
    at += character.length;
  }
  return form;
}

std::string without_digits(std::string form) {
  std::replace_if(
      form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; }, '0');
  return form;
}

/// X for a capital letter, x for another, d for a digit, a mark for itself.
std::string shape_of(std::string_view word) {
  std::string shape;
  for (std::size_t at = 0; at < word.size();) {
    const unicode::Decoded character = unicode::decode(word, at);
    at += character.length;
    switch (unicode::char_class(character.code)) {
      case unicode::CharClass::letter:
      case unicode::CharClass::ideograph:
        shape += unicode::is_uppercase(character.code) ? 'X' : 'x';
        break;
      case unicode::CharClass::digit:
        shape += 'd';
        break;
      case unicode::CharClass::mark:
        break;
      case unicode::CharClass::other: {
        const char32_t mark = plain_mark(character.code);
        shape += mark < 128 ? static_cast<char>(mark) : '?';
      }
    }
  }
  return shape;
}

std::string without_runs(std::string shape) {
  shape.erase(std::unique(shape.begin(), shape.end()), shape.end());
  return shape;
}

std::string cut_shape(std::string shape) {
  return shape.size() > 6 ? shape.substr(0, 4) + '*' + shape.substr(shape.size() - 2) : shape;
}

void read_shape(const std::string& shape, WordType& type) {
  const auto has = [&](char c) { return shape.find(c) != std::string::npos; };
  type.has_capital = has('X');
  type.has_letter = type.has_capital || has('x');
  type.has_digit = has('d');
  type.capital = shape.starts_with('X');
  type.all_capitals = type.has_capital && !has('x') && shape.size() > 1;
  type.initial = shape == "X.";
}

std::uint64_t letter_case(const WordType& type) { return (type.capital ? 1U : 0U) + (type.all_capitals ? 2U : 0U); }

std::string_view ending(std::string_view form, std::size_t bytes) { return form.substr(form.size() - bytes); }

void say_clusters(DescribedWord& word) {
  const WordType& type = word.type;
  if (type.clusters.fine == 0) return;
  word.around.push_back(feature(FeatureKind::coarse_cluster, type.clusters.coarse));
  word.around.push_back(feature(FeatureKind::fine_cluster, type.clusters.fine));
  word.around.push_back(feature(FeatureKind::cluster_and_shape, joined(type.clusters.coarse, type.short_shape)));
  word.here.push_back(feature(FeatureKind::fine_cluster_and_case, joined(type.clusters.fine, letter_case(type))));
}

void say_kinds(DescribedWord& word) {
  const WordType& type = word.type;
  for (std::uint32_t kind = 0; kind < kPhraseKinds; ++kind)
    if ((type.kinds >> kind & 1U) != 0)
      word.around.push_back(feature(FeatureKind::word_kind, 2 * kind + (type.capital ? 1U : 0U)));
}

void say_affixes(std::string_view form, DescribedWord& word) {
  const std::size_t most = std::min(kMostAffix, form.size() - 1);
  if (form.size() > 3) word.around.push_back(feature(FeatureKind::ending, hash64(ending(form, 3))));
  for (std::size_t bytes = 1; bytes <= most; ++bytes) {
    word.here.push_back(feature(FeatureKind::own_ending, joined(bytes, hash64(ending(form, bytes)))));
    word.here.push_back(feature(FeatureKind::own_beginning, joined(bytes, hash64(form.substr(0, bytes)))));
  }
  if (form.size() > kLongEnding)
    word.here.push_back(feature(FeatureKind::own_ending, joined(kLongEnding, hash64(ending(form, kLongEnding)))));
  if (word.type.capital)
    word.here.push_back(feature(FeatureKind::capital_ending, form.size() > 2 ? hash64(ending(form, 2)) : 0));
}

}  // namespace

std::uint64_t folded_hash(std::string_view word) { return hash64(folded(word)); }

DescribedWord describe(std::string_view token, const Lexicon& lexicon) {
  const std::string plain = folded(token);
  const std::string form = without_digits(plain);
  const std::string shape = shape_of(token);

  DescribedWord word;
  WordType& type = word.type;
  type.form = hash64(form);
  type.short_shape = hash64(without_runs(shape));
  type.phrase_word = hash64(plain);
  type.kinds = lexicon.kinds_of(phrase_with(0, type.phrase_word));
  type.clusters = lexicon.clusters_of(type.phrase_word);
  read_shape(shape, type);

  word.around.push_back(feature(FeatureKind::form, type.form));
  word.around.push_back(feature(FeatureKind::shape, hash64(cut_shape(shape))));
  word.around.push_back(feature(FeatureKind::short_shape, type.short_shape));
  say_clusters(word);
  if (type.capital && type.is(PhraseKind::small_word)) word.around.push_back(feature(FeatureKind::usually_small));
  say_kinds(word);
  word.here.push_back(feature(FeatureKind::exact_form, hash64(without_digits(std::string(token)))));
  if (!form.empty()) say_affixes(form, word);
  if (shape.find('-') != std::string::npos) word.here.push_back(feature(FeatureKind::has_hyphen));
  if (shape.find('.') != std::string::npos) word.here.push_back(feature(FeatureKind::has_point));
  return word;
}

}  // namespace pressmark::indexer
