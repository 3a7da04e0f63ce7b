// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare/sentence_diff.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "storage/base/hash.h"
#include "storage/model/article.h"
#include "storage/text/sentence.h"
#include "storage/text/tokenizer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostRepeats = 16;
constexpr std::size_t kNone = SIZE_MAX;

using Hashes = std::vector<std::uint64_t>;

std::uint64_t hash_of_words(std::string_view sentence) {
  std::string words;
  text::Tokenizer tokenizer(sentence);
  for (text::RawToken token; tokenizer.next(token);) words.append(token.form) += ' ';
  return words.empty() ? hash64(sentence) : hash64(words);
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::uint64_t hash_of_characters(std::string_view sentence) {
  std::string characters;
  for (const char c : sentence) {
    if (!is_space(c)) {
      characters += c;
    } else if (!characters.empty() && characters.back() != ' ') {
      characters += ' ';
    }
  }
  return hash64(characters);
}

Hashes hashes_of(const std::vector<std::string_view>& sentences, Sameness sameness) {
  const auto hash = sameness == Sameness::words ? hash_of_words : hash_of_characters;
  Hashes hashes;
  for (const std::string_view sentence : sentences) hashes.push_back(hash(sentence));
  return hashes;
}

/// Sentence `before` of the one text is sentence `after` of the other.
struct Pair {
  std::size_t before;
  std::size_t after;
};

/// The pairs of a longest common subsequence of parts of two texts, found from the ends of shorter ones.
class CommonSubsequence {
 public:
  CommonSubsequence(const Hashes& after, std::size_t begin, std::size_t end) {
    for (std::size_t i = end; i-- > begin;) places_[after[i]].push_back(i);
  }

  /// The next sentence of `before`.
  void take(std::size_t before, std::uint64_t hash) {
    const auto places = places_.find(hash);
    if (places == places_.end() || places->second.size() > kMostRepeats) return;
    for (const std::size_t after : places->second) extend({before, after});  // the last place first
  }

  [[nodiscard]] std::vector<Pair> pairs() const {
    std::vector<Pair> pairs;
    for (std::size_t at = ends_.empty() ? kNone : ends_.back(); at != kNone; at = links_[at].previous)
      pairs.push_back(links_[at].pair);
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
  }

 private:
  struct Link {
    Pair pair;
    std::size_t previous;
  };

  void extend(Pair pair) {
    const auto end = std::lower_bound(ends_.begin(), ends_.end(), pair.after, [this](std::size_t link, std::size_t at) {
      return links_[link].pair.after < at;
    });
    if (end != ends_.end() && links_[*end].pair.after == pair.after) return;
    links_.push_back({pair, end == ends_.begin() ? kNone : *(end - 1)});
    if (end == ends_.end())
      ends_.push_back(links_.size() - 1);
    else
      *end = links_.size() - 1;
  }

  std::unordered_map<std::uint64_t, std::vector<std::size_t>> places_;  // descending
  std::vector<Link> links_;
  std::vector<std::size_t> ends_;  // of the common subsequences of each length the one that ends first
};

std::vector<Pair> kept_pairs(const Hashes& before, const Hashes& after) {
  const auto differ = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto head = static_cast<std::size_t>(differ.first - before.begin());
  std::size_t tail = 0;
  const std::size_t most = std::min(before.size(), after.size()) - head;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;

  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < head; ++i) pairs.push_back({i, i});
  CommonSubsequence common(after, head, after.size() - tail);
  for (std::size_t i = head; i < before.size() - tail; ++i) common.take(i, before[i]);
  for (const Pair pair : common.pairs()) pairs.push_back(pair);
  for (std::size_t i = tail; i > 0; --i) pairs.push_back({before.size() - i, after.size() - i});
  return pairs;
}

/// The sentences of one text, gone through once.
class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text), sentences_(text::sentences_of(text)) {}
  [[nodiscard]] const std::vector<std::string_view>& sentences() const { return sentences_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] SentenceEdit next(Edit edit) {
    const std::string_view sentence = sentences_[at_];
    const char* const gap_begin = at_ == 0 ? text_.data() : sentences_[at_ - 1].data() + sentences_[at_ - 1].size();
    const bool paragraph = at_ == 0 || std::count(gap_begin, sentence.data(), '\n') > 1;
    ++at_;
    return {edit, sentence, paragraph};
  }

 private:
  std::string_view text_;
  std::vector<std::string_view> sentences_;
  std::size_t at_ = 0;
};

class DiffWriter {
 public:
  explicit DiffWriter(SentenceDiff& diff) : diff_(&diff) {}

  void write(Reading& reading, std::size_t until, Edit edit, std::size_t& count) {
    for (; reading.at() < until; ++count) {
      diff_->edits.push_back(reading.next(edit));
      const std::size_t words = count_words(diff_->edits.back().text);
      words_ += edit == Edit::kept ? 2 * words : words;
      kept_words_ += edit == Edit::kept ? 2 * words : 0;
    }
  }

  void finish() const {
    if (words_ > 0) diff_->in_common = static_cast<double>(kept_words_) / static_cast<double>(words_);
  }

 private:
  SentenceDiff* diff_;
  std::size_t words_ = 0;
  std::size_t kept_words_ = 0;
};

}  // namespace

SentenceDiff compare_sentences(std::string_view before, std::string_view after, Sameness sameness) {
  Reading old_text(before);
  Reading new_text(after);
  SentenceDiff diff;
  DiffWriter writer(diff);
  const auto edited_until = [&](std::size_t old_end, std::size_t new_end) {
    writer.write(old_text, old_end, Edit::cut, diff.cut);
    writer.write(new_text, new_end, Edit::added, diff.added);
  };
  for (const Pair pair :
       kept_pairs(hashes_of(old_text.sentences(), sameness), hashes_of(new_text.sentences(), sameness))) {
    edited_until(pair.before, pair.after);
    writer.write(new_text, pair.after + 1, Edit::kept, diff.kept);
    static_cast<void>(old_text.next(Edit::kept));
  }
  edited_until(old_text.sentences().size(), new_text.sentences().size());
  writer.finish();
  return diff;
}

}  // namespace pressmark::query
