// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/marked_text.h"

#include <algorithm>

namespace pressmark::query {
namespace {

// Three-byte spaces: U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
bool is_wide_space(unsigned char first, unsigned char second, unsigned char third) {
  if (first == 0xE3) return second == 0x80 && third == 0x80;
  if (first != 0xE2) return false;
  if (second == 0x81) return third == 0x9F;
  return second == 0x80 && (third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF);
}

// Marks as they follow each other: ascending, each within the part, overlaps joined.
std::vector<ByteRange> tidied(const std::vector<ByteRange>& marks, ByteRange part) {
  std::vector<ByteRange> out;
  for (ByteRange mark : marks) {
    mark = {std::max(mark.begin, part.begin), std::min(mark.end, part.end)};
    if (mark.begin >= mark.end) continue;
    if (!out.empty() && mark.begin < out.back().end) {
      out.back().end = std::max(out.back().end, mark.end);
    } else {
      out.push_back(mark);
    }
  }
  return out;
}

// Copies a part of a text with its white space collapsed, and says where a byte of it went.
class LineCopy {
 public:
  LineCopy(std::string_view text, ByteRange part, std::string& out)
      : text_(text.substr(0, part.end)), at_(part.begin), out_(&out) {
    out.reserve(part.end - part.begin);
  }

  /// Copies up to `end` and returns the length of the copy then.
  std::size_t copy_until(std::size_t end) {
    while (at_ < end) {
      const std::size_t space = space_at(text_, at_);
      if (space == 0) {
        *out_ += text_[at_++];
        continue;
      }
      if (!out_->empty() && out_->back() != ' ') *out_ += ' ';
      at_ += space;
    }
    return out_->size();
  }

 private:
  std::string_view text_;
  std::size_t at_;
  std::string* out_;
};

}  // namespace

std::size_t space_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : static_cast<unsigned char>(0);
  };
  const unsigned char first = byte(0);
  if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
  if (first == 0xC2 && (byte(1) == 0xA0 || byte(1) == 0x85)) return 2;
  return first >= 0xE2 && is_wide_space(first, byte(1), byte(2)) ? 3 : 0;
}

MarkedText as_one_line(std::string_view text, ByteRange part, const std::vector<ByteRange>& marks) {
  MarkedText out;
  LineCopy copy(text, part, out.text);
  for (const ByteRange& mark : tidied(marks, part)) {
    const std::size_t begin = copy.copy_until(mark.begin);
    const std::size_t end = copy.copy_until(mark.end);
    if (begin < end) out.marks.push_back({begin, end});
  }
  copy.copy_until(part.end);
  while (out.text.ends_with(' ')) out.text.pop_back();
  std::erase_if(out.marks, [&](const ByteRange& mark) { return mark.begin >= out.text.size(); });
  if (!out.marks.empty()) out.marks.back().end = std::min(out.marks.back().end, out.text.size());
  return out;
}

}  // namespace pressmark::query
