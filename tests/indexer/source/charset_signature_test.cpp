// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset_signature.h"

#include <gtest/gtest.h>

#include "indexer/source/charset_names.h"

namespace pressmark::indexer {
namespace {

using namespace std::string_view_literals;

TEST(CharsetSignature, IsReadFromTheFirstBytes) {
  struct Row {
    std::string_view bytes;
    std::string_view charset;
  };
  for (const Row& row : {
           Row{"\xEF\xBB\xBFx"sv, "utf-8"},
           Row{"\xFF\xFE\0\0x\0\0\0"sv, "utf-32le"},
           Row{"\xFF\xFEx\0"sv, "utf-16le"},
           Row{"\xFE\xFF\0x"sv, "utf-16be"},
           Row{"<\0?\0"sv, "utf-16le"},
           Row{"\0<\0r"sv, "utf-16be"},
           Row{"\0\0\0<"sv, "utf-32be"},
       }) {
    const Signature* const signature = find_signature(row.bytes);
    ASSERT_NE(signature, nullptr) << row.charset;
    EXPECT_EQ(signature->charset, row.charset);
    EXPECT_NE(charset_named(signature->charset), nullptr);
    EXPECT_LE(signature->bytes.size(), kLongestSignature);
  }
}

TEST(CharsetSignature, IsNotSeenInOtherText) {
  for (const std::string_view bytes : {""sv, "<html"sv, "<\0ab"sv, "\xEF\xBB"sv, "\0\0\0\0"sv, "a\0b\0"sv})
    EXPECT_EQ(find_signature(bytes), nullptr);
}

}  // namespace
}  // namespace pressmark::indexer
