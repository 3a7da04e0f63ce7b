// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/compression.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/indexer/source/gzip.h"
#include "tests/indexer/source/memory_bytes.h"
#include "tests/indexer/source/packed.h"

namespace pressmark::indexer {
namespace {

struct Unpacked {
  std::string text;
  std::optional<Damage> damage;
};

Unpacked unpack(std::string packed, std::size_t piece = std::string::npos) {
  const auto bytes = decompressed(std::make_unique<MemoryBytes>(std::move(packed), piece));
  Unpacked unpacked;
  std::array<char, 4096> room;
  while (const std::size_t got = bytes->read(room)) unpacked.text.append(room.data(), got);
  unpacked.damage = bytes->damage();
  return unpacked;
}

std::string prose(std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) text += "line " + std::to_string(i * 7919) + '\n';
  return text;
}

constexpr std::array<PackingStep, 4> kFilters{::archive_write_add_filter_gzip, ::archive_write_add_filter_zstd,
                                              ::archive_write_add_filter_xz, ::archive_write_add_filter_bzip2};

TEST(Compression, GivesBackWhatWasCompressed) {
  const std::string text = prose(300'000);
  for (const PackingStep filter : kFilters) {
    const Unpacked unpacked = unpack(compressed(text, filter), 1000);
    EXPECT_EQ(unpacked.text, text);
    EXPECT_FALSE(unpacked.damage);
  }
}

TEST(Compression, ReadsStreamsOneBehindTheOther) {
  for (const PackingStep filter : kFilters)
    EXPECT_EQ(unpack(compressed("one ", filter) + compressed("two", filter)).text, "one two");
}

TEST(Compression, LeavesAloneWhatIsNotCompressed) {
  EXPECT_EQ(unpack("BZ plain", 1).text, "BZ plain");
  EXPECT_EQ(unpack("").text, "");
}

TEST(Compression, GivesWhatATruncatedStreamHolds) {
  const std::string text = prose(3'000'000);
  for (const PackingStep filter : kFilters) {
    const std::string whole = compressed(text, filter);
    const Unpacked unpacked = unpack(whole.substr(0, whole.size() / 2));
    EXPECT_TRUE(text.starts_with(unpacked.text));
    EXPECT_GT(unpacked.text.size(), 1000U);
    ASSERT_TRUE(unpacked.damage);
    EXPECT_EQ(unpacked.damage->reason, RejectReason::cut_short);
  }
}

TEST(Compression, NoticesDamage) {
  for (const PackingStep filter :
       {::archive_write_add_filter_gzip, ::archive_write_add_filter_xz, ::archive_write_add_filter_bzip2}) {
    std::string damaged = compressed(prose(300'000), filter);
    for (std::size_t at = damaged.size() / 2; at < damaged.size() / 2 + 64; ++at) damaged[at] = '\x55';
    const Unpacked unpacked = unpack(damaged);
    ASSERT_TRUE(unpacked.damage);
    EXPECT_EQ(unpacked.damage->reason, RejectReason::damaged_compression) << unpacked.damage->detail;
  }
}

TEST(Compression, StopsABombLongBeforeItIsUnpacked) {
  for (const PackingStep filter : kFilters) {
    const Unpacked unpacked = unpack(compressed(std::string(64 << 20, '\0'), filter), 1024);
    ASSERT_TRUE(unpacked.damage);
    EXPECT_EQ(unpacked.damage->reason, RejectReason::expands_too_far);
    EXPECT_LT(unpacked.text.size(), 16U << 20);
  }
}

TEST(Compression, IsToldByTheEndOfANameToo) {
  for (const auto& [path, content] : {std::pair("a/x.jsonl.gz", "x.jsonl"), std::pair("x.csv.zst", "x.csv"),
                                      std::pair("x.txt", "x.txt"), std::pair("x.tar.bz2", "x.tar")})
    EXPECT_EQ(without_compression_suffix(path).filename(), content);
}

}  // namespace
}  // namespace pressmark::indexer
