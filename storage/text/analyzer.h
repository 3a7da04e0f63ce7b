// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text to terms, one chain for index and query: tokenizer, folding, spelling variants (English), stemmer, memoised by
// form. It decides the bytes of every term on disk, so its fingerprint() is stored in the index and compared on
// opening.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/text/stemmer.h"
#include "storage/text/token.h"

namespace pressmark::text {

/// Belongs to one thread. Words it hands out stay valid until trim().
class Analyzer {
 public:
  /// A stemmer_key(): "en", "de", ..., or "none".
  explicit Analyzer(std::string_view stemmer_key = "en");
  Analyzer(const Analyzer&) = delete;  // its words are pointed at
  Analyzer& operator=(const Analyzer&) = delete;

  /// Appends the words of `text` to `out`, positions counted from first_position. Returns the position after the last.
  std::uint32_t analyze(std::string_view text, std::vector<Token>& out, std::uint32_t first_position = 1);

  /// The word of an already folded form (as a RawToken has it).
  [[nodiscard]] const Word& word(std::string_view form);

  /// Forgets all words when more than `limit` are remembered: between documents, so that memory stays flat.
  void trim(std::size_t limit = 400'000);

  [[nodiscard]] const std::string& key() const { return key_; }

  /// Folded words joined by one space: the key of a name (source, author), equal for equal names.
  [[nodiscard]] static std::string normalize(std::string_view text);

  /// Changes whenever the terms of any text could: code version, Unicode tables, variant table, Snowball version.
  [[nodiscard]] static const std::string& fingerprint();

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const Word* word = nullptr;
  };
  [[nodiscard]] Slot& slot_of(std::string_view form, std::uint64_t hash);
  const Word& make_word(std::string_view form);
  void grow();

  std::string key_;
  Stemmer stemmer_;
  std::deque<Word> words_;
  std::vector<Slot> slots_;  // open addressing over words_; a power of two, at most half full
  std::unordered_map<std::string, std::uint32_t> stem_ids_;
};

/// One Analyzer a stemmer key, made on first use. Belongs to one thread.
class AnalyzerSet {
 public:
  [[nodiscard]] Analyzer& for_language(std::string_view language);
  void trim();

 private:
  std::unordered_map<std::string, std::unique_ptr<Analyzer>> analyzers_;
};

}  // namespace pressmark::text
