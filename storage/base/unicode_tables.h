// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Facts about characters that no Unicode property states as we need them. Private to unicode.cpp. Ranges are sorted.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace pressmark::unicode {

/// windows-1252 for the bytes 80 to 9F; the five it leaves open stay the C1 controls they are in Latin-1.
inline constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                       0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t code) {
  const auto* const range = std::lower_bound(ranges.begin(), ranges.end(), code,
                                             [](const Range& r, char32_t wanted) { return r.last < wanted; });
  return range != ranges.end() && code >= range->first;
}

/// Letters of scripts written without spaces.
inline constexpr std::array kWithoutSpaces{
    Range{0x0E00, 0x0EFF},    // Thai, Lao
    Range{0x1000, 0x109F},    // Myanmar
    Range{0x1780, 0x17FF},    // Khmer
    Range{0x1950, 0x19DF},    // Tai Le, New Tai Lue
    Range{0x1A20, 0x1AAF},    // Tai Tham
    Range{0x2E80, 0x2FDF},    // Han radicals
    Range{0x3005, 0x3007},    // 々 〆 〇
    Range{0x3021, 0x303C},    // Hangzhou numerals, 〻
    Range{0x3040, 0x312F},    // Kana, Bopomofo
    Range{0x31A0, 0x31BF},    // Bopomofo
    Range{0x31F0, 0x31FF},    // Kana
    Range{0x3400, 0x4DBF},    // Han
    Range{0x4E00, 0xA4CF},    // Han, Yi
    Range{0xA9E0, 0xA9FF},    // Myanmar
    Range{0xAA60, 0xAADF},    // Myanmar, Tai Viet
    Range{0xF900, 0xFAFF},    // Han
    Range{0xFF66, 0xFF9D},    // half-width Kana
    Range{0x16FE0, 0x18DFF},  // Tangut, Khitan, Nushu marks
    Range{0x1AFF0, 0x1B16F},  // Kana
    Range{0x20000, 0x3FFFD},  // Han
};

/// Letters by category that stand within a word as marks do and mean nothing to a search: ʿayn, ʻokina, the soft sign's
/// ʹ, the Arabic tatweel; and the voicing marks of half-width Kana.
inline constexpr std::array kMarkLetters{Range{0x02B9, 0x02BF}, Range{0x02C6, 0x02D1}, Range{0x02EE, 0x02EE},
                                         Range{0x0640, 0x0640}, Range{0xFF9E, 0xFF9F}};

/// Marks a search does without: diacritics of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Characters
/// that Unicode calls format or ignorable are dropped without being listed.
inline constexpr std::array kDroppedMarks{Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05C7},
                                          Range{0x0610, 0x061A}, Range{0x064B, 0x065F}, Range{0x0670, 0x0670},
                                          Range{0x06D6, 0x06ED}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                                          Range{0x20D0, 0x20FF}, Range{0xFB1E, 0xFB1E}, Range{0xFE20, 0xFE2F}};

struct Plain {
  char32_t code;
  std::string_view spelling;
};

/// Letters whose plain spelling no case folding or good decomposition gives; lower case but for Ŀ.
inline constexpr std::array kPlainLetters{
    Plain{0x00E6, "ae"}, Plain{0x00F0, "d"}, Plain{0x00F8, "o"},  Plain{0x00FE, "th"}, Plain{0x0111, "d"},
    Plain{0x0127, "h"},  Plain{0x0131, "i"}, Plain{0x0138, "k"},  Plain{0x013F, "l"},  Plain{0x0140, "l"},
    Plain{0x0142, "l"},  Plain{0x014B, "n"}, Plain{0x0153, "oe"}, Plain{0x0167, "t"},  Plain{0x0180, "b"},
    Plain{0x0192, "f"},  Plain{0x019A, "l"}, Plain{0x01B6, "z"},  Plain{0x01E5, "g"},  Plain{0x0237, "j"},
    Plain{0x0259, "e"},  Plain{0x0268, "i"},
};

}  // namespace pressmark::unicode
