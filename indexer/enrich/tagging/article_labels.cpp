// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/article_labels.h"

#include <algorithm>
#include <optional>

namespace pressmark::indexer {
namespace {

constexpr std::uint32_t kLongestName = 12;  // of longer ones the parts are not counted
constexpr std::uint64_t kMostCount = 3;
constexpr std::uint32_t kNoLabel = UINT32_MAX;

struct Usual {
  std::uint32_t label;
  std::uint64_t count;
};

/// The label that a word or name has most often, once what the asking token adds itself (`own`) is left out.
template <class Counts>
std::optional<Usual> usual(const Counts& counts, std::uint64_t key, std::uint32_t own) {
  const auto entry = counts.find(key);
  if (entry == counts.end()) return std::nullopt;
  Usual best{0, 0};
  for (std::uint32_t label = 0; label < entry->second.size(); ++label) {
    const std::uint64_t count = entry->second[label] - (label == own ? 1U : 0U);
    if (count > best.count) best = {label, count};
  }
  return best.count > 0 ? std::optional(best) : std::nullopt;
}

std::uint64_t with_count(const Usual& found) { return found.label * 4 + std::min(found.count, kMostCount); }

std::uint64_t with_tag(const Usual& found, Tag tag) { return found.label * 20 + tag; }

}  // namespace

std::uint32_t ArticleLabels::label(std::size_t token) const {
  return tags_[token] == kOutside ? 0 : 1 + class_of(tags_[token]);
}

const ArticleLabels::Name* ArticleLabels::name_at(std::size_t token) const {
  return name_of_[token] == 0 ? nullptr : &names_[name_of_[token] - 1];
}

void ArticleLabels::read(std::span<const WordId> words, std::span<const Tag> tags, const Vocabulary& vocabulary) {
  words_ = words;
  tags_ = tags;
  vocabulary_ = &vocabulary;
  of_word_.clear();
  of_name_.clear();
  of_part_.clear();
  for (std::size_t i = 0; i < words.size(); ++i)
    if (word(i).capital) ++of_word_[word(i).form][label(i)];
  find_names();
}

void ArticleLabels::find_names() {
  names_.clear();
  name_of_.assign(words_.size(), 0);
  for (std::uint32_t begin = 0; begin < words_.size();) {
    std::uint32_t end = begin + 1;
    if (tags_[begin] != kOutside) {
      while (end < words_.size() && !closes(tags_[end - 1])) ++end;
      Name name{begin, end, label(begin), 0};
      for (std::uint32_t i = begin; i < end; ++i) name.phrase = phrase_with(name.phrase, word(i).form);
      names_.push_back(name);
      std::fill(name_of_.begin() + begin, name_of_.begin() + end, static_cast<std::uint32_t>(names_.size()));
      ++of_name_[name.phrase][name.label];
      if (end - begin > 1 && end - begin <= kLongestName) count_parts(name);
    }
    begin = end;
  }
}

void ArticleLabels::count_parts(const Name& name) {
  for (std::uint32_t begin = name.begin; begin < name.end; ++begin) {
    std::uint64_t phrase = 0;
    for (std::uint32_t i = begin; i < name.end; ++i) {
      phrase = phrase_with(phrase, word(i).form);
      const bool whole = begin == name.begin && i + 1 == name.end;
      if (!whole) ++of_part_[phrase][name.label];
    }
  }
}

void ArticleLabels::append_features(std::size_t token, std::vector<Feature>& features) const {
  const WordType& type = word(token);
  if (!type.capital) return;
  const Tag tag = tags_[token];
  const auto say = [&](FeatureKind kind, std::uint64_t value) { features.push_back(feature(kind, value)); };
  say(FeatureKind::own_label, tag);
  if (token > 0) say(FeatureKind::last_label, tags_[token - 1]);
  if (token + 1 < tags_.size()) say(FeatureKind::next_label, tags_[token + 1]);

  const Name* const name = name_at(token);
  const bool within_longer = name != nullptr && name->end - name->begin > 1;
  const bool alone = name != nullptr && !within_longer;
  if (const auto found = usual(of_word_, type.form, label(token))) {
    say(FeatureKind::usual_label, with_count(*found));
    say(FeatureKind::usual_and_own_label, with_tag(*found, tag));
  }
  const std::uint64_t lone = phrase_with(0, type.form);
  if (const auto found = usual(of_part_, lone, within_longer ? name->label : kNoLabel))
    say(FeatureKind::label_within_longer, with_count(*found));
  if (const auto found = usual(of_name_, lone, alone ? name->label : kNoLabel))
    say(FeatureKind::label_alone, with_count(*found));
  if (name == nullptr) return;
  if (const auto found = usual(of_name_, name->phrase, name->label))
    say(FeatureKind::label_of_same_name, with_tag(*found, tag));
  if (const auto found = usual(of_part_, name->phrase, kNoLabel))
    say(FeatureKind::label_of_longer_name, with_tag(*found, tag));
}

}  // namespace pressmark::indexer
