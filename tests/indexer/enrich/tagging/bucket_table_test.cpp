// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/bucket_table.h"

#include <cstring>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/enrich/tagging/feature.h"
#include "indexer/enrich/training/bucket_table_writer.h"
#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

/// As a mapped file is: aligned.
struct Aligned {
  explicit Aligned(std::string_view bytes) : words(bytes.size() / 8 + 1), size(bytes.size()) {
    std::memcpy(words.data(), bytes.data(), bytes.size());
  }
  [[nodiscard]] BucketTable::Bytes bytes() const {
    return {reinterpret_cast<const unsigned char*>(words.data()), size};
  }
  std::vector<std::uint64_t> words;
  std::size_t size;
};

std::string bytes_of_hundred() {
  std::vector<HashedRecord> records;
  for (std::uint64_t i = 0; i < 100; ++i) records.push_back({mixed(i + 1), std::string(1, static_cast<char>(i))});
  return bucket_table_bytes(records, RecordLengths::equal);
}

TEST(BucketTable, FindsEachRecordByItsHash) {
  const Aligned bytes(bytes_of_hundred());
  const BucketTable table(bytes.bytes());
  for (std::uint64_t i = 0; i < 100; ++i) {
    const BucketTable::Place place = table.find(mixed(i + 1));
    ASSERT_GT(place.count, 0U) << i;
    EXPECT_EQ(place.records[place.index], i);
  }
  EXPECT_EQ(table.find(mixed(1000)).count, 0U);
}

TEST(BucketTable, HasNothingWhereItIsEmpty) {
  EXPECT_EQ(BucketTable().find(1).count, 0U);
  const Aligned bytes(bucket_table_bytes({}, RecordLengths::equal));
  EXPECT_EQ(BucketTable(bytes.bytes()).find(1).count, 0U);
}

TEST(BucketTable, RefusesBytesThatAreNoTable) {
  const std::string whole = bytes_of_hundred();
  std::string uneven = whole;
  uneven[0] = 3;  // buckets: not a power of two
  std::string unsorted = whole;
  unsorted[9] = 127;  // a bucket that begins behind the next
  for (const std::string& damaged : {std::string(), std::string(3, '\0'), whole.substr(0, 40),
                                     whole.substr(0, whole.size() - 1), uneven, unsorted}) {
    const Aligned bytes(damaged);
    EXPECT_THROW(BucketTable(bytes.bytes()), StorageError);
  }
}

TEST(BucketTable, LetsItsOwnerCheckTheRecords) {
  const Aligned bytes(bytes_of_hundred());
  const BucketTable table(bytes.bytes());
  EXPECT_NO_THROW(table.check([](BucketTable::Bytes records, std::size_t count) { return records.size() == count; }));
  EXPECT_THROW(table.check([](BucketTable::Bytes, std::size_t count) { return count > 100; }), StorageError);
}

}  // namespace
}  // namespace pressmark::indexer
