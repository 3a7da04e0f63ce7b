// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/article_statistics.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

struct FormHashes {
  std::array<std::uint64_t, 4> prepositions = {folded_hash("in"), folded_hash("at"), folded_hash("from"),
                                               folded_hash("near")};
  std::uint64_t said = folded_hash("said");
  std::uint64_t possessive = folded_hash("'s");
};

const FormHashes& hashes() {
  static const FormHashes kHashes;
  return kHashes;
}

bool is_preposition(const WordType& word) {
  const auto& forms = hashes().prepositions;
  return std::find(forms.begin(), forms.end(), word.form) != forms.end();
}

void read_last(const WordType& last, UsageCounts& usage) {
  usage[Usage::mid_sentence] = last.has_letter;
  usage[Usage::after_title] = last.capital && last.is(PhraseKind::title);
  usage[Usage::after_preposition] = is_preposition(last);
  usage[Usage::after_first_name] = last.capital && last.is(PhraseKind::first_name);
}

void read_next(const WordType& next, UsageCounts& usage) {
  usage[Usage::before_organisation_word] = next.capital && next.is(PhraseKind::organisation_word);
  usage[Usage::before_said] = next.form == hashes().said;
  usage[Usage::with_possessive] = next.form == hashes().possessive;
}

}  // namespace

UsageCounts usage_at(const SentenceView& sentence, std::size_t i) {
  UsageCounts usage;
  const WordType& word = sentence[i];
  if (!word.has_letter) return usage;
  if (!word.capital) {
    usage[Usage::small] = 1;
    return usage;
  }
  if (sentence.in_capitals()) return usage;
  const auto at = static_cast<std::ptrdiff_t>(i);
  if (const WordType* last = sentence.at(at - 1)) read_last(*last, usage);
  if (const WordType* next = sentence.at(at + 1)) read_next(*next, usage);
  return usage;
}

void ArticleStatistics::begin(std::size_t forms) {
  if (entries_.size() < forms) entries_.resize(forms);
  ++article_;
}

void ArticleStatistics::count(const SentenceView& sentence) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Entry& entry = entries_[sentence[i].form_id];
    if (entry.article != article_) entry = {article_, {}};
    const UsageCounts usage = usage_at(sentence, i);
    for (std::size_t k = 0; k < usage.counts.size(); ++k)
      if (entry.usage.counts[k] != UINT16_MAX) entry.usage.counts[k] += usage.counts[k];
  }
}

UsageCounts ArticleStatistics::of(const WordType& word) const {
  const Entry& entry = entries_[word.form_id];
  return entry.article == article_ ? entry.usage : UsageCounts{};
}

}  // namespace pressmark::indexer
