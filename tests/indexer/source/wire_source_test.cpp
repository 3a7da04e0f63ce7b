// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/wire_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/source/wire_item.h"
#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;

Record only(const std::string& document, std::size_t piece = std::string::npos) {
  const Items items = read_all<WireSource>(document, piece);
  EXPECT_TRUE(items.rejects.empty());
  EXPECT_EQ(items.records.size(), 1U);
  return items.records.at(0);
}

std::string nitf(const std::string& head, const std::string& content) {
  return "<nitf baselang='en'><body><body.head>" + head + "</body.head><body.content>" + content +
         "</body.content></body></nitf>";
}

std::string news_item(const std::string& meta, const std::string& content) {
  return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:1' xml:lang='fi'>" + meta + "<contentSet>" +
         content + "</contentSet></newsItem>";
}

TEST(WireSource, ReadsNitf) {
  const Record record = only(
      "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf baselang='en-US'><head><title>Other</title><tobject "
      "tobject.type='news'><tobject.subject tobject.subject.type='Weather'/><tobject.subject "
      "tobject.subject.type='Weather'/><tobject.subject tobject.subject.type='Sea'/></tobject><docdata><doc-id "
      "id-string='n.1' regsrc='AW'/><date.issue "
      "norm='20131020T192751+1100'/></docdata></head><body><body.head><hedline>"
      "<hl1>Tides\n   turn &amp; turn</hl1><hl2>Sub</hl2></hedline><byline>By <person>Ann "
      "Bee</person><byttl>Staff</byttl>"
      "</byline><distributor>A Wire</distributor></body.head><body.content><block><p>One <org>Org</org></p>"
      "<hl2>Sub</hl2><media><media-caption>no</media-caption></media></block></body.content></body></nitf>",
      9);
  EXPECT_EQ(record.title, "Tides turn &amp; turn");
  EXPECT_EQ(record.date, "20131020T192751+1100");
  EXPECT_EQ(record.date_from, DateProvenance::record);
  EXPECT_EQ(record.external_id, "n.1");
  EXPECT_EQ(record.source, "A Wire");
  EXPECT_EQ(record.language, "en-US");
  EXPECT_EQ(record.section, "Weather, Sea");
  EXPECT_THAT(record.authors, ElementsAre("Ann Bee"));
  EXPECT_EQ(record.body, "<div><p>One <org>Org</org></p><h3>Sub</h3></div>");
  EXPECT_EQ(record.where, "item 1");
}

TEST(WireSource, ReadsNewsmlG2) {
  const Record record =
      only("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><packageItem/>" +
           news_item(
               "<itemMeta><provider literal='p'><name>P</name></provider><versionCreated>2022-10-11T11:14:42+02:00"
               "</versionCreated><firstCreated>2022-10-10</firstCreated></itemMeta><contentMeta><by>Ann</by><language "
               "tag='fi'/><subject qcode='a'><name>S</name><broader><name>no</name></broader></subject><headline>H"
               "</headline></contentMeta>",
               "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>"
               "no</title></head><body><p>x</p></body></html></inlineXML>") +
           news_item("<contentMeta><headline>A picture</headline></contentMeta>", "<remoteContent href='u'/>") +
           "</itemSet></newsMessage>");
  EXPECT_EQ(record.title, "H");
  EXPECT_EQ(record.body, "<p>x</p>");
  EXPECT_EQ(record.date, "2022-10-10");
  EXPECT_EQ(record.updated, "2022-10-11T11:14:42+02:00");
  EXPECT_EQ(record.source, "P");
  EXPECT_EQ(record.external_id, "urn:1");
  EXPECT_EQ(record.language, "fi");
  EXPECT_EQ(record.section, "S");
}

TEST(WireSource, ReadsNewsml1) {
  const Record record = only(
      "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:2</PublicIdentifier></NewsIdentifier>"
      "</Identification><NewsManagement><FirstCreated>20140829T134951+0000</FirstCreated><ThisRevisionCreated>20140830"
      "</ThisRevisionCreated></NewsManagement><NewsComponent><NewsLines><HeadLine><![CDATA[H]]></HeadLine></NewsLines>"
      "<AdministrativeMetadata><Provider><Party FormalName='A Wire'/></Provider></AdministrativeMetadata>"
      "<DescriptiveMetadata><Language FormalName='fr'/></DescriptiveMetadata><ContentItem><MediaType "
      "FormalName='Photo'/>"
      "<DataContent>a caption that is longer than the text</DataContent></ContentItem><ContentItem><MediaType "
      "FormalName='Text'/><DataContent><p>x</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>");
  EXPECT_EQ(record.title, "H");
  EXPECT_EQ(record.body, "<p>x</p>");
  EXPECT_EQ(record.date, "20140829T134951+0000");
  EXPECT_EQ(record.updated, "20140830");
  EXPECT_EQ(record.source, "A Wire");
  EXPECT_EQ(record.external_id, "urn:2");
  EXPECT_EQ(record.language, "fr");
}

TEST(WireSource, ReadsTheNitfInsideOfNewsml) {
  const Record record = only(news_item(
      "<contentMeta><headline>Outer</headline></contentMeta>",
      "<inlineXML>" + nitf("<hedline><hl1>Inner</hl1></hedline><byline>By Ann</byline>", "<p>x</p>") + "</inlineXML>"));
  EXPECT_EQ(record.title, "Outer");
  EXPECT_THAT(record.authors, ElementsAre("By Ann"));
  EXPECT_EQ(record.body, "<p>x</p>");
}

TEST(WireSource, TakesTheLongestOfSeveralRenditions) {
  EXPECT_EQ(only(news_item("",
                           "<inlineData contenttype='text/plain'>short</inlineData><inlineData "
                           "contenttype='text/html'><![CDATA[<p>with its markup</p>]]></inlineData><inlineData "
                           "contenttype='image/jpeg' encoding='b64'>/9j/4AAQSkZJRgABAQAAAQABAAD</inlineData>"))
                .body,
            "<p>with its markup</p>");
}

TEST(WireSource, SetsADatelineBeforeTheText) {
  struct Row {
    std::string_view dateline;
    std::string_view content;
    std::string_view body;
  };
  for (const Row& row : {
           Row{"<location>OSLO</location>", "<p class='l'>Text</p>", "<p class=\"l\">OSLO – Text</p>"},
           Row{"STOCKHOLM, Aug 29 (A) -", "<p>Text</p>", "<p>STOCKHOLM, Aug 29 (A) - Text</p>"},
           Row{"OSLO", "<p>OSLO (A) - Text</p>", "<p>OSLO (A) - Text</p>"},
           Row{"2018-01-03 20:13:08", "<p>Text</p>", "<p>Text</p>"},
           Row{"<story.date norm='20170102'>20170102</story.date>", "<p>Text</p>", "<p>Text</p>"},
           Row{"OSLO", "Text", "OSLO – Text"},
       }) {
    const std::string document =
        nitf("<dateline>" + std::string(row.dateline) + "</dateline>", std::string(row.content));
    EXPECT_EQ(only(document).body, row.body) << row.dateline;
  }
}

TEST(WireSource, RejectsADocumentWithoutText) {
  for (const std::string& document :
       {nitf("<hedline><hl1>H</hl1></hedline>", " "), std::string("<packageItem/>"),
        news_item("<headline>H</headline>", "<inlineXML><sports-content/></inlineXML>")}) {
    const Items items = read_all<WireSource>(document);
    EXPECT_TRUE(items.records.empty()) << document;
    ASSERT_EQ(items.rejects.size(), 1U) << document;
    EXPECT_EQ(items.rejects[0].reason, RejectReason::no_article_text);
  }
}

TEST(WireSource, ReadsADocumentThatIsCutShort) {
  const std::string whole = nitf("<hedline><hl1>H</hl1></hedline>", "<p>one</p><p>two and more</p>");
  EXPECT_EQ(only(whole.substr(0, whole.find(" and"))).body, "<p>one</p><p>two</p>");
}

TEST(WireItem, FindsTheNitfInAField) {
  EXPECT_EQ(nitf_body(" <?xml version='1.0'?>" + nitf("", "<p>x</p>")), "<p>x</p>");
  EXPECT_EQ(nitf_body("<p>x</p>"), std::nullopt);
}

}  // namespace
}  // namespace pressmark::indexer
