// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/feed_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;

Record only(const std::string& feed, std::size_t piece = std::string::npos) {
  const Items items = read_all<FeedSource>(feed, piece);
  EXPECT_TRUE(items.rejects.empty());
  EXPECT_EQ(items.records.size(), 1U);
  return items.records.at(0);
}

Record rss_item(const std::string& item) {
  return only("<rss version='2.0'><channel><title>N</title><link>http://n.example/x/</link><language>en-gb</language>" +
              ("<item>" + item + "</item></channel></rss>"));
}

Record atom_entry(const std::string& entry) {
  return only(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>N</title><author><name>Whole</name></author>" +
      ("<entry>" + entry + "</entry></feed>"));
}

TEST(FeedSource, ReadsRss) {
  const Record record = only(
      "<?xml version='1.0'?>\n<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
      "xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>News &amp;amp; &lt;b>Co&lt;/b></title>"
      "<language>en-gb</language><item><title>A &lt;i&gt;title&lt;/i&gt;</title><link> http://n.example/1 </link>"
      "<guid isPermaLink='false'>n-1</guid><pubDate>Tue, 27 Sep 2022 14:03:00 +0200</pubDate>"
      "<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator><category>x</category><category>y</category>"
      "<description>short</description><c:encoded><![CDATA[<p>long</p>]]></c:encoded></item></channel></rss>",
      7);
  EXPECT_EQ(record.title, "A <i>title</i>");
  EXPECT_EQ(record.url, "http://n.example/1");
  EXPECT_EQ(record.external_id, "n-1");
  EXPECT_EQ(record.date, "Tue, 27 Sep 2022 14:03:00 +0200");
  EXPECT_EQ(record.date_from, DateProvenance::feed);
  EXPECT_THAT(record.authors, ElementsAre("Ann", "Bo"));
  EXPECT_EQ(record.section, "x, y");
  EXPECT_EQ(record.body, "<p>long</p>");
  EXPECT_EQ(record.source, "News & Co");
  EXPECT_EQ(record.language, "en-gb");
  EXPECT_EQ(record.where, "item 1");
  EXPECT_EQ(record.form, BodyForm::markup);
}

TEST(FeedSource, ReadsAtom) {
  const Record record = atom_entry(
      "<title>a &lt; b</title><id>urn:1</id><link rel='self' href='http://n.example/s'/>"
      "<link href='http://n.example/1'/><published>2022-09-27T14:03:00Z</published><updated>2022-09-28</updated>"
      "<author><name>Ann</name><email>a@n.example</email></author><category term='t' label='L'/>"
      "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>x<br/>y</p></div></content>");
  EXPECT_EQ(record.title, "a &lt; b") << "plain text, as markup";
  EXPECT_EQ(record.url, "http://n.example/1");
  EXPECT_EQ(record.external_id, "urn:1");
  EXPECT_EQ(record.date, "2022-09-27T14:03:00Z");
  EXPECT_EQ(record.updated, "2022-09-28");
  EXPECT_THAT(record.authors, ElementsAre("Ann"));
  EXPECT_EQ(record.section, "L");
  EXPECT_THAT(record.body, testing::HasSubstr("<p>x<br>y</p>"));
  EXPECT_EQ(record.language, "de");
}

TEST(FeedSource, ReadsRss1WhoseItemsStandBesideTheirChannel) {
  const Record record = only(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
      "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>N</title><dc:publisher>P</dc:publisher></channel>"
      "<item rdf:about='http://n.example/1'><title>T</title><dc:date>2003-12-31</dc:date></item></rdf:RDF>");
  EXPECT_EQ(record.source, "P");
  EXPECT_EQ(record.url, "http://n.example/1");
  EXPECT_EQ(record.date, "2003-12-31");
}

TEST(FeedSource, ChoosesTheLinkToTheArticle) {
  struct Row {
    std::string_view item;
    std::string_view url;
  };
  for (const Row& row : {
           Row{"<guid>http://n.example/g</guid>", "http://n.example/g"},
           Row{"<guid isPermaLink='false'>http://n.example/g</guid>", ""},
           Row{"<guid>number 7</guid>", ""},
           Row{"<guid>http://n.example/g</guid><link>http://n.example/l</link>", "http://n.example/l"},
           Row{"<link>/l</link>", "http://n.example/l"},
           Row{"<link>l</link>", "http://n.example/x/l"},
           Row{"<link/><guid>http://n.example/g</guid>", "http://n.example/g"},
           Row{"<link xml:base='http://b.example/'>l</link>", "http://b.example/l"},
           Row{"<link>http://n.example/l</link><feedburner:origLink>http://o.example/</feedburner:origLink>",
               "http://o.example/"},
           Row{"<atom:link rel='related' href='http://r.example/'/><atom:link href='http://a.example/'/>",
               "http://a.example/"},
       }) {
    EXPECT_EQ(rss_item("<title>t</title>" + std::string(row.item)).url, row.url) << row.item;
  }
}

TEST(FeedSource, FindsNamesBesideAddresses) {
  struct Row {
    std::string_view author;
    std::string_view name;
  };
  for (const Row& row : {
           Row{"a@n.example (Ann Bee)", "Ann Bee"},
           Row{"Ann Bee &lt;a@n.example&gt;", "Ann Bee"},
           Row{"Ann Bee (a@n.example)", "Ann Bee"},
           Row{"Ann Bee", "Ann Bee"},
       }) {
    const Record record = rss_item("<title>t</title><author>" + std::string(row.author) + "</author>");
    EXPECT_THAT(record.authors, ElementsAre(std::string(row.name))) << row.author;
  }
  EXPECT_TRUE(rss_item("<title>t</title><author>a@n.example</author>").authors.empty());
}

TEST(FeedSource, TakesWhatTheFeedSaysWhereAnItemIsSilent) {
  const Record record = atom_entry("<title>t</title><modified>2003-12-31</modified>");
  EXPECT_EQ(record.source, "N");
  EXPECT_THAT(record.authors, ElementsAre("Whole"));
  EXPECT_EQ(record.date, "2003-12-31");
  EXPECT_EQ(rss_item("<title>t</title><source url='u'>Other</source>").source, "Other");
  EXPECT_EQ(rss_item("<title>t</title>").language, "en-gb");
}

TEST(FeedSource, PassesOverContentThatIsNoText) {
  EXPECT_EQ(atom_entry("<summary>s</summary><content type='image/png'>iVBORw0KGgo=</content>").body, "s");
  EXPECT_EQ(atom_entry("<summary>s</summary><content src='http://n.example/1'/>").body, "s");
  EXPECT_EQ(rss_item("<media:description>m</media:description><description>d</description>").body, "d");
}

TEST(FeedSource, DecodesTextInBase64) {
  const Record record = atom_entry(
      "<title mode='base64'>SGFyYm91ciA8Yj5uZXdzPC9iPg==</title>"
      "<content type='application/octet-stream'>PHA+VGhlIGZlcnJ5PC9wPg==</content>");
  EXPECT_EQ(record.title, "Harbour <b>news</b>");
  EXPECT_EQ(record.body, "<p>The ferry</p>");
}

TEST(FeedSource, ReadsBrokenFeedsAsFarAsTheyGo) {
  const Items items = read_all<FeedSource>(
      "\n<rss><channel><title>N</title><item><title>R&D &nbsp; <br> one</title><link>http://n.example/1</link></item>"
      "<item><title>two</title><description>cut sho",
      5);
  ASSERT_EQ(items.records.size(), 2U);
  EXPECT_EQ(items.records[0].url, "http://n.example/1");
  EXPECT_EQ(items.records[1].title, "two");
  EXPECT_EQ(items.records[1].body, "cut sho");
}

TEST(FeedSource, FindsTheItemsThatFollowAnUnclosedOne) {
  const Items items =
      read_all<FeedSource>("<rss><channel><item><title>one</title><item><title>two</title></item></channel></rss>");
  ASSERT_EQ(items.records.size(), 2U);
  EXPECT_EQ(items.records[0].title, "one");
  EXPECT_EQ(items.records[1].title, "two");
}

TEST(FeedSource, TellsOfDamageBehindTheRecords) {
  const Items items = read_all<FeedSource>("<rss><item><title>one</title></item>", std::string::npos,
                                           Damage{RejectReason::cut_short, "in the middle"});
  EXPECT_EQ(items.records.size(), 1U);
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
}

TEST(FeedSource, RejectsADocumentThatIsTooLarge) {
  FeedSource source(InputBuffer(std::make_unique<EndlessBytes>("<item>x</item>", kMaxRecordBytes + 100)));
  const Items items = drain(source);
  EXPECT_TRUE(items.records.empty());
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::record_too_large);
}

TEST(FeedSource, SaysNothingOfAnEmptyFeed) {
  const Items items = read_all<FeedSource>("<rss><channel><title>N</title></channel></rss>");
  EXPECT_TRUE(items.records.empty() && items.rejects.empty());
}

}  // namespace
}  // namespace pressmark::indexer
