// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/tokenizer.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

#include "storage/base/unicode.h"

namespace pressmark::text {
namespace {

using unicode::CharClass;

/// What the ASCII path makes of a byte: its folded letter or digit, or one of these.
constexpr unsigned char kSeparator = 0;
constexpr unsigned char kJoiner = 1;  // ' . , &: may stand inside a word
constexpr unsigned char kHigh = 2;    // starts no ASCII character
constexpr unsigned char kFirstWordByte = '0';

constexpr std::array<unsigned char, 256> kBytes = [] {
  std::array<unsigned char, 256> table{};
  for (unsigned c = 0x80; c < 256; ++c) table[c] = kHigh;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = static_cast<unsigned char>(c);
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 0x20] = static_cast<unsigned char>(c);
  for (const char c : {'\'', '.', ',', '&'}) table[static_cast<unsigned char>(c)] = kJoiner;
  return table;
}();

unsigned char kind(char byte) { return kBytes[static_cast<unsigned char>(byte)]; }

// Eight bytes at a time: for each byte its high bit answers a question.
constexpr std::uint64_t kEach = 0x0101010101010101u;
constexpr std::uint64_t kHighBits = 0x80 * kEach;

/// Bytes that are at least `least`; all bytes of `seven_bits` are below 0x80.
constexpr std::uint64_t at_least(std::uint64_t seven_bits, unsigned char least) {
  return seven_bits + (0x80u - least) * kEach;
}

constexpr std::uint64_t word_bytes(std::uint64_t eight) {
  const std::uint64_t bits = eight & ~kHighBits;
  const std::uint64_t lower = bits | 0x20 * kEach;
  const std::uint64_t letters = at_least(lower, 'a') & ~at_least(lower, 'z' + 1);
  const std::uint64_t digits = at_least(bits, '0') & ~at_least(bits, '9' + 1);
  return (letters | digits) & ~eight & kHighBits;
}

/// How many bytes from the first in memory are letters or digits.
std::size_t leading_word_bytes(std::uint64_t eight) {
  const std::uint64_t others = ~word_bytes(eight) & kHighBits;
  const int bits = std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
  return static_cast<std::size_t>(bits) / 8;
}

/// The eight bytes at `at`, zeros past the end.
std::uint64_t load_eight(std::string_view text, std::size_t at) {
  std::uint64_t eight = 0;
  if (text.size() - at >= sizeof eight)
    std::memcpy(&eight, text.data() + at, sizeof eight);  // of known size: one instruction
  else
    std::memcpy(&eight, text.data() + at, text.size() - at);
  return eight;
}

struct Character {
  char32_t code = 0;
  std::size_t end = 0;
  CharClass type = CharClass::other;
};

/// The character at `at`; past the end one that is `other`.
Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, text.size(), CharClass::other};
  const unicode::Decoded decoded = unicode::decode(text, at);
  return {decoded.code, at + decoded.length, unicode::char_class(decoded.code)};
}

bool is_word(CharClass type) {
  return type == CharClass::letter || type == CharClass::digit || type == CharClass::mark;
}

bool is_apostrophe(char32_t code) {
  return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x02BC || code == 0xFF07;
}

void cut_at_character(std::string& form, std::size_t limit) {
  if (form.size() <= limit) return;
  while (limit > 0 && (static_cast<unsigned char>(form[limit]) & 0xC0) == 0x80) --limit;
  form.resize(limit);
}

/// Reads one word of any script into a form.
class WordReader {
 public:
  WordReader(std::string_view text, std::size_t begin, std::string& form) : text_(text), at_(begin), form_(form) {
    form_.clear();
  }

  /// Returns the end of the word.
  std::size_t read() {
    for (;;) {
      const Character next = character_at(text_, at_);
      if (is_word(next.type) && !is_apostrophe(next.code))
        take(next);
      else if (next.type == CharClass::ideograph || !join(next))
        break;
    }
    if (points_ > 0 && character_at(text_, at_).code == '.') ++at_;
    drop_possessive();
    cut_at_character(form_, kMaxFormBytes);
    return at_;
  }

 private:
  void take(const Character& next) {
    append(next.code);
    at_ = next.end;
    if (next.type == CharClass::mark) return;
    last_ = next;
    ++characters_;
  }

  /// A form may pass the limit by its last character; it is cut once, at the end.
  void append(char32_t code) {
    if (form_.size() <= kMaxFormBytes) unicode::append_folded(form_, code);
  }

  /// Steps over a sign that stands inside a word, or says that the word ends before it.
  bool join(const Character& sign) {
    const Character after = character_at(text_, sign.end);
    if (!joins(sign, after)) return false;
    if (sign.code == '&' || (sign.code == '.' && last_.type == CharClass::digit)) append(sign.code);
    at_ = sign.end;
    return true;
  }

  bool joins(const Character& sign, const Character& after) {
    const bool between_letters = last_.type == CharClass::letter && after.type == CharClass::letter;
    const bool between_digits = last_.type == CharClass::digit && after.type == CharClass::digit;
    if (is_apostrophe(sign.code)) return between_letters && possessive_end(sign) == 0;
    if (sign.code == ',') return between_digits;
    if (sign.code == '.') return between_digits || (between_letters && joins_initials(after));
    if (sign.code == '&') return unicode::is_uppercase(last_.code) && unicode::is_uppercase(after.code);
    return false;
  }

  /// After a point: have all letters so far been initials, and is the next one too?
  bool joins_initials(const Character& initial) {
    if (characters_ != points_ + 1) return false;
    Character after = character_at(text_, initial.end);
    while (after.type == CharClass::mark) after = character_at(text_, after.end);
    if (is_word(after.type) || after.type == CharClass::ideograph) return false;
    ++points_;
    return true;
  }

  /// The end of 's at `sign` where no word goes on after it, else 0.
  std::size_t possessive_end(const Character& sign) const {
    if (!is_apostrophe(sign.code)) return 0;
    const Character s = character_at(text_, sign.end);
    if (s.code != 's' && s.code != 'S') return 0;
    const Character after = character_at(text_, s.end);
    const bool goes_on =
        is_word(after.type) || (is_apostrophe(after.code) && is_word(character_at(text_, after.end).type));
    return goes_on ? 0 : s.end;
  }

  void drop_possessive() {
    if (const std::size_t end = possessive_end(character_at(text_, at_)); end != 0) at_ = end;
  }

  std::string_view text_;
  std::size_t at_;
  std::string& form_;
  Character last_;              // letter or digit, marks passed over
  std::size_t characters_ = 0;  // letters and digits so far
  std::size_t points_ = 0;      // points dropped between initials
};

/// Appends an ideograph and its marks; returns where they end.
std::size_t read_ideograph(std::string_view text, const Character& first, std::string& form) {
  const std::size_t limit = form.size() + kMaxFormBytes / 2;
  unicode::append_folded(form, first.code);
  std::size_t end = first.end;
  for (Character mark = character_at(text, end); mark.type == CharClass::mark; mark = character_at(text, end)) {
    if (form.size() < limit) unicode::append_folded(form, mark.code);
    end = mark.end;
  }
  cut_at_character(form, limit);
  return end;
}

}  // namespace

Tokenizer::Tokenizer(std::string_view text) : text_(text) {}

/// Does a run of ASCII letters and digits that ends before `at` end a word there, as nearly all do?
bool Tokenizer::ends_plainly(std::size_t at) const {
  if (at == text_.size()) return true;
  const unsigned char byte = kind(text_[at]);
  if (byte != kJoiner) return byte == kSeparator;
  return at + 1 == text_.size() || kind(text_[at + 1]) <= kJoiner;
}

bool Tokenizer::next_ascii(RawToken& token) {
  std::size_t length = 0;
  for (std::size_t read = 8; read == 8 && length < kMaxFormBytes; length += read) {
    const std::uint64_t eight = load_eight(text_, at_ + length);
    const std::uint64_t folded = eight | 0x20 * kEach;  // digits have that bit
    std::memcpy(ascii_form_.data() + length, &folded, sizeof folded);
    read = leading_word_bytes(eight);
  }
  if (!ends_plainly(at_ + length)) return next_word(token);
  const std::size_t begin = std::exchange(at_, at_ + length);
  token = {{ascii_form_.data(), length}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  return true;
}

bool Tokenizer::next_word(RawToken& token) {
  const std::size_t begin = at_;
  at_ = WordReader(text_, begin, form_).read();
  token = {form_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  return !form_.empty();  // a run of fillers
}

bool Tokenizer::next_bigram(RawToken& token) {
  const std::size_t begin = at_;
  form_.clear();
  at_ = read_ideograph(text_, character_at(text_, begin), form_);
  const Character second = character_at(text_, at_);
  const bool continues = second.type == CharClass::ideograph;
  const bool covered = std::exchange(in_run_, continues);
  if (covered && !continues) return false;
  const std::size_t end = continues ? read_ideograph(text_, second, form_) : at_;
  token = {form_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return !form_.empty();
}

bool Tokenizer::next_unicode(RawToken& token) {
  const Character first = character_at(text_, at_);
  if (first.type == CharClass::ideograph) return next_bigram(token);
  if (first.type == CharClass::letter || first.type == CharClass::digit) return next_word(token);
  at_ = first.end;
  return false;
}

bool Tokenizer::next(RawToken& token) {
  while (at_ < text_.size()) {
    const unsigned char byte = kind(text_[at_]);
    if (byte >= kFirstWordByte) return next_ascii(token);
    if (byte != kHigh)
      ++at_;
    else if (next_unicode(token))
      return true;
  }
  return false;
}

}  // namespace pressmark::text
