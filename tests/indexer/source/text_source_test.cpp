// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/text_source.h"

#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

TEST(TextSource, IsOneRecord) {
  const Items items = read_all<TextSource>("Title\n\nText.\n", 3);
  ASSERT_EQ(items.records.size(), 1U);
  EXPECT_EQ(items.records[0].body, "Title\n\nText.\n");
  EXPECT_EQ(items.records[0].form, BodyForm::document);
  EXPECT_FALSE(items.records[0].repaired);
}

TEST(TextSource, ReadsOtherCharsetsAndRepairsBrokenBytes) {
  const Items latin = read_all<TextSource>("caf\xE9 au lait");
  EXPECT_EQ(latin.records[0].body, "café au lait");
  EXPECT_FALSE(latin.records[0].repaired);
  const Items broken = read_all<TextSource>("café cr\xC3me brûlée");
  EXPECT_EQ(broken.records[0].body, "café cr\xEF\xBF\xBDme brûlée");
  EXPECT_TRUE(broken.records[0].repaired);
}

TEST(TextSource, ReadsTextOfTwoBytesACharacter) {
  const Items items = read_all<TextSource>(std::string("\xFF\xFEh\0\xE9\0", 6));
  EXPECT_EQ(items.records[0].body, "hé");
}

TEST(TextSource, GivesWhatADamagedInputHoldsAndARejectAfterIt) {
  const Items items = read_all<TextSource>("half a", 3, Damage{RejectReason::cut_short, "gzip"});
  ASSERT_EQ(items.records.size(), 1U);
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
}

TEST(TextSource, RejectsAFileThatIsTooLarge) {
  TextSource source(InputBuffer(std::make_unique<EndlessBytes>("word ", kMaxRecordBytes + (1 << 20))));
  const Items items = drain(source);
  EXPECT_TRUE(items.records.empty());
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::record_too_large);
}

}  // namespace
}  // namespace pressmark::indexer
