// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/unicode.h"

#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace pressmark::unicode {
namespace {

constexpr char32_t kLastCode = 0x10FFFF;

bool is_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

std::string at(char32_t code) { return fmt::format("U+{:04X}", static_cast<unsigned>(code)); }

std::string encoded(char32_t code) {
  std::string out;
  append(out, code);
  return out;
}

TEST(Unicode, DecodesWhatItEncodes) {
  for (char32_t code = 0; code <= kLastCode; ++code) {
    if (is_surrogate(code)) continue;
    const std::string text = encoded(code);
    const Decoded decoded = decode(text, 0);
    ASSERT_TRUE(decoded.valid && decoded.code == code && decoded.length == text.size()) << at(code);
  }
}

TEST(Unicode, DecodesABrokenByteAlone) {
  for (const std::string_view text : {"\x80", "\xC0\xAF", "\xC3", "\xC3(", "\xE0\x80\x80", "\xE2\x82", "\xED\xA0\x80",
                                      "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    const Decoded decoded = decode(text, 0);
    EXPECT_FALSE(decoded.valid);
    EXPECT_EQ(decoded.length, 1);
    EXPECT_EQ(decoded.code, kReplacement);
    EXPECT_FALSE(is_valid(text));
  }
}

TEST(Unicode, RepairsEachMaximalBrokenSequenceOnce) {
  struct Case {
    std::string text;
    std::string mended;
    std::size_t repaired;
  };
  const Case cases[] = {
      {"", "", 0},
      {"plain", "plain", 0},
      {"naïve 東京 🙂", "naïve 東京 🙂", 0},
      {"a\xFFz", "a\uFFFDz", 1},
      {"a\xFF\xFEz", "a\uFFFD\uFFFDz", 2},
      {"a\xE2\x82z", "a\uFFFDz", 1},
      {"a\xF0\x9F\x99", "a\uFFFD", 1},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},
      {"\xC3\xC3\xA9", "\uFFFDé", 1},
      {std::string("a\0b", 3), "ab", 0},
      {std::string("a\0\xFF", 3), "a\uFFFD", 1},
      {std::string(100, 'x') + "\x80", std::string(100, 'x') + "\uFFFD", 1},
  };
  for (const auto& [text, mended, repaired] : cases) {
    std::string changed = text;
    EXPECT_EQ(repair(changed), repaired) << mended;
    EXPECT_EQ(changed, mended);
    EXPECT_TRUE(is_valid(changed));
  }
}

TEST(Unicode, CallsATextWithNulValid) { EXPECT_TRUE(is_valid(std::string_view("a\0b", 3))); }

TEST(Unicode, ReadsLatin1AsBrowsersDo) {
  EXPECT_EQ(from_latin1("caf\xE9"), "café");
  EXPECT_EQ(from_latin1("\x93quoted\x94 \x80 5"), "“quoted” € 5");
  EXPECT_EQ(from_latin1("\x81"), "\u0081");
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  EXPECT_TRUE(is_valid(from_latin1(all)));
}

TEST(Unicode, ClassesCharacters) {
  struct Case {
    char32_t code;
    CharClass type;
  };
  const Case cases[] = {
      {U'a', CharClass::letter},     {U'Z', CharClass::letter},     {U'0', CharClass::digit},
      {U'_', CharClass::other},      {U' ', CharClass::other},      {U'é', CharClass::letter},
      {U'×', CharClass::other},      {U'Ж', CharClass::letter},     {U'\u0301', CharClass::mark},
      {U'\u00AD', CharClass::mark},  {U'\u200B', CharClass::mark},  {U'\uFE0F', CharClass::mark},
      {U'漢', CharClass::ideograph}, {U'ア', CharClass::ideograph}, {U'ー', CharClass::ideograph},
      {U'々', CharClass::ideograph}, {U'ก', CharClass::ideograph},  {U'\u0E31', CharClass::mark},
      {U'ក', CharClass::ideograph},  {U'မ', CharClass::ideograph},  {U'ລ', CharClass::ideograph},
      {U'한', CharClass::letter},    {U'ا', CharClass::letter},     {U'٣', CharClass::digit},
      {U'₂', CharClass::digit},      {U'²', CharClass::other},      {U'½', CharClass::other},
      {U'…', CharClass::other},      {U'🙂', CharClass::other},   {U'𠀀', CharClass::ideograph},
      {U'ʻ', CharClass::mark},       {U'ﾞ', CharClass::mark},       {kReplacement, CharClass::other},
      {0, CharClass::other},         {kLastCode, CharClass::other},
  };
  for (const auto& [code, type] : cases) EXPECT_EQ(char_class(code), type) << at(code);
}

TEST(Unicode, KnowsUppercase) {
  for (const char32_t code : {U'A', U'É', U'Ж', U'Σ', U'ǅ'}) EXPECT_TRUE(is_uppercase(code)) << at(code);
  for (const char32_t code : {U'a', U'é', U'1', U'漢', U' '}) EXPECT_FALSE(is_uppercase(code)) << at(code);
}

TEST(Unicode, FoldsToSearchKeys) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"ÉCOLE École", "ecole ecole"},
      {"Straße STRASSE", "strasse strasse"},
      {"Ødegård", "odegard"},
      {"Łódź", "lodz"},
      {"Þór", "thor"},
      {"ĲSSEL", "ijssel"},
      {"ŉ", "n"},
      {"Αθήνας", "αθηνασ"},
      {"Ёж", "еж"},
      {"Йод", "йод"},
      {"И\u0306од", "йод"},
      {"Ї", "і"},
      {"ﬃ", "ffi"},
      {"ＡＢ１", "ab1"},
      {"がガｶﾞ", "がガガ"},
      {"か\u3099", "が"},
      {"한", "한"},
      {"\u1112\u1161\u11AB", "한"},
      {"مُحَمَّد", "محمد"},
      {"ـ", ""},
      {"co\u00ADop", "coop"},
      {"Tiếng Việt", "tieng viet"},
      {"Ə", "e"},
      {"İI ıi", "ii ii"},
  };
  for (const auto& [text, key] : cases) EXPECT_EQ(fold(text), key) << text;
}

TEST(Unicode, FoldsEveryCharacterToAKeyThatStays) {
  for (char32_t code = 0; code <= kLastCode; ++code) {
    if (is_surrogate(code)) continue;
    const std::string once = fold(encoded(code));
    ASSERT_EQ(fold(once), once) << at(code);
    ASSERT_TRUE(is_valid(once)) << at(code);
  }
}

TEST(Unicode, FoldsNoWordCharacterToASpaceOrControl) {
  for (char32_t code = 0x80; code <= kLastCode; ++code) {
    if (is_surrogate(code) || char_class(code) == CharClass::other) continue;
    for (const char c : fold(encoded(code))) ASSERT_FALSE(c >= 0 && c <= ' ') << at(code);
  }
}

TEST(Unicode, CountsColumns) {
  const std::pair<std::string_view, std::size_t> cases[] = {
      {"", 0}, {"abc", 3}, {"é", 1}, {"e\u0301", 1}, {"東京", 4}, {"한국", 4}, {"🙂", 2}, {"a\u200Bb", 2}, {"Ж", 1},
  };
  for (const auto& [text, columns] : cases) EXPECT_EQ(width(text), columns) << text;
}

}  // namespace
}  // namespace pressmark::unicode
