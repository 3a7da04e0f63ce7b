// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare/text_diff.h"

#include <span>
#include <utility>

namespace pressmark::query {
namespace {

constexpr double kMuchAlike = 0.5;
constexpr std::size_t kMostPairs = 4096;  // of sentences in one place; more were not edited but written anew

using Sentences = std::span<const SentenceEdit>;

TextEdit whole(const SentenceEdit& sentence) { return {sentence.edit, sentence.text, {}, sentence.paragraph}; }

/// One place of the text: sentences cut there, and sentences added there.
class Place {
 public:
  Place(Sentences cut, Sentences added, TextDiff& diff) : cut_(cut), added_(added), diff_(diff) {}

  void tell() {
    const bool comparable = cut_.size() * added_.size() <= kMostPairs;
    for (const SentenceEdit& sentence : cut_) {
      if (!comparable || !tell_changed(sentence)) take(whole(sentence), diff_.cut);
    }
    tell_added(added_.size());
  }

 private:
  /// Whether one of the sentences not told yet is what became of this one.
  bool tell_changed(const SentenceEdit& old) {
    for (std::size_t at = told_; at < added_.size(); ++at) {
      WordDiff words = compare_words(old.text, added_[at].text);
      if (words.in_common < kMuchAlike) continue;
      tell_added(at);
      ++told_;
      take({Edit::kept, added_[at].text, std::move(words.edits), added_[at].paragraph}, diff_.changed);
      return true;
    }
    return false;
  }

  void tell_added(std::size_t end) {
    for (; told_ < end; ++told_) take(whole(added_[told_]), diff_.added);
  }

  void take(TextEdit edit, std::size_t& count) {
    ++count;
    diff_.edits.push_back(std::move(edit));
  }

  Sentences cut_;
  Sentences added_;
  TextDiff& diff_;
  std::size_t told_ = 0;  // of those added
};

Sentences front_of(Sentences sentences, Edit edit) {
  std::size_t count = 0;
  while (count < sentences.size() && sentences[count].edit == edit) ++count;
  return sentences.first(count);
}

}  // namespace

TextDiff compare_texts(std::string_view before, std::string_view after) {
  const SentenceDiff sentences = compare_sentences(before, after, Sameness::characters);
  TextDiff diff;
  Sentences rest = sentences.edits;
  while (!rest.empty()) {
    const Sentences kept = front_of(rest, Edit::kept);
    for (const SentenceEdit& sentence : kept) diff.edits.push_back(whole(sentence));
    diff.kept += kept.size();
    const Sentences cut = front_of(rest.subspan(kept.size()), Edit::cut);
    const Sentences added = front_of(rest.subspan(kept.size() + cut.size()), Edit::added);
    Place(cut, added, diff).tell();
    rest = rest.subspan(kept.size() + cut.size() + added.size());
  }
  return diff;
}

}  // namespace pressmark::query
