// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts a written date is made of, in the order they stand.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

struct DateToken {
  enum class Kind : std::uint8_t { number, word, time, offset } kind;
  std::string text;        // a word: folded, without points; a number: its digits
  std::int64_t value = 0;  // a number; seconds of a time since midnight; seconds of an offset east of Greenwich
  char before = ' ';       // the character in front of it
};

/// Nothing where a time is impossible (25:00; 24:00 is the end of the day) or a number absurdly long.
[[nodiscard]] std::optional<std::vector<DateToken>> lex_date(std::string_view text);

}  // namespace pressmark::indexer
