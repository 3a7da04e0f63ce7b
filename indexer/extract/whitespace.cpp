// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/whitespace.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace pressmark::indexer {
namespace {

// What stands for nothing, and what parts words, lines, paragraphs: of several in a row the strongest counts.
enum class Gap : std::uint8_t { dropped, space, line, paragraph };

struct Special {
  Gap gap;
  std::uint8_t length;  // bytes; 0: not special after all
};

constexpr bool is_plain_byte(unsigned char c) {
  return c > 0x20 && c != 0x7F && c != 0xC2 && c != 0xE2 && c != 0xE3 && c != 0xEF;
}

constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < plain.size(); ++c) plain[c] = is_plain_byte(static_cast<unsigned char>(c));
  return plain;
}();

bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

struct SpecialCharacter {
  std::string_view bytes;
  Gap gap;
};

constexpr std::array kThreeByteSpecials{
    SpecialCharacter{"\xE2\x80\x8B", Gap::dropped},    // zero width space
    SpecialCharacter{"\xE2\x80\xA8", Gap::line},       // line separator
    SpecialCharacter{"\xE2\x80\xA9", Gap::paragraph},  // paragraph separator
    SpecialCharacter{"\xE2\x80\xAF", Gap::space},      // narrow no-break space
    SpecialCharacter{"\xE2\x81\x9F", Gap::space},      // mathematical space
    SpecialCharacter{"\xE3\x80\x80", Gap::space},      // ideographic space
    SpecialCharacter{"\xEF\xBB\xBF", Gap::dropped},    // byte order mark
};

Special classify_three_bytes(std::string_view text) {
  if (text.starts_with("\xE2\x80") && text.size() > 2 && static_cast<unsigned char>(text[2]) <= 0x8A) {
    return {Gap::space, 3};  // U+2000 to U+200A
  }
  const auto row = std::find_if(kThreeByteSpecials.begin(), kThreeByteSpecials.end(),
                                [text](const SpecialCharacter& special) { return text.starts_with(special.bytes); });
  return row == kThreeByteSpecials.end() ? Special{Gap::dropped, 0} : Special{row->gap, 3};
}

Special classify_two_bytes(std::string_view text) {
  const auto second = static_cast<unsigned char>(text.size() > 1 ? text[1] : '\0');
  if (second == 0xA0) return {Gap::space, 2};
  if (second == 0x85) return {Gap::line, 2};
  if (second < 0xA0 || second == 0xAD) return {Gap::dropped, 2};
  return {Gap::dropped, 0};
}

/// What the character at the front of the text, none of the plain bytes, stands for.
Special classify(std::string_view text) {
  switch (text.front()) {
    case '\n':
      return {Gap::line, 1};
    case '\r':
      return {text.starts_with("\r\n") ? Gap::dropped : Gap::line, 1};
    case ' ':
    case '\t':
    case '\v':
    case '\f':
      return {Gap::space, 1};
    case '\xC2':
      return classify_two_bytes(text);
    case '\xE2':
    case '\xE3':
    case '\xEF':
      return classify_three_bytes(text);
    default:
      return {Gap::dropped, 1};
  }
}

Gap widen(Gap gap, Gap next) {
  if (gap >= Gap::line && next == Gap::line) return Gap::paragraph;
  return std::max(gap, next);
}

std::string_view separator(Gap gap) {
  constexpr std::array<std::string_view, 4> kSeparators{"", " ", "\n", "\n\n"};
  return kSeparators[static_cast<std::size_t>(gap)];
}

/// How many of the eight bytes at the front stay as they are: ASCII characters with single spaces between them. 0 where
/// that takes a closer look. (Each lane of a word is a byte; no lane overflows, because all are below 128 by then.)
std::size_t plain_word(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t below_space = ~(word + (0x80 - 0x20) * kOnes);
  const std::uint64_t is_delete = word + kOnes;
  if (((word | below_space | is_delete) & kHigh) != 0) return 0;
  const std::uint64_t spaces = ~((word ^ (0x20 * kOnes)) + 0x7F * kOnes) & kHigh;
  if ((spaces & (spaces >> 8)) != 0) return 0;
  return bytes[sizeof word - 1] == ' ' ? sizeof word - 1 : sizeof word;
}

bool stays(std::string_view text, std::size_t at) {
  return is_plain(text[at]) || (text[at] == ' ' && at + 1 < text.size() && is_plain(text[at + 1]));
}

/// End of the run of bytes that stay as they are: plain ones, and single spaces between them.
std::size_t run_end(std::string_view text, std::size_t at) {
  while (true) {
    for (std::size_t plain = 1; plain > 0 && at + sizeof(std::uint64_t) <= text.size(); at += plain) {
      plain = plain_word(text.data() + at);
    }
    const std::size_t closer_look = std::min(at + 2 * sizeof(std::uint64_t), text.size());
    while (at < closer_look && stays(text, at)) ++at;
    if (at < closer_look || at == text.size()) return at;
  }
}

/// Written text never overtakes what is read: a gap is never wider than the white space it stands for.
class Tidier {
 public:
  Tidier(std::string& text, Gap widest) : text_(text), widest_(widest) {}

  void run() {
    while (at_ < text_.size()) {
      const std::string_view rest = std::string_view(text_).substr(at_);
      const std::size_t run = is_plain(rest.front()) ? run_end(rest, 0) : 0;
      if (run > 0) {
        keep(run);
        continue;
      }
      const Special special = classify(rest);
      if (special.length == 0) {
        keep(std::min<std::size_t>(rest.size(), rest.front() == '\xC2' ? 2 : 3));
        continue;
      }
      gap_ = widen(gap_, special.gap);
      at_ += special.length;
    }
    text_.resize(written_);
  }

 private:
  void keep(std::size_t bytes) {
    if (written_ > 0 && gap_ != Gap::dropped) put_gap();
    gap_ = Gap::dropped;
    if (written_ != at_) std::memmove(text_.data() + written_, text_.data() + at_, bytes);
    written_ += bytes;
    at_ += bytes;
  }

  void put_gap() {
    const std::string_view gap = separator(std::min(gap_, widest_));
    std::copy(gap.begin(), gap.end(), text_.begin() + static_cast<std::ptrdiff_t>(written_));
    written_ += gap.size();
  }

  std::string& text_;
  Gap widest_;
  Gap gap_ = Gap::dropped;
  std::size_t at_ = 0;
  std::size_t written_ = 0;
};

}  // namespace

void tidy_line(std::string& text) { Tidier(text, Gap::space).run(); }

void tidy_paragraphs(std::string& text) { Tidier(text, Gap::paragraph).run(); }

}  // namespace pressmark::indexer
