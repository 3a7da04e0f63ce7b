// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// UTF-8 and Unicode facts for every room; the one place that knows utf8proc. All functions are thread-safe.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::unicode {

inline constexpr char32_t kReplacement = 0xFFFD;

/// One decoded character: `length` bytes were read (1 to 4; 1 for a byte that starts nothing valid, code U+FFFD).
struct Decoded {
  char32_t code;
  std::uint8_t length;
  bool valid;
};

/// Decodes the character at text[at]; at < text.size().
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);
void append(std::string& out, char32_t code);
[[nodiscard]] bool is_valid(std::string_view text);

/// Replaces every maximal broken sequence by U+FFFD, and drops NUL; returns how many became U+FFFD.
std::size_t repair(std::string& text);

/// Latin-1 (really windows-1252, as browsers read it) to UTF-8.
[[nodiscard]] std::string from_latin1(std::string_view bytes);

/// What a tokenizer asks of a character. `mark` joins the word before it (format characters and modifier letters too),
/// `ideograph` is of a script without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar, ...), where bigrams stand for
/// words.
enum class CharClass : std::uint8_t { other, letter, digit, mark, ideograph };
[[nodiscard]] CharClass char_class(char32_t code);
[[nodiscard]] bool is_uppercase(char32_t code);

/// Appends the search key of a character: full case folding, compatibility decomposition, marks of the Latin, Greek and
/// Cyrillic scripts dropped, letters such as ø, ł, đ, ß, æ, ı reduced to their plain Latin spelling ("ss", "ae", ...).
/// So are Hebrew and Arabic vowel points, format and ignorable characters (soft hyphen, zero-width joiners). ё is е; й
/// stays a letter of its own, as Russian endings need it. A mark that is kept joins the character before it where the
/// two have one code, so composed and decomposed spellings fold to the same bytes.
void append_folded(std::string& out, char32_t code);
/// The folded form of a whole text.
[[nodiscard]] std::string fold(std::string_view text);

/// Columns a terminal gives a character: 0 for marks and format characters, 2 for wide ones, else 1. Independent of
/// locale.
[[nodiscard]] int width(char32_t code);
[[nodiscard]] std::size_t width(std::string_view text);

/// Version of the Unicode tables, part of the analyzer's fingerprint.
[[nodiscard]] const char* version();

}  // namespace pressmark::unicode
