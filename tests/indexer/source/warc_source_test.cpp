// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/source/compression.h"
#include "tests/indexer/source/gzip.h"
#include "tests/indexer/source/memory_bytes.h"
#include "tests/support/warc.h"

namespace pressmark::indexer {
namespace {

using support::warc_page;
using support::warc_record;
using support::warc_response;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kPage = "<!doctype html><title>Tide</title><p>The tide came in.</p>";

Items read(std::string crawl, std::size_t piece = std::string::npos) {
  WarcSource source(InputBuffer(decompressed(std::make_unique<MemoryBytes>(std::move(crawl), piece))));
  return drain(source);
}

std::vector<std::string> urls(const Items& items) {
  std::vector<std::string> urls;
  for (const Record& record : items.records) urls.push_back(record.url);
  return urls;
}

/// Bytes that lie in a file, from its beginning.
class PlacedBytes final : public ByteSource {
 public:
  explicit PlacedBytes(std::string text) : bytes_(std::move(text), 100) {}
  [[nodiscard]] std::size_t read(std::span<char> room) override { return bytes_.read(room); }
  [[nodiscard]] std::optional<std::uint64_t> offset_of(std::uint64_t position) const override { return position; }

 private:
  MemoryBytes bytes_;
};

TEST(WarcSource, GivesThePagesOfACrawl) {
  const std::string crawl =
      warc_record("warcinfo", "", "application/warc-fields", "software: a crawler\r\n") +
      warc_record("request", "https://a.example/1", "application/http", "GET /1 HTTP/1.1\r\n\r\n") +
      warc_page("https://a.example/1", kPage) +
      warc_record("resource", "https://a.example/2", "text/html; charset=koi8-r", "<p>Two</p>");
  for (const std::string& form : {crawl, gzip(crawl)}) {
    for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
      const Items items = read(form, piece);
      EXPECT_THAT(urls(items), ElementsAre("https://a.example/1", "https://a.example/2"));
      EXPECT_THAT(items.rejects, IsEmpty());
      const Record& page = items.records.at(0);
      EXPECT_EQ(page.form, BodyForm::page);
      EXPECT_EQ(page.body, kPage);
      EXPECT_EQ(page.charset, "utf-8");
      EXPECT_EQ(page.date, "2022-09-27T10:11:12Z");
      EXPECT_EQ(page.date_from, DateProvenance::file_time);
      EXPECT_EQ(page.where, "record 3");
      EXPECT_EQ(items.records.at(1).charset, "koi8-r");
    }
  }
}

TEST(WarcSource, PassesOverWhatIsNoPage) {
  const Items items =
      read(warc_response("https://a.example/no", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", "?") +
           warc_response("https://a.example/i", "HTTP/1.1 200 OK\r\nContent-Type: image/png", "\x89PNG") +
           warc_record("response", "dns:a.example", "text/dns", "a.example 1.2.3.4") +
           warc_page("https://a.example/yes", kPage));
  EXPECT_THAT(urls(items), ElementsAre("https://a.example/yes"));
  std::vector<std::string_view> kinds;
  for (const PassedOver& each : items.passed_over) kinds.push_back(each.kind);
  EXPECT_THAT(kinds, ElementsAre("answer other than 200", "not a page", "not a page"));
}

TEST(WarcSource, TakesBodiesOutOfTheirChunksAndTheirGzip) {
  const std::string chunked = "a;x=1\r\n<p>The tid\r\n5\r\ne</p>\r\n0\r\n\r\n";
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  const Items items =
      read(warc_response("https://a.example/1", head + "Transfer-Encoding: chunked", chunked) +
           warc_response("https://a.example/2", head + "Transfer-Encoding: chunked", "<p>no chunks</p>") +
           warc_response("https://a.example/3", head + "Content-Encoding: gzip", gzip("<p>packed</p>")) +
           warc_response("https://a.example/4", head + "Content-Encoding: gzip", "<p>undone</p>"));
  ASSERT_THAT(items.records, SizeIs(4));
  EXPECT_EQ(items.records[0].body, "<p>The tide</p>");
  EXPECT_EQ(items.records[1].body, "<p>no chunks</p>");
  EXPECT_EQ(items.records[2].body, "<p>packed</p>");
  EXPECT_EQ(items.records[3].body, "<p>undone</p>");
}

TEST(WarcSource, MendsAddresses) {
  EXPECT_THAT(urls(read(warc_page("<https://a.example/x>", kPage) + warc_page("https://a.example/a b", kPage))),
              ElementsAre("https://a.example/x", "https://a.example/a%20b"));
}

TEST(WarcSource, RejectsABodyThatIsABomb) {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip";
  const Items items = read(warc_response("https://a.example/1", head, gzip(std::string(64 << 20, ' '))) +
                           warc_page("https://a.example/2", kPage));
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::expands_too_far);
  EXPECT_TRUE(items.rejects[0].local);
  EXPECT_THAT(urls(items), ElementsAre("https://a.example/2"));
}

TEST(WarcSource, RejectsAPageThatIsTooLongAndGoesOn) {
  const Items items = read(warc_page("https://a.example/1", std::string(kMaxRecordBytes + 1, 'x')) +
                           warc_page("https://a.example/2", kPage));
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::record_too_large);
  EXPECT_THAT(urls(items), ElementsAre("https://a.example/2"));
}

TEST(WarcSource, GivesTheRecordsOfATruncatedCrawl) {
  const std::string one = warc_page("https://a.example/1", kPage);
  const std::string two = warc_page("https://a.example/2", kPage);
  for (const std::string& cut : {one + two.substr(0, two.size() / 2), one + two.substr(0, 60),
                                 gzip(one) + gzip(two).substr(0, 90), gzip(one + two.substr(0, two.size() / 2))}) {
    const Items items = read(cut);
    EXPECT_FALSE(items.records.at(0).truncated);
    EXPECT_THAT(urls(items), ElementsAre("https://a.example/1"));
    ASSERT_THAT(items.rejects, SizeIs(1));
    EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
    EXPECT_EQ(items.rejects[0].where, "record 2");
    EXPECT_FALSE(items.rejects[0].local);
  }
}

TEST(WarcSource, GivesAPageThatIsCutAsFarAsItGoesAndSaysSo) {
  const std::string one = warc_page("https://a.example/1", kPage);
  const std::string half = one.substr(0, one.size() - 20);
  for (const std::string& crawl : {half, gzip(half).substr(0, gzip(half).size() - 8)}) {
    WarcSource source(InputBuffer(decompressed(std::make_unique<MemoryBytes>(crawl))));
    const auto item = source.next();
    ASSERT_TRUE(item && std::holds_alternative<Record>(*item));
    const auto& page = std::get<Record>(*item);
    EXPECT_TRUE(page.truncated);
    EXPECT_EQ(page.body, kPage.substr(0, kPage.size() - 16));  // four bytes stand behind the block
    const auto missing = source.next();
    ASSERT_TRUE(missing && std::holds_alternative<Reject>(*missing));
    EXPECT_EQ(std::get<Reject>(*missing).reason, RejectReason::cut_short);
    EXPECT_EQ(std::get<Reject>(*missing).where, page.where);
    EXPECT_FALSE(source.next());
  }
}

TEST(WarcSource, GivesABodyThatIsCutAsFarAsItGoesAndReadsOn) {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  const std::string packed = gzip(kPage);
  const std::string crawl =
      warc_response("https://a.example/1", head + "Content-Encoding: gzip", packed.substr(0, packed.size() - 2)) +
      warc_response("https://a.example/2", head + "Transfer-Encoding: chunked", "ff\r\n<p>half") +
      warc_page("https://a.example/3", kPage);
  WarcSource source(InputBuffer(std::make_unique<PlacedBytes>(crawl)));
  for (const std::string_view body : {kPage, std::string_view("<p>half")}) {
    const auto item = source.next();
    ASSERT_TRUE(item && std::holds_alternative<Record>(*item));
    EXPECT_EQ(std::get<Record>(*item).body, body);
    EXPECT_TRUE(std::get<Record>(*item).truncated);
    EXPECT_FALSE(source.cursor());  // its reject is still to come
    const auto missing = source.next();
    ASSERT_TRUE(missing && std::holds_alternative<Reject>(*missing));
    EXPECT_EQ(std::get<Reject>(*missing).reason, RejectReason::cut_short);
    EXPECT_TRUE(std::get<Reject>(*missing).local);
    EXPECT_TRUE(source.cursor());
  }
  EXPECT_THAT(urls(drain(source)), ElementsAre("https://a.example/3"));
}

TEST(WarcSource, FlagsAPageOfWhichTheCrawlerKeptOnlyTheBeginning) {
  std::string crawl = warc_page("https://a.example/1", kPage);
  crawl.insert(crawl.find("WARC-Date"), "WARC-Truncated: length\r\n");
  const Items items = read(crawl);
  EXPECT_TRUE(items.records.at(0).truncated);
  EXPECT_THAT(items.rejects, IsEmpty());
}

TEST(WarcSource, RejectsABodyInAnUnknownCoding) {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: sdch";
  const Items items =
      read(warc_response("https://a.example/1", head, "\x81\xFE\x42noise") + warc_page("https://a.example/2", kPage));
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::unsupported_format);
  EXPECT_TRUE(items.rejects[0].local);
  EXPECT_THAT(urls(items), ElementsAre("https://a.example/2"));
}

TEST(WarcSource, ReadsWhatLiesBehindADamagedMember) {
  const std::string one = gzip(warc_page("https://a.example/1", kPage));
  std::string two = gzip(warc_page("https://a.example/2", kPage));
  const std::string three = gzip(warc_page("https://a.example/3", kPage));
  for (std::size_t at = 20; at < 60; ++at) two[at] = '\x5A';
  for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
    const Items items = read(one + two + three, piece);
    EXPECT_THAT(urls(items), ElementsAre("https://a.example/1", "https://a.example/3"));
    ASSERT_FALSE(items.rejects.empty());
    EXPECT_EQ(items.rejects[0].reason, RejectReason::damaged_compression);
    for (const Reject& reject : items.rejects) EXPECT_TRUE(reject.local);
  }
}

TEST(WarcSource, FindsTheNextRecordWhereItLostItsWay) {
  const std::string one = warc_page("https://a.example/1", kPage);
  const std::string good = warc_page("https://a.example/2", kPage);
  std::string no_length = one;
  no_length.replace(no_length.find("Content-Length"), 14, "Content-Longth");
  for (const std::string& crawl : {one + "noise\r\n" + good, no_length + good}) {
    const Items items = read(crawl, 7);
    EXPECT_THAT(urls(items), testing::Contains("https://a.example/2"));
    ASSERT_THAT(items.rejects, SizeIs(1));
    EXPECT_EQ(items.rejects[0].reason, RejectReason::broken_record);
    EXPECT_TRUE(items.rejects[0].local);
  }
}

TEST(WarcSource, RejectsWhatIsNoCrawl) {
  const Items items = read("a text");
  EXPECT_THAT(items.records, IsEmpty());
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::broken_record);
}

TEST(WarcSource, SaysBehindEachRecordWhereItCanBeReadOn) {
  std::vector<std::string> records;
  for (const char* uri : {"https://a.example/1", "https://a.example/2", "https://a.example/3"})
    records.push_back(warc_page(uri, kPage));
  for (const bool packed : {false, true}) {
    std::string crawl;
    std::vector<storage::InputCursor> expected;
    for (const std::string& record : records) {
      crawl += packed ? gzip(record) : record;
      expected.push_back({crawl.size(), expected.size() + 1});
    }
    WarcSource source(InputBuffer(decompressed(std::make_unique<PlacedBytes>(crawl))));
    for (std::size_t i = 0; i + 1 < records.size(); ++i) {
      ASSERT_TRUE(source.next());
      EXPECT_EQ(source.cursor(), expected[i]) << i << packed;
    }
    WarcSource rest(InputBuffer(decompressed(std::make_unique<MemoryBytes>(crawl.substr(expected[1].offset)))));
    rest.number_from(expected[1].records);
    const Items items = drain(rest);
    EXPECT_THAT(urls(items), ElementsAre("https://a.example/3"));
    EXPECT_EQ(items.records.at(0).where, "record 3");
  }
}

TEST(WarcSource, KnowsNoPlaceToReadOnWithinAMember) {
  const std::string crawl = gzip(warc_page("https://a.example/1", kPage) + warc_page("https://a.example/2", kPage));
  WarcSource source(InputBuffer(decompressed(std::make_unique<PlacedBytes>(crawl))));
  ASSERT_TRUE(source.next());
  EXPECT_FALSE(source.cursor());
}

}  // namespace
}  // namespace pressmark::indexer
