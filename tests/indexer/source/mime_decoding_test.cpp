// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/mime_decoding.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

struct Row {
  std::string_view encoded;
  std::string_view decoded;
};

TEST(MimeDecoding, UndoesQuotedPrintable) {
  for (const Row& row : {Row{"a=3Db", "a=b"}, Row{"long=\r\n line", "long line"}, Row{"soft = \n end", "soft  end"},
                         Row{"=C3=A9", "\xC3\xA9"}, Row{"lone = sign", "lone = sign"}, Row{"=4", "=4"},
                         Row{"end=", "end"}, Row{"=ZZ", "=ZZ"}, Row{"", ""}})
    EXPECT_EQ(decode_quoted_printable(row.encoded), row.decoded) << row.encoded;
}

TEST(MimeDecoding, UndoesBase64) {
  for (const Row& row : {Row{"VGlkZQ==", "Tide"}, Row{"VGlk\r\nZQ==", "Tide"}, Row{"VGlkZXM=", "Tides"}, Row{"V", ""},
                         Row{"!!!", ""}, Row{"", ""}})
    EXPECT_EQ(decode_base64(row.encoded), row.decoded) << row.encoded;
}

}  // namespace
}  // namespace pressmark::indexer
