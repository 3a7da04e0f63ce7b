// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text as the tagger sees it: tokens in sentences. Both taggers and annotated corpora make them.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

struct TextTokens {
  std::vector<std::string_view> tokens;
  std::vector<std::uint32_t> sentence_ends;  // ascending, in tokens; the last one is tokens.size()

  void clear() {
    tokens.clear();
    sentence_ends.clear();
  }
  /// Ends a sentence here, where it has a token.
  void end_sentence() {
    const auto end = static_cast<std::uint32_t>(tokens.size());
    if (end != (sentence_ends.empty() ? 0 : sentence_ends.back())) sentence_ends.push_back(end);
  }
};

}  // namespace pressmark::indexer
