// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/gzip_bytes.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/indexer/source/gzip.h"
#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

struct Inflated {
  std::string text;
  std::optional<Damage> damage;
};

Inflated inflate(std::string compressed, std::size_t piece = std::string::npos) {
  GzipBytes bytes(std::make_unique<MemoryBytes>(std::move(compressed), piece));
  Inflated inflated;
  std::array<char, 4096> room;
  while (const std::size_t got = bytes.read(room)) inflated.text.append(room.data(), got);
  inflated.damage = bytes.damage();
  return inflated;
}

std::string prose(std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) text += "line " + std::to_string(i * 7919) + '\n';
  return text;
}

TEST(GzipBytes, GivesBackWhatWasCompressed) {
  const std::string text = prose(300'000);
  const Inflated inflated = inflate(gzip(text));
  EXPECT_EQ(inflated.text, text);
  EXPECT_FALSE(inflated.damage);
}

TEST(GzipBytes, ReadsInputThatComesByteByByte) {
  EXPECT_EQ(inflate(gzip("a\nb\n") + gzip("c\n"), 1).text, "a\nb\nc\n");
}

TEST(GzipBytes, ReadsEveryMember) { EXPECT_EQ(inflate(gzip("one ") + gzip("") + gzip("three")).text, "one three"); }

TEST(GzipBytes, IgnoresPaddingAfterTheLastMember) {
  const Inflated inflated = inflate(gzip("all of it") + std::string(512, '\0'));
  EXPECT_EQ(inflated.text, "all of it");
  EXPECT_FALSE(inflated.damage);
}

TEST(GzipBytes, GivesWhatATruncatedStreamHolds) {
  const std::string text = prose(100'000);
  const std::string whole = gzip(text);
  const Inflated inflated = inflate(whole.substr(0, whole.size() / 2));
  EXPECT_GT(inflated.text.size(), 1000U);
  EXPECT_TRUE(text.starts_with(inflated.text));
  ASSERT_TRUE(inflated.damage);
  EXPECT_EQ(inflated.damage->reason, RejectReason::cut_short);
}

TEST(GzipBytes, NoticesACutInEveryPlace) {
  const std::string whole = gzip(prose(200));
  for (std::size_t kept = 1; kept < whole.size(); ++kept) {
    const Inflated inflated = inflate(whole.substr(0, kept));
    ASSERT_TRUE(inflated.damage) << kept;
    EXPECT_EQ(inflated.damage->reason, RejectReason::cut_short) << kept;
  }
}

TEST(GzipBytes, NoticesDamage) {
  std::string damaged = gzip(prose(100'000));
  for (std::size_t at = damaged.size() / 2; at < damaged.size() / 2 + 64; ++at) damaged[at] = '\x55';
  const Inflated inflated = inflate(damaged);
  ASSERT_TRUE(inflated.damage);
  EXPECT_EQ(inflated.damage->reason, RejectReason::damaged_compression);
}

TEST(GzipBytes, StopsABombLongBeforeItIsUnpacked) {
  const Inflated inflated = inflate(gzip(std::string(64 << 20, '\0')), 1024);
  ASSERT_TRUE(inflated.damage);
  EXPECT_EQ(inflated.damage->reason, RejectReason::expands_too_far);
  EXPECT_LT(inflated.text.size(), 16U << 20);
}

TEST(GzipBytes, LetsSmallInputsExpandAsTheyLike) {
  EXPECT_EQ(inflate(gzip(std::string(1 << 20, ' '))).text.size(), 1U << 20);
}

TEST(GzipBytes, UnpacksOneLayerOnly) {
  const std::string inner = gzip("text");
  EXPECT_EQ(inflate(gzip(inner)).text, inner);
}

TEST(GzipBytes, GoesOnAtTheMemberBehindADamagedOne) {
  const std::string first = gzip("first ");
  std::string second = gzip(prose(50'000));
  for (std::size_t at = 100; at < 140; ++at) second[at] = '\x55';
  for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
    GzipBytes bytes(std::make_unique<MemoryBytes>(first + second + gzip("third"), piece));
    std::string text;
    std::array<char, 4096> room;
    do {
      while (const std::size_t got = bytes.read(room)) text.append(room.data(), got);
    } while (bytes.damage() && bytes.recover());
    EXPECT_TRUE(text.starts_with("first "));
    EXPECT_TRUE(text.ends_with("third"));
    EXPECT_FALSE(bytes.damage());
  }
}

TEST(GzipBytes, GivesUpWhereNoMemberFollowsTheDamage) {
  std::string damaged = gzip(prose(50'000));
  for (std::size_t at = 100; at < 140; ++at) damaged[at] = '\x55';
  GzipBytes bytes(std::make_unique<MemoryBytes>(damaged));
  std::array<char, 4096> room;
  while (bytes.read(room) > 0) continue;
  ASSERT_TRUE(bytes.damage());
  EXPECT_FALSE(bytes.recover());
  EXPECT_EQ(bytes.read(room), 0U);
  EXPECT_TRUE(bytes.damage());
}

}  // namespace
}  // namespace pressmark::indexer
