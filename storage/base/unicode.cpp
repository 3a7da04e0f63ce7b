// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/unicode.h"

#include <array>
#include <cstring>

#include <utf8proc.h>

#include "storage/base/unicode_tables.h"

namespace pressmark::unicode {
namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// What may follow a lead byte (Unicode, table 3-7): the second byte is bounded, so that overlong forms, surrogates and
/// codes above U+10FFFF never begin.
struct Lead {
  std::uint8_t length;  // 0: starts nothing valid, nor goes on
  std::uint8_t second_low;
  std::uint8_t second_high;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0xC2 || byte > 0xF4) return {0, 1, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {4, 0x80, 0xBF};
}

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How many bytes from `at` belong together: a whole character, or the longest start of one.
std::size_t well_formed_prefix(std::string_view text, std::size_t at, const Lead& lead) {
  if (at + 1 >= text.size()) return 1;
  const unsigned char second = byte_at(text, at + 1);
  if (second < lead.second_low || second > lead.second_high) return 1;
  std::size_t length = 2;
  while (length < lead.length && at + length < text.size() && is_continuation(byte_at(text, at + length))) ++length;
  return length;
}

/// The first byte at or after `at` that is not plain ASCII (NUL counts as not plain).
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHigh = 0x8080808080808080u;
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (((eight | (eight - kOnes)) & kHigh) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80 && text[at] != '\0') ++at;
  return at;
}

/// First byte that repair() must change.
std::size_t find_broken(std::string_view text, std::size_t at) {
  for (at = skip_ascii(text, at); at < text.size(); at = skip_ascii(text, at)) {
    const Decoded character = decode(text, at);
    if (!character.valid || character.code == 0) break;
    at += character.length;
  }
  return at;
}

const utf8proc_property_t& property(char32_t code) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
}

bool is_letter(utf8proc_propval_t category) {
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) || category == UTF8PROC_CATEGORY_NL;
}

bool is_mark(utf8proc_propval_t category) {
  return (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_CF;
}

constexpr CharClass ascii_class(char32_t code) {
  if (code >= '0' && code <= '9') return CharClass::digit;
  const char32_t lower = code | 0x20;
  return lower >= 'a' && lower <= 'z' ? CharClass::letter : CharClass::other;
}

struct Block {
  Range range;
  CharClass type;
};

/// The blocks most texts are made of, so that most characters need no look at their properties. Commonest first.
constexpr std::array kBlocksOfOneClass{
    Block{{0x0400, 0x0481}, CharClass::letter},     // Cyrillic
    Block{{0x4E00, 0x9FFF}, CharClass::ideograph},  // Han
    Block{{0x00D8, 0x00F6}, CharClass::letter},     // Latin
    Block{{0x00F8, 0x02AF}, CharClass::letter},     // Latin
    Block{{0x00C0, 0x00D6}, CharClass::letter},     // Latin
    Block{{0x2010, 0x2027}, CharClass::other},      // dashes, quotes
    Block{{0x3041, 0x3096}, CharClass::ideograph},  // Hiragana
    Block{{0x30A1, 0x30FA}, CharClass::ideograph},  // Katakana
    Block{{0xAC00, 0xD7A3}, CharClass::letter},     // Hangul
};

constexpr bool is_subscript_digit(char32_t code) { return code >= 0x2080 && code <= 0x2089; }  // H₂O is h2o

/// The canonical composition of two characters, or 0.
char32_t composed(char32_t first, char32_t second) {
  std::array pair{static_cast<utf8proc_int32_t>(first), static_cast<utf8proc_int32_t>(second)};
  constexpr auto kCompose = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  return utf8proc_normalize_utf32(pair.data(), 2, kCompose) == 1 ? static_cast<char32_t>(pair[0]) : 0;
}

std::size_t last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && is_continuation(byte_at(text, --at))) continue;
  return at;
}

/// Appends, or joins to the character before where the two have one code: か and its voicing mark, Hangul jamo, и and
/// ˘. Returns false where nothing was joined and nothing appended.
bool join(std::string& out, char32_t code) {
  if (out.empty()) return false;
  const std::size_t at = last_character(out);
  const char32_t whole = composed(decode(out, at).code, code);
  if (whole == 0) return false;
  out.resize(at);
  append(out, whole);
  return true;
}

constexpr char32_t kBreve = 0x0306;
constexpr std::string_view kShortIBase = "и";

bool is_dropped(char32_t code, const utf8proc_property_t& facts) {
  return facts.category == UTF8PROC_CATEGORY_CF || facts.ignorable || contains(kDroppedMarks, code) ||
         contains(kMarkLetters, code);
}

/// May this character have a common code with the one before it? Marks and the later jamo of a syllable.
bool may_join(char32_t code, const utf8proc_property_t& facts) {
  return is_mark(facts.category) || (code >= 0x1160 && code <= 0x11FF);
}

std::string_view plain_spelling(char32_t code) {
  const auto* const plain = std::lower_bound(kPlainLetters.begin(), kPlainLetters.end(), code,
                                             [](const Plain& p, char32_t wanted) { return p.code < wanted; });
  return plain != kPlainLetters.end() && plain->code == code ? plain->spelling : std::string_view();
}

using Decomposition = std::array<utf8proc_int32_t, 32>;

std::size_t decompose(char32_t code, int options, Decomposition& into) {
  int boundary = 0;
  const auto length = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), into.data(),
                                              static_cast<utf8proc_ssize_t>(into.size()),
                                              static_cast<utf8proc_option_t>(options), &boundary);
  return length > 0 && static_cast<std::size_t>(length) <= into.size() ? static_cast<std::size_t>(length) : 0;
}

/// Appends a character that is in lower case and has no decomposition.
void append_lower(std::string& out, char32_t code) {
  if (const std::string_view plain = plain_spelling(code); !plain.empty())
    out += plain;
  else if (!may_join(code, property(code)) || !join(out, code))
    append(out, code);
}

/// Folds the case of a character that has no decomposition, and drops it if it is a mark of no use.
void append_base(std::string& out, char32_t code) {
  if (code == kBreve && std::string_view(out).ends_with(kShortIBase) && join(out, code)) return;
  const utf8proc_property_t& facts = property(code);
  if (is_dropped(code, facts)) return;
  if (facts.casefold_seqindex == UINT16_MAX) return append_lower(out, code);
  Decomposition folded;
  const std::size_t length = decompose(code, UTF8PROC_CASEFOLD, folded);
  for (std::size_t i = 0; i < length; ++i) append_lower(out, static_cast<char32_t>(folded[i]));
}

/// Folds by way of the compatibility decomposition. Letters that decompose to a space and a mark lose the space.
void append_decomposed(std::string& out, char32_t code) {
  Decomposition parts;
  const std::size_t length = decompose(code, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, parts);
  const bool in_word = is_letter(property(code).category);
  for (std::size_t i = 0; i < length; ++i)
    if (parts[i] != ' ' || !in_word) append_base(out, static_cast<char32_t>(parts[i]));
}

/// Han, Hangul syllables, Kana: nothing to fold.
constexpr bool stays_as_it_is(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3) ||
         (code >= 0x3041 && code <= 0x3096) || (code >= 0x30A1 && code <= 0x30FA) || (code >= U'а' && code <= U'я');
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.length == 0 || well_formed_prefix(text, at, lead) != lead.length) return {kReplacement, 1, false};
  char32_t code = first & (0x7Fu >> lead.length);
  for (std::size_t i = 1; i < lead.length; ++i) code = (code << 6) | (byte_at(text, at + i) & 0x3Fu);
  return {code, lead.length, true};
}

void append(std::string& out, char32_t code) {
  const auto trail = [code](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += {static_cast<char>(0xC0 | (code >> 6)), trail(0)};
  } else if (code < 0x10000) {
    out += {static_cast<char>(0xE0 | (code >> 12)), trail(6), trail(0)};
  } else {
    out += {static_cast<char>(0xF0 | (code >> 18)), trail(12), trail(6), trail(0)};
  }
}

bool is_valid(std::string_view text) {
  for (std::size_t at = 0; (at = find_broken(text, at)) < text.size(); ++at)
    if (text[at] != '\0') return false;
  return true;
}

std::size_t repair(std::string& text) {
  std::size_t broken = find_broken(text, 0);
  if (broken == text.size()) return 0;
  std::string mended;
  mended.reserve(text.size() + 16);
  std::size_t repaired = 0;
  std::size_t copied = 0;
  for (; broken < text.size(); broken = find_broken(text, copied)) {
    mended.append(text, copied, broken - copied);
    copied = broken + 1;
    if (text[broken] == '\0') continue;
    copied = broken + well_formed_prefix(text, broken, lead_of(byte_at(text, broken)));
    append(mended, kReplacement);
    ++repaired;
  }
  mended.append(text, copied);
  text = std::move(mended);
  return repaired;
}

std::string from_latin1(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append(out, byte >= 0x80 && byte <= 0x9F ? kWindows1252[byte - 0x80u] : byte);
  }
  return out;
}

CharClass char_class(char32_t code) {
  if (code < 0x80) return ascii_class(code);
  for (const auto& [range, type] : kBlocksOfOneClass)
    if (code >= range.first && code <= range.last) return type;
  const utf8proc_propval_t category = property(code).category;
  if (is_letter(category)) {
    if (code < kMarkLetters.front().first) return CharClass::letter;
    if (contains(kMarkLetters, code)) return CharClass::mark;
    return contains(kWithoutSpaces, code) ? CharClass::ideograph : CharClass::letter;
  }
  if (is_mark(category)) return CharClass::mark;
  return category == UTF8PROC_CATEGORY_ND || is_subscript_digit(code) ? CharClass::digit : CharClass::other;
}

bool is_uppercase(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  const utf8proc_propval_t category = property(code).category;
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

void append_folded(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code >= 'A' && code <= 'Z' ? code | 0x20 : code);
  } else if (stays_as_it_is(code)) {
    append(out, code);
  } else if (const std::string_view plain = plain_spelling(code); !plain.empty()) {
    out += plain;
  } else if (property(code).decomp_seqindex == UINT16_MAX) {
    append_base(out, code);
  } else {
    append_decomposed(out, code);
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    append_folded(out, character.code);
    at += character.length;
  }
  return out;
}

int width(char32_t code) {
  if (code < 0x80) return code >= 0x20 && code != 0x7F ? 1 : 0;
  const utf8proc_property_t& facts = property(code);
  if (is_mark(facts.category) && facts.category != UTF8PROC_CATEGORY_MC) return 0;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
}

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    columns += static_cast<std::size_t>(width(character.code));
    at += character.length;
  }
  return columns;
}

const char* version() { return utf8proc_unicode_version(); }

}  // namespace pressmark::unicode
