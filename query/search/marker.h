// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds the words of a query in a text, through the same tokenizer, variants and stemmer that made the index. Words
// that were asked for only as part of a phrase count only within that phrase, unless nothing else matches.

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/search/marked_text.h"
#include "query/search/sought.h"
#include "storage/text/analyzer.h"

namespace pressmark::query {

/// A token that matched.
struct Match {
  std::uint32_t begin;  // bytes of the text
  std::uint32_t end;
  std::uint32_t ordinal;  // which token of the text it is
  std::uint64_t words;    // bit i: it is word i of what is sought
};

enum class Place : std::uint8_t { title, body };

/// Belongs to one thread; remembers each form it has judged, so one object serves all the hits of a query. Both
/// arguments must outlive it, and the analyzers must not be trimmed meanwhile.
class Marker {
 public:
  Marker(const Sought& sought, text::AnalyzerSet& analyzers);

  /// In the order they stand in.
  [[nodiscard]] std::vector<Match> find(std::string_view text, std::string_view language, Place place);
  /// The words of the query that stand in a title, as bits.
  [[nodiscard]] std::uint64_t words_in_title(std::string_view title, std::string_view language);
  /// The whole text, marked.
  [[nodiscard]] MarkedText mark(std::string_view text, std::string_view language, Place place);

  [[nodiscard]] const Sought& sought() const { return *sought_; }

 private:
  struct Memory {
    text::Analyzer* analyzer = nullptr;
    std::vector<std::uint64_t> masks;  // by Word::id
  };

  [[nodiscard]] Memory& memory(std::string_view language);
  [[nodiscard]] std::uint64_t mask_of(Memory& memory, std::string_view form);
  [[nodiscard]] std::uint64_t judge(const text::Word& word) const;
  void keep_phrases(std::vector<Match>& matches) const;

  const Sought* sought_;
  text::AnalyzerSet* analyzers_;
  std::array<bool, 256> first_bytes_{};  // what a matching form can begin with
  std::uint64_t alone_ = 0;
  std::uint64_t body_ = 0;  // words that may match outside titles
  std::unordered_map<std::string, Memory> memories_;
};

}  // namespace pressmark::query
