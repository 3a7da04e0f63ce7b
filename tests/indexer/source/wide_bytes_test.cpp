// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/wide_bytes.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

using namespace std::string_view_literals;

std::string narrowed(std::string_view wide, std::string_view charset, std::size_t piece) {
  WideBytes bytes(buffer_of(std::string(wide), piece), *charset_named(charset));
  std::string text;
  std::array<char, 3> room;
  while (const std::size_t got = bytes.read(room)) text.append(room.data(), got);
  return text;
}

TEST(WideBytes, AreGivenAsUtf8WhereverTheirPiecesEnd) {
  struct Row {
    std::string_view wide;
    std::string_view charset;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"a\0\xE9\0"sv, "utf-16le", "aé"},
           Row{"\0a\0\xE9"sv, "utf-16be", "aé"},
           Row{"\x3D\xD8\xA2\xDE!\0"sv, "utf-16le", "🚢!"},
           Row{"\xD8\x3D\xDE\xA2\0!"sv, "utf-16be", "🚢!"},
           Row{"\xA2\xF6\1\0!\0\0\0"sv, "utf-32le", "🚢!"},
           Row{"\xD8\xD8\xD8\xD8"sv, "utf-16le", "\uFFFD\uFFFD"},  // first halves alone
           Row{"a\0\x3D\xD8"sv, "utf-16le", "a\uFFFD"},            // a first half at the end
           Row{"a\0b"sv, "utf-16le", "a\uFFFD"},                   // half a unit
           Row{""sv, "utf-16le", ""},
       }) {
    for (std::size_t piece = 1; piece < 6; ++piece)
      EXPECT_EQ(narrowed(row.wide, row.charset, piece), row.text) << row.text << " in pieces of " << piece;
  }
}

TEST(WideBytes, SayWhatIsWrongWithTheirInput) {
  WideBytes bytes(buffer_of(std::string("a\0", 2), 1, Damage{RejectReason::cut_short, "x"}),
                  *charset_named("utf-16le"));
  std::array<char, 8> room;
  EXPECT_EQ(bytes.read(room), 1U);
  EXPECT_EQ(bytes.read(room), 0U);
  EXPECT_TRUE(bytes.damage());
}

}  // namespace
}  // namespace pressmark::indexer
