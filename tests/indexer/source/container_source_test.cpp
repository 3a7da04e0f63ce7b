// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/container_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/source/compression.h"
#include "indexer/source/expansion.h"
#include "tests/indexer/source/gzip.h"
#include "tests/indexer/source/memory_bytes.h"
#include "tests/indexer/source/packed.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Items open_packed(std::string packed, std::size_t piece = std::string::npos, const Format* format = nullptr) {
  auto bytes = decompressed(std::make_unique<MemoryBytes>(std::move(packed), piece));
  const OpenedSource opened = open_source(std::move(bytes), "x", format);
  EXPECT_TRUE(opened.format->holds_members) << opened.format->name;
  return opened.source ? drain(*opened.source) : Items{};
}

std::vector<std::string> places(const Items& items) {
  std::vector<std::string> places;
  for (const Record& record : items.records) places.push_back(record.where);
  return places;
}

std::string line(std::string_view title) { return "{\"title\":\"" + std::string(title) + "\"}\n"; }

const std::vector<PackedFile> kFiles{{"day1/a.jsonl", line("a1") + line("a2")},
                                     {"day1/note.txt", "A note\n\nwith a text"},
                                     {"day2/b.jsonl", line("b1")}};

/// Bytes that hardly compress.
std::string noise(std::size_t size) {
  std::string text;
  for (std::uint32_t state = 1; text.size() < size; state = state * 1664525 + 1013904223)
    text += static_cast<char>('a' + (state >> 24) % 26);
  return text;
}

TEST(ContainerSource, ReadsEachMemberAsTheFormatItIs) {
  for (const std::string& packed :
       {tar(kFiles), zip(kFiles), gzip(tar(kFiles)), pack(kFiles, {::archive_write_set_format_pax}),
        pack(kFiles, {::archive_write_set_format_ustar, ::archive_write_add_filter_xz}),
        pack(kFiles, {::archive_write_set_format_ustar, ::archive_write_add_filter_zstd}),
        pack(kFiles, {::archive_write_set_format_ustar, ::archive_write_add_filter_bzip2})}) {
    for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
      const Items items = open_packed(packed, piece);
      EXPECT_THAT(places(items),
                  ElementsAre("day1/a.jsonl, line 1", "day1/a.jsonl, line 2", "day1/note.txt", "day2/b.jsonl, line 1"));
      EXPECT_THAT(items.rejects, IsEmpty());
      EXPECT_THAT(items.passed_over, IsEmpty());
    }
  }
}

TEST(ContainerSource, ReadsMembersThatAreCompressed) {
  const std::vector<PackedFile> files{{"a.jsonl.gz", gzip(line("a"))},
                                      {"b.jsonl.bz2", compressed(line("b"), ::archive_write_add_filter_bzip2)}};
  for (const std::string& packed : {tar(files), zip(files), gzip(tar(files))})
    EXPECT_THAT(places(open_packed(packed)), ElementsAre("a.jsonl.gz, line 1", "b.jsonl.bz2, line 1"));
}

TEST(ContainerSource, TellsWhatItPassesOver) {
  const Items items = open_packed(tar({{"picture.png", std::string("\x89PNG\0\0", 6)},
                                       {"inner.zip", zip(kFiles)},
                                       {"../../etc/link", "", "/etc/passwd"},
                                       {"../up.jsonl", line("up")}}));
  std::vector<std::string> passed;
  for (const PassedOver& each : items.passed_over) passed.push_back(each.where + ": " + std::string(each.kind));
  EXPECT_THAT(passed, ElementsAre("picture.png: binary", "inner.zip: zip", "../../etc/link: not a file"));
  EXPECT_THAT(places(items), ElementsAre("../up.jsonl, line 1"));
}

TEST(ContainerSource, TakesAStatedFormatForThatOfItsMembers) {
  const Items items = open_packed(zip(kFiles), std::string::npos, find_format("text"));
  EXPECT_THAT(places(items), ElementsAre("day1/a.jsonl", "day1/note.txt", "day2/b.jsonl"));
}

TEST(ContainerSource, GivesWhatATruncatedContainerHolds) {
  for (const std::string& whole : {tar(kFiles), zip(kFiles)}) {
    const std::size_t second = whole.find("day1/note.txt");
    const Items items = open_packed(whole.substr(0, second + 5));
    EXPECT_THAT(places(items), ElementsAre("day1/a.jsonl, line 1", "day1/a.jsonl, line 2"));
    ASSERT_THAT(items.rejects, SizeIs(1));
    EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
    EXPECT_EQ(items.rejects[0].where, "behind day1/a.jsonl");
    EXPECT_FALSE(items.rejects[0].local);
  }
}

TEST(ContainerSource, ReadsTheNeighboursOfADamagedMember) {
  std::string damaged = zip({{"a.jsonl", line("a")}, {"b.txt", noise(20'000)}, {"c.jsonl", line("c")}});
  for (std::size_t at = 2000; at < 2100; ++at) damaged[at] = '\x7F';
  const Items items = open_packed(damaged);
  EXPECT_THAT(places(items), testing::Contains("a.jsonl, line 1"));
  EXPECT_THAT(places(items), testing::Contains("c.jsonl, line 1"));
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::damaged_compression);
  EXPECT_EQ(items.rejects[0].where, "b.txt, its end");
  EXPECT_TRUE(items.rejects[0].local);
}

TEST(ContainerSource, FindsTheNextMemberBehindADamagedHead) {
  std::string damaged = tar(kFiles);
  damaged[damaged.find("day1/note.txt") + 150] = 'x';  // in its check sum
  const Items items = open_packed(damaged);
  EXPECT_THAT(places(items), ElementsAre("day1/a.jsonl, line 1", "day1/a.jsonl, line 2", "day2/b.jsonl, line 1"));
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::damaged_compression);
}

TEST(ContainerSource, StopsABombAndReadsItsNeighbours) {
  const std::string zeros(64 << 20, 'a');
  const Items items = open_packed(zip({{"a.jsonl", line("a")}, {"bomb.txt", zeros}, {"c.jsonl", line("c")}}));
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].where, "bomb.txt, its end");
  EXPECT_EQ(items.rejects[0].reason, RejectReason::expands_too_far);
  EXPECT_THAT(places(items), testing::Contains("c.jsonl, line 1"));
  for (const Record& record : items.records) EXPECT_LT(record.body.size(), std::size_t{16} << 20);
}

TEST(ContainerSource, StopsABombOfManySmallMembers) {
  // Each stays below what a member may always expand to.
  const std::string member = compressed(std::string(1'000'000, 'a'), ::archive_write_add_filter_bzip2);
  std::vector<PackedFile> files;
  for (int i = 0; i < 500; ++i) files.push_back({std::to_string(i) + ".txt.bz2", member});
  const std::string packed = gzip(tar(files));
  const Items items = open_packed(packed);
  std::size_t taken = 0;
  for (const Record& record : items.records) taken += record.body.size();
  EXPECT_LE(taken, kExpansionGrace + packed.size() * kMaxExpansion);
  ASSERT_FALSE(items.rejects.empty());
  for (const Reject& reject : items.rejects) EXPECT_EQ(reject.reason, RejectReason::expands_too_far);
}

TEST(ContainerSource, RejectsWhatOnlyLooksLikeOne) {
  const Items items = open_packed("PK\x03\x04 and then nothing of the kind");
  EXPECT_THAT(items.records, IsEmpty());
  EXPECT_THAT(items.rejects, SizeIs(1));
}

}  // namespace
}  // namespace pressmark::indexer
