// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/sentence_features.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

/// Stands for a word outside of the sentence.
const WordType& edge() {
  static const WordType kEdge = [] {
    WordType word;
    word.form = 1;
    word.short_shape = 1;
    return word;
  }();
  return kEdge;
}

/// A token and those beside it, ready to be spoken of.
struct Place {
  const SentenceView& sentence;
  std::size_t i;
  const WordType& word;
  const WordType& last;
  const WordType& next;
  std::vector<Feature>& features;

  void say(FeatureKind kind, std::uint64_t value = 0) const { features.push_back(feature(kind, value)); }
  [[nodiscard]] const WordType& beside(std::ptrdiff_t offset) const {
    const WordType* other = sentence.at(static_cast<std::ptrdiff_t>(i) + offset);
    return other != nullptr ? *other : edge();
  }
};

void say_neighbours(const Place& at) {
  const auto& [sentence, i, word, last, next, features] = at;
  at.say(FeatureKind::always);
  at.say(FeatureKind::form_after_form, joined(last.form, word.form));
  at.say(FeatureKind::form_before_form, joined(word.form, next.form));
  if (word.capital || word.has_digit) at.say(FeatureKind::form_between, joined(last.form, next.form));
  at.say(FeatureKind::shape_after, joined(last.short_shape, word.short_shape));
  at.say(FeatureKind::shape_before, joined(word.short_shape, next.short_shape));
  at.say(FeatureKind::shape_between, joined(last.short_shape, joined(word.short_shape, next.short_shape)));
}

void say_around_capital(const Place& at) {
  const auto& [sentence, i, word, last, next, features] = at;
  at.say(FeatureKind::shape_after_form, joined(last.form, word.short_shape));
  at.say(FeatureKind::shape_before_form, joined(word.short_shape, next.form));
  at.say(FeatureKind::two_forms_before, joined(at.beside(-2).form, last.form));
  at.say(FeatureKind::two_forms_after, joined(next.form, at.beside(2).form));
  if (last.clusters.fine != 0) at.say(FeatureKind::cluster_before, last.clusters.fine);
  if (next.clusters.fine != 0) at.say(FeatureKind::cluster_after, next.clusters.fine);
  if (word.clusters.coarse == 0) return;
  if (next.clusters.coarse != 0)
    at.say(FeatureKind::clusters_with_next, joined(word.clusters.coarse, next.clusters.coarse));
  if (last.clusters.coarse != 0)
    at.say(FeatureKind::clusters_with_last, joined(word.clusters.coarse, last.clusters.coarse));
}

void say_edges(const Place& at) {
  const WordType& word = at.word;
  if (at.i == 0) at.say(FeatureKind::sentence_begins, word.capital);
  if (at.i == 0 && word.is(PhraseKind::small_word)) at.say(FeatureKind::usually_small_at_begin, word.capital);
  if (at.i + 1 == at.sentence.size()) at.say(FeatureKind::sentence_ends);
}

void say_wording(const Place& at) {
  const auto& [sentence, i, word, last, next, features] = at;
  if (sentence.in_capitals()) {
    at.say(FeatureKind::in_capitals);
    at.say(FeatureKind::form_in_capitals, word.form);
    if (i == 0) at.say(FeatureKind::begins_in_capitals);
  }
  if (sentence.wording() == Wording::prose) return;
  const auto wording = static_cast<std::uint64_t>(sentence.wording());
  at.say(FeatureKind::row, wording);
  at.say(FeatureKind::row_shapes,
         joined(wording, joined(last.short_shape, joined(word.short_shape, next.short_shape))));
  at.say(FeatureKind::row_place, joined(wording, i));
}

void say_kinds(const Place& at, FeatureKind where, PhraseKinds kinds) {
  for (std::uint32_t kind = 0; kind < kPhraseKinds; ++kind)
    if ((kinds >> kind & 1U) != 0) at.say(where, kind);
}

void say_phrases(const Place& at) {
  const PhrasesAt& phrases = at.sentence.phrases_at(at.i);
  say_kinds(at, FeatureKind::phrase_begins, phrases.begin);
  say_kinds(at, FeatureKind::phrase_goes_on, phrases.inside);
  say_kinds(at, FeatureKind::phrase_ends, phrases.end);
}

constexpr std::pair<Usage, FeatureKind> kElsewhere[] = {
    {Usage::after_title, FeatureKind::seen_after_title},
    {Usage::before_organisation_word, FeatureKind::seen_before_organisation_word},
    {Usage::after_preposition, FeatureKind::seen_after_preposition},
    {Usage::after_first_name, FeatureKind::seen_after_first_name},
};
constexpr std::pair<Usage, FeatureKind> kAnywhere[] = {
    {Usage::before_said, FeatureKind::seen_before_said},
    {Usage::with_possessive, FeatureKind::seen_with_possessive},
};

/// What the article says of the form at its other places.
void say_usage(const Place& at, const ArticleStatistics& article) {
  const UsageCounts all = article.of(at.word);
  const UsageCounts own = usage_at(at.sentence, at.i);
  const auto elsewhere = [&](Usage usage) { return std::max(0, all[usage] - own[usage]); };
  const auto some = [&](Usage usage, int most) { return static_cast<std::uint64_t>(std::min(elsewhere(usage), most)); };
  at.say(FeatureKind::counts_by_place, some(Usage::mid_sentence, 2) * 3 + some(Usage::small, 2));
  if (own[Usage::mid_sentence] == 0)
    at.say(FeatureKind::counts_elsewhere, some(Usage::mid_sentence, 3) * 4 + some(Usage::small, 3));
  for (const auto& [usage, kind] : kElsewhere)
    if (elsewhere(usage) > 0) at.say(kind);
  for (const auto& [usage, kind] : kAnywhere)
    if (all[usage] > 0) at.say(kind);
}

}  // namespace

void append_sentence_features(const SentenceView& sentence, std::size_t i, const ArticleStatistics& article,
                              std::vector<Feature>& features) {
  const auto before = sentence.at(static_cast<std::ptrdiff_t>(i) - 1);
  const auto after = sentence.at(static_cast<std::ptrdiff_t>(i) + 1);
  const Place at{sentence, i, sentence[i], before != nullptr ? *before : edge(), after != nullptr ? *after : edge(),
                 features};
  say_neighbours(at);
  if (at.word.capital) say_around_capital(at);
  say_edges(at);
  say_wording(at);
  say_phrases(at);
  if (at.word.capital) say_usage(at, article);
}

}  // namespace pressmark::indexer
