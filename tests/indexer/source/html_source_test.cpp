// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/html_source.h"

#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

TEST(HtmlSource, IsOneRecordOfRawBytes) {
  const Items items = read_all<HtmlSource>("<title>caf\xE9</title>", 3);
  ASSERT_EQ(items.records.size(), 1U);
  EXPECT_EQ(items.records[0].body, "<title>caf\xE9</title>");
  EXPECT_EQ(items.records[0].form, BodyForm::page);
  EXPECT_EQ(items.records[0].charset, "");
}

TEST(HtmlSource, GivesWhatADamagedInputHoldsAndARejectAfterIt) {
  const Items items = read_all<HtmlSource>("<p>half a", 3, Damage{RejectReason::cut_short, "gzip"});
  ASSERT_EQ(items.records.size(), 1U);
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
}

}  // namespace
}  // namespace pressmark::indexer
