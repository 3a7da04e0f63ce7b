// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/layout.h"

#include <algorithm>

#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

bool is_ascii(char32_t code) { return code < 0x80; }

std::size_t columns_of(char32_t code) {
  return is_ascii(code) && code >= 0x20 ? 1 : static_cast<std::size_t>(unicode::width(code));
}

bool may_break_after(char32_t code) {
  return !is_ascii(code) && unicode::char_class(code) == unicode::CharClass::ideograph;
}

// Fills one line after the other.
class Wrapper {
 public:
  Wrapper(std::string_view text, std::size_t width) : text_(text), width_(std::max<std::size_t>(width, 2)) {}

  std::vector<ByteRange> run() {
    while (at_ < text_.size()) step();
    if (line_ < text_.size() || lines_.empty()) lines_.push_back({line_, text_.size()});
    return std::move(lines_);
  }

 private:
  void step() {
    const unicode::Decoded character = unicode::decode(text_, at_);
    const std::size_t columns = columns_of(character.code);
    if (text_[at_] == ' ') {
      if (break_next_ != at_) break_end_ = at_;
      break_next_ = at_ + 1;
    } else if (column_ + columns > width_) {
      return end_line();
    }
    column_ += columns;
    at_ += character.length;
    if (may_break_after(character.code)) break_end_ = break_next_ = at_;
  }

  // At the last break of the line, or here where it has none.
  void end_line() {
    const bool broken = break_next_ > line_;
    lines_.push_back({line_, broken ? break_end_ : at_});
    at_ = line_ = broken ? break_next_ : at_;
    column_ = 0;
  }

  std::string_view text_;
  std::size_t width_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  // where the line begins
  std::size_t column_ = 0;
  std::size_t break_end_ = 0;   // where the line can end
  std::size_t break_next_ = 0;  // where the next one begins then
  std::vector<ByteRange> lines_;
};

// Part of the text with what of the marks lies in it.
std::string signed_part(const MarkedText& marked, ByteRange part, const MatchSigns& signs) {
  std::string out;
  std::size_t at = part.begin;
  for (const ByteRange& mark : marked.marks) {
    const ByteRange inside{std::max(mark.begin, at), std::min(mark.end, part.end)};
    if (inside.begin >= inside.end) continue;
    out.append(marked.text, at, inside.begin - at).append(signs.begin);
    out.append(marked.text, inside.begin, inside.end - inside.begin).append(signs.end);
    at = inside.end;
  }
  return out.append(marked.text, at, part.end - at);
}

}  // namespace

std::string Style::wrapped(std::string_view begin, std::string_view text) const {
  return color_ ? std::string(begin).append(text).append("\x1b[22m") : std::string(text);
}

std::vector<ByteRange> wrap(std::string_view text, std::size_t width) { return Wrapper(text, width).run(); }

MarkedText cut_to(const MarkedText& marked, std::size_t width) {
  constexpr std::string_view kEllipsis = "\u2026";
  if (unicode::width(marked.text) <= width) return marked;
  std::size_t at = 0;
  for (std::size_t columns = unicode::width(kEllipsis); at < marked.text.size();) {
    const unicode::Decoded character = unicode::decode(marked.text, at);
    columns += columns_of(character.code);
    if (columns > width) break;
    at += character.length;
  }
  MarkedText cut{marked.text.substr(0, at).append(kEllipsis), {}, marked.cut_before, true};
  for (const ByteRange& mark : marked.marks)
    if (mark.begin < at) cut.marks.push_back({mark.begin, std::min(mark.end, at)});
  return cut;
}

std::vector<Line> marked_lines(const MarkedText& marked, std::size_t width, const MatchSigns& signs) {
  if (signs.visible && !marked.marks.empty()) {
    return marked_lines({signed_part(marked, {0, marked.text.size()}, signs), {}}, width, signs);
  }
  std::vector<Line> lines;
  for (const ByteRange part : wrap(marked.text, width)) {
    const std::string_view bare = std::string_view(marked.text).substr(part.begin, part.end - part.begin);
    lines.push_back({signed_part(marked, part, signs), unicode::width(bare)});
  }
  return lines;
}

}  // namespace pressmark::query
