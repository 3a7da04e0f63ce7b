// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text into lines of a terminal. Columns are those of unicode::width, so they hold in every locale and script.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/marked_text.h"

namespace pressmark::query {

/// What stands around a match: codes that take no columns, or signs that do.
struct MatchSigns {
  std::string_view begin;
  std::string_view end;
  bool visible;
};

/// How matches and headings look. Without colour a match stands between two stars.
class Style {
 public:
  explicit Style(bool color) : color_(color) {}
  [[nodiscard]] MatchSigns in_text() const { return color_ ? MatchSigns{"\x1b[1;31m", "\x1b[22;39m", false} : kStars; }
  /// Within heading(), which is bold already.
  [[nodiscard]] MatchSigns in_heading() const { return color_ ? MatchSigns{"\x1b[31m", "\x1b[39m", false} : kStars; }
  [[nodiscard]] std::string heading(std::string_view text) const { return wrapped("\x1b[1m", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return wrapped("\x1b[2m", text); }

 private:
  static constexpr MatchSigns kStars{"**", "**", true};
  [[nodiscard]] std::string wrapped(std::string_view begin, std::string_view text) const;
  bool color_;
};

struct Line {
  std::string text;
  std::size_t columns;
};

/// Bytes of the text that make up each line, without the spaces they are parted by. A word wider than a line is cut
/// between characters, as is text of scripts without spaces.
[[nodiscard]] std::vector<ByteRange> wrap(std::string_view text, std::size_t width);

/// At most `width` columns of the text, which ends in an ellipsis where it is cut.
[[nodiscard]] MarkedText cut_to(const MarkedText& marked, std::size_t width);

/// Wrapped, with the signs around the marks; visible ones count as columns.
[[nodiscard]] std::vector<Line> marked_lines(const MarkedText& marked, std::size_t width, const MatchSigns& signs);

}  // namespace pressmark::query
