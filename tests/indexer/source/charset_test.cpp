// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/indexer/source/charset_texts.h"

namespace pressmark::indexer {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

struct Row {
  std::string_view bytes;
  std::string_view stated;
  std::string_view text;
  bool repaired = false;
};

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

TEST(Charset, BelievesAMarkFirst) {
  for (const Row& row : {
           Row{"\xEF\xBB\xBF"
               "caf\xC3\xA9",
               "latin1", "café"},
           Row{"\xFF\xFEh\0\xE9\0"sv, "utf-8", "hé"},
           Row{"\xFE\xFF\0h\0\xE9"sv, "", "hé"},
           Row{"\xFF\xFE\0\0h\0\0\0\xE9\0\0\0"sv, "", "hé"},
           Row{"\0\0\xFE\xFF\0\0\0h\0\0\0\xE9"sv, "", "hé"},
           Row{"<\0?\0x\0?\0>\0"sv, "", "<?x?>"},
           Row{"\0<\0!\0-"sv, "", "<!-"},
           Row{"\xFF\xFE", "", ""},
       }) {
    const Decoded decoded = to_utf8(row.bytes, row.stated);
    EXPECT_EQ(decoded.text, row.text);
    EXPECT_FALSE(decoded.repaired) << row.text;
  }
}

TEST(Charset, ReadsWhatTheTransportStates) {
  for (const Row& row : {
           Row{"caf\xE9 \x93ol\xE9\x94", "iso-8859-1", "café “olé”"},
           Row{"caf\xE9 \x93ol\xE9\x94", "ISO_8859-1", "café “olé”"},
           Row{"caf\xE9 \x93ol\xE9\x94", "\"Windows-1252\"", "café “olé”"},
           Row{"\xD4\xC5\xD3\xD4", "KOI8-R", "тест"},
           Row{"\xF2\xE5\xF1\xF2", "cp1251", "тест"},
           Row{"\xA4 5", "iso-8859-15", "€ 5"},
           Row{"h\0\xE9\0"sv, "utf-16le", "hé"},
           Row{"h\0i\0"sv, "utf-16", "hi"},
           Row{"\x1B$B;n83\x1B(B", "iso-2022-jp", "試験"},
           Row{"<meta charset=koi8-r>\xF2\xE5\xF1\xF2", "windows-1251", "<meta charset=koi8-r>тест"},
       }) {
    EXPECT_EQ(to_utf8(row.bytes, row.stated).text, row.text) << row.stated;
  }
}

TEST(Charset, ReadsWhatTheDocumentDeclares) {
  for (const Row& row : {
           Row{"<meta charset=windows-1251>\xF2", "", "<meta charset=windows-1251>т"},
           Row{"<?xml version='1.0' encoding='koi8-r'?>\xD4", "", "<?xml version='1.0' encoding='koi8-r'?>т"},
           Row{"<meta charset=iso-2022-jp>\x1B$B;n83\x1B(B", "", "<meta charset=iso-2022-jp>試験"},
           Row{"<meta charset=windows-1251>\xF2", "no such charset", "<meta charset=windows-1251>т"},
       }) {
    EXPECT_EQ(to_utf8(row.bytes, row.stated).text, row.text);
  }
}

TEST(Charset, OverrulesAStatementThatCannotBe) {
  for (const Row& row : {
           Row{"caf\xC3\xA9", "iso-8859-1", "café"},
           Row{"<meta charset=latin1>caf\xC3\xA9", "", "<meta charset=latin1>café"},
           Row{"caf\xE9, cr\xE8me, br\xFBl\xE9"
               "e",
               "utf-8", "café, crème, brûlée"},
           Row{"<meta charset=windows-1251>\xF2\xE5\xF1\xF2", "utf-8", "<meta charset=windows-1251>тест"},
           Row{"<meta charset=utf-16>plain", "", "<meta charset=utf-16>plain"},
           Row{"caf\xE9", "utf-16", "café"},
           Row{"plain", "utf-16be", "plain"},
       }) {
    const Decoded decoded = to_utf8(row.bytes, row.stated);
    EXPECT_EQ(decoded.text, row.text);
    EXPECT_FALSE(decoded.repaired) << row.text;
  }
}

TEST(Charset, MendsBrokenBytesAndSaysSo) {
  const std::string broken(kReplacement);
  const Decoded cut = to_utf8("caf\xC3\xA9 cr\xC3");
  EXPECT_EQ(cut.text, "café cr" + broken);
  EXPECT_TRUE(cut.repaired);
  const Decoded cut_japanese = to_utf8("\xA5\xC6\xA5\xB9\xA5\xC8\xA4\xC7\xA4\xB9\xA5", "euc-jp");
  EXPECT_EQ(cut_japanese.text, "テストです" + broken);
  EXPECT_TRUE(cut_japanese.repaired);
}

TEST(Charset, DropsNul) { EXPECT_EQ(to_utf8("a\0b"sv).text, "ab"); }

TEST(Charset, NeverReadsWhatCanHideMarkup) {
  for (const std::string_view charset : {"utf-7", "hz-gb-2312", "iso-2022-kr", "iso-2022-cn", "ibm037"}) {
    EXPECT_EQ(to_utf8("+ADw-script~{VP~}", charset).text, "+ADw-script~{VP~}") << charset;
  }
}

TEST(Charset, GuessesFromASentence) {
  for (const EncodedText& row : kEncodedTexts) {
    EXPECT_EQ(to_utf8(row.bytes).text, row.text) << row.charset;
    EXPECT_EQ(to_utf8(row.bytes, row.charset).text, row.text) << row.charset;
  }
}

TEST(Charset, ReadsTooFewForeignBytesAsWindows1252) { EXPECT_EQ(to_utf8("na\xEFve caf\xE9").text, "naïve café"); }

}  // namespace
}  // namespace pressmark::indexer
