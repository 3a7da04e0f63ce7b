// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text with the places that matched. Not markup: how a mark looks is the printer's affair.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::query {

/// Bytes [begin, end) of a text, on UTF-8 borders.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

struct MarkedText {
  std::string text;              // one line: every run of white space is one space
  std::vector<ByteRange> marks;  // ascending, not empty, not overlapping
  bool cut_before = false;       // the text begins amid a sentence
  bool cut_after = false;        // and ends amid one
  friend bool operator==(const MarkedText&, const MarkedText&) = default;
};

/// Bytes [part.begin, part.end) of `text` as one line, with the marks that lie in them; marks may overlap or reach out.
[[nodiscard]] MarkedText as_one_line(std::string_view text, ByteRange part, const std::vector<ByteRange>& marks);

/// Length of the white space character that begins at text[at], or 0: ASCII, no-break and the wide spaces of Unicode.
[[nodiscard]] std::size_t space_at(std::string_view text, std::size_t at);

}  // namespace pressmark::query
