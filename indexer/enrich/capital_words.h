// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of a text that begin with a capital, and which of them stand side by side: where names can be.

#include <cstdint>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

/// Bytes [begin, end) of the text: letters and digits, with hyphens, apostrophes and points inside ("U.S.", "O'Neill"),
/// without an ending 's.
struct CapitalWord {
  std::uint32_t begin;
  std::uint32_t end;
  bool follows_capital;  // a space alone parts it from the one before
  bool begins_sentence;  // it is the first of the text, of a line or after a full stop
};

[[nodiscard]] std::vector<CapitalWord> capital_words(std::string_view text);

}  // namespace pressmark::indexer
