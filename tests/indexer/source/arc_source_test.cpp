// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/arc_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/source/compression.h"
#include "tests/indexer/source/gzip.h"
#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kOk = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n";
constexpr std::string_view kPage = "<title>Tide</title><p>The tide came in.</p>";

/// What stands between address and length is the version's own.
std::string record(std::string_view url, std::string_view words, std::string_view block) {
  std::string record(url);
  record.append(" ").append(words).append(" ").append(std::to_string(block.size())).append("\n");
  return record.append(block).append("\n");
}

std::string page_record(std::string_view url) {
  return record(url, "192.0.2.1 20220927101112 text/html", std::string(kOk).append(kPage));
}

std::string first_record() {
  return record("filedesc://x.arc", "0.0.0.0 20220927100000 text/plain",
                "1 0 Pressmark\nURL IP-address Archive-date Content-type Archive-length\n");
}

Items read(std::string crawl, std::size_t piece = std::string::npos) {
  ArcSource source(InputBuffer(decompressed(std::make_unique<MemoryBytes>(std::move(crawl), piece))));
  return drain(source);
}

std::vector<std::string> urls(const Items& items) {
  std::vector<std::string> urls;
  for (const Record& each : items.records) urls.push_back(each.url);
  return urls;
}

TEST(ArcSource, GivesThePagesOfACrawl) {
  const std::string second = record("http://a.example/two words", "192.0.2.1 20220927101113 text/html 200 - - 0 x.arc",
                                    std::string(kOk) + "<p>Two");
  const std::string crawl = first_record() + page_record("http://a.example/1") + second;
  const std::string packed = gzip(first_record()) + gzip(page_record("http://a.example/1")) + gzip(second);
  for (const std::string& form : {crawl, packed}) {
    for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
      const Items items = read(form, piece);
      EXPECT_THAT(urls(items), ElementsAre("http://a.example/1", "http://a.example/two%20words"));
      EXPECT_THAT(items.rejects, IsEmpty());
      const Record& page = items.records.at(0);
      EXPECT_EQ(page.form, BodyForm::page);
      EXPECT_EQ(page.body, kPage);
      EXPECT_EQ(page.charset, "koi8-r");
      EXPECT_EQ(page.date, "2022-09-27T10:11:12Z");
      EXPECT_EQ(page.date_from, DateProvenance::file_time);
      EXPECT_EQ(page.where, "record 2");
    }
  }
}

TEST(ArcSource, PassesOverWhatIsNoPage) {
  const std::string gone = "HTTP/1.0 404 Not Found\r\nContent-Type: text/html\r\n\r\n?";
  const Items items = read(record("http://a.example/no", "192.0.2.1 20220927101112 text/html", gone) +
                           record("dns:a.example", "192.0.2.1 20220927101112 text/dns", "a.example 192.0.2.1") +
                           page_record("http://a.example/yes"));
  std::vector<std::string_view> kinds;
  for (const PassedOver& each : items.passed_over) kinds.push_back(each.kind);
  EXPECT_THAT(kinds, ElementsAre("answer other than 200", "not a page"));
  EXPECT_THAT(urls(items), ElementsAre("http://a.example/yes"));
}

TEST(ArcSource, GivesWhatATruncatedCrawlHolds) {
  const std::string one = page_record("http://a.example/1");
  const std::string two = page_record("http://a.example/2");
  const Items items = read(one + two.substr(0, two.size() - 10));
  EXPECT_THAT(urls(items), ElementsAre("http://a.example/1", "http://a.example/2"));
  EXPECT_FALSE(items.records.at(0).truncated);
  EXPECT_TRUE(items.records.at(1).truncated);
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
  EXPECT_THAT(read(one + two.substr(0, 12)).rejects, SizeIs(1));
}

TEST(ArcSource, FindsTheNextRecordWhereItLostItsWay) {
  const std::string good = page_record("http://a.example/2");
  for (const std::string_view bad : {
           "noise\n",
           "http://a.example/1 192.0.2.1 20220927101112 text/html -1\nlines\nof it\n",
           "http://a.example/1 192.0.2.1 202209271011120000 text/html 5\n12345\n",
           "http://a.example/1 192.0.2.1 20220927101112 text/html many\n",
           "no address 192.0.2.1 20220927101112 text/html 5\n12345\n",
       }) {
    for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
      const Items items = read(first_record().append(bad).append(good), piece);
      EXPECT_THAT(urls(items), ElementsAre("http://a.example/2")) << bad;
      ASSERT_THAT(items.rejects, SizeIs(1)) << bad;
      EXPECT_EQ(items.rejects[0].reason, RejectReason::broken_record);
      EXPECT_TRUE(items.rejects[0].local);
    }
  }
}

TEST(ArcSource, RejectsAHeadWithoutEnd) {
  ArcSource source(InputBuffer(std::make_unique<EndlessBytes>("http://a.example/ ", 4 << 20)));
  const Items items = drain(source);
  EXPECT_THAT(items.records, IsEmpty());
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::broken_record);
}

TEST(ArcSource, MendsAnAddressThatIsNoUtf8) {
  EXPECT_THAT(urls(read(page_record("http://a.example/caf\xE9"))), ElementsAre("http://a.example/caf\uFFFD"));
}

TEST(ArcSource, IsToldByItsFirstRecord) {
  EXPECT_TRUE(is_arc(first_record()));
  EXPECT_FALSE(is_arc(page_record("http://a.example/1")));
}

}  // namespace
}  // namespace pressmark::indexer
