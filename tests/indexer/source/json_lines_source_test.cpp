// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_lines_source.h"

#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

TEST(JsonLinesSource, ReadsOneRecordALine) {
  const Items items = read_all<JsonLinesSource>("{\"title\":\"a\"}\n\n  \r\n{\"title\":\"b\"}\r\n{\"title\":\"c\"}", 5);
  ASSERT_EQ(items.records.size(), 3U);
  EXPECT_EQ(items.records[0].where, "line 1");
  EXPECT_EQ(items.records[1].title, "b");
  EXPECT_EQ(items.records[1].where, "line 4");
  EXPECT_EQ(items.records[2].title, "c");
  EXPECT_TRUE(items.rejects.empty());
}

TEST(JsonLinesSource, LeavesTheNeighboursOfABadLineAlone) {
  const Items items = read_all<JsonLinesSource>("{\"title\":\"a\"}\n{\"title\":\n{\"title\":\"c\"}\n");
  EXPECT_EQ(items.records.size(), 2U);
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].where, "line 2");
  EXPECT_EQ(items.rejects[0].reason, RejectReason::broken_json);
}

TEST(JsonLinesSource, RejectsALineOfTenMillionArraysAndGoesOn) {
  const Items items = read_all<JsonLinesSource>(std::string(10'000'000, '[') + "\n{\"title\":\"b\"}\n");
  EXPECT_EQ(items.records.size(), 1U);
  EXPECT_EQ(items.rejects.size(), 1U);
}

TEST(JsonLinesSource, RejectsALineThatIsTooLongAndGoesOn) {
  std::string text = "{\"title\":\"";
  text.append(kMaxRecordBytes, 'x');
  text += "\"}\n{\"title\":\"b\"}\n";
  const Items items = read_all<JsonLinesSource>(std::move(text));
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::record_too_large);
  ASSERT_EQ(items.records.size(), 1U);
  EXPECT_EQ(items.records[0].where, "line 2");
}

TEST(JsonLinesSource, TellsOfADamagedEndInPlaceOfTheUnfinishedLine) {
  const Items items =
      read_all<JsonLinesSource>("{\"title\":\"a\"}\n{\"titl", 4, Damage{RejectReason::cut_short, "gzip ends early"});
  EXPECT_EQ(items.records.size(), 1U);
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].where, "line 2");
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
}

}  // namespace
}  // namespace pressmark::indexer
