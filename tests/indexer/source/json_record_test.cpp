// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/source/input_buffer.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;

Item read(std::string json) {
  const std::size_t size = json.size();
  json.resize(size + kInputPadding);
  return JsonRecordReader().read(std::string_view(json).substr(0, size), "line 1").value();
}

Record record_of(std::string json) { return std::get<Record>(read(std::move(json))); }

TEST(JsonRecord, TakesFieldsByTheirNames) {
  const Record record = record_of(
      R"({"topic":"elections","source":"Vox","bias":0,"url":"https://vox.example/a","title":"T","date":"2018-09-12",)"
      R"("authors":"Emily Stewart","content_original":"B","ID":"x7","language":"en-US"})");
  EXPECT_EQ(record.title, "T");
  EXPECT_EQ(record.body, "B");
  EXPECT_EQ(record.source, "Vox");
  EXPECT_EQ(record.url, "https://vox.example/a");
  EXPECT_EQ(record.date, "2018-09-12");
  EXPECT_THAT(record.authors, ElementsAre("Emily Stewart"));
  EXPECT_EQ(record.external_id, "x7");
  EXPECT_EQ(record.language, "en-US");
  EXPECT_EQ(record.section, "elections");
  EXPECT_EQ(record.where, "line 1");
  EXPECT_EQ(record.form, BodyForm::markup);
}

TEST(JsonRecord, PrefersTheMoreTellingNameWhateverTheOrder) {
  for (const std::string_view json :
       {R"({"description":"short","content":"long"})", R"({"content":"long","description":"short"})"}) {
    EXPECT_EQ(record_of(std::string(json)).body, "long");
  }
  EXPECT_EQ(record_of(R"({"content":"","description":"short"})").body, "short");
  EXPECT_EQ(record_of(R"({"content":null,"description":"short"})").body, "short");
}

TEST(JsonRecord, ReadsNestedValues) {
  EXPECT_EQ(record_of(R"({"source":{"id":"bbc","name":"BBC News"}})").source, "BBC News");
  EXPECT_EQ(record_of(R"({"body":["One.","Two."]})").body, "One.\n\nTwo.");
  EXPECT_EQ(record_of(R"({"content":{"value":"x","type":"text/html"}})").body, "x");
  EXPECT_THAT(record_of(R"({"authors":["A B","C D"]})").authors, ElementsAre("A B", "C D"));
  EXPECT_THAT(record_of(R"({"author":[{"name":"A B"},{"name":"C D"}]})").authors, ElementsAre("A B", "C D"));
  EXPECT_EQ(record_of(R"({"title":[[[[[[["deep"]]]]]]],"headline":"shallow"})").title, "shallow");
}

TEST(JsonRecord, ReadsNumbersAsTheirDigits) {
  EXPECT_EQ(record_of(R"({"date":1664287380})").date, "1664287380");
  EXPECT_EQ(record_of(R"({"id":18446744073709551615})").external_id, "18446744073709551615");
  EXPECT_EQ(record_of(R"({"title":true})").title, "");
}

TEST(JsonRecord, MendsWhatCanBeMended) {
  const Record bytes = record_of("{\"title\":\"caf\xE9\"}");
  EXPECT_EQ(bytes.title, "caf\xEF\xBF\xBD");
  EXPECT_TRUE(bytes.repaired);
  const Record tab = record_of("{\"title\":\"a\tb\"}");
  EXPECT_EQ(tab.title, "a b");
  EXPECT_FALSE(tab.repaired);
  EXPECT_EQ(record_of(R"({"title":"\ud83d!"})").title, "\xEF\xBF\xBD!");
}

TEST(JsonRecord, RejectsWhatIsNoObject) {
  for (const std::string_view json : {"[1,2]", "17", "\"text\"", "null"}) {
    const Item item = read(std::string(json));
    ASSERT_TRUE(std::holds_alternative<Reject>(item)) << json;
    EXPECT_EQ(std::get<Reject>(item).reason, RejectReason::not_an_object) << json;
  }
}

TEST(JsonRecord, RejectsWhatIsNoJson) {
  for (const std::string_view json : {"{", "{\"a\":}", "{\"a\":1}}", "title: x", "{\"a\":\"\\x\"}", "", "\xFF"}) {
    const Item item = read(std::string(json));
    ASSERT_TRUE(std::holds_alternative<Reject>(item)) << json;
    EXPECT_EQ(std::get<Reject>(item).reason, RejectReason::broken_json) << json;
    EXPECT_EQ(std::get<Reject>(item).where, "line 1");
    EXPECT_FALSE(std::get<Reject>(item).detail.empty());
  }
}

TEST(JsonRecord, RejectsTenMillionNestedArrays) {
  const Item item = read(std::string(10'000'000, '['));
  ASSERT_TRUE(std::holds_alternative<Reject>(item));
  EXPECT_EQ(std::get<Reject>(item).reason, RejectReason::broken_json);
}

std::vector<Record> records_of(std::string json) {
  const std::size_t size = json.size();
  json.resize(size + kInputPadding);
  JsonRecordReader reader;
  std::vector<Record> records;
  for (auto item = reader.read(std::string_view(json).substr(0, size), "line 4"); item; item = reader.next()) {
    records.push_back(std::get<Record>(std::move(*item)));
  }
  return records;
}

TEST(JsonRecord, OpensEnvelopes) {
  for (const std::string_view json : {
           R"({"status":"ok","articles":[{"title":"A","body":"x"},{"title":"B"}]})",
           R"({"data":{"items":[{"meta":{},"item":{"headline":"A"}},{"item":{"headline":"B"}}]}})",
           R"({"total":2,"item":[{"headline":"A"},{"headline":"B"}]})",
       }) {
    const std::vector<Record> records = records_of(std::string(json));
    ASSERT_EQ(records.size(), 2U) << json;
    EXPECT_EQ(records[0].title, "A") << json;
    EXPECT_EQ(records[1].title, "B") << json;
    EXPECT_EQ(records[1].where, "line 4.2");
  }
}

TEST(JsonRecord, LeavesArticlesClosed) {
  const std::vector<Record> records = records_of(R"({"title":"A","items":[{"title":"B"}],"data":{"title":"C"}})");
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].title, "A");
  EXPECT_EQ(records[0].where, "line 4");
  EXPECT_TRUE(records_of(R"({"articles":[]})").empty());
}

TEST(JsonRecord, ReadsJsonFeed) {
  const std::vector<Record> records = records_of(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"F","description":"d","language":"en","authors":[{"name":)"
      R"("Whole"}],"items":[{"id":"1","url":"https://f.example/1","content_text":"t","content_html":"<p>h</p>",)"
      R"("date_published":"2019-10-12","date_modified":"2019-10-13","tags":["a","b"],"author":{"name":"Ann"}},)"
      R"({"id":"2","summary":"s","date_modified":"2019-10-14"}]})");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].body, "<p>h</p>");
  EXPECT_EQ(records[0].url, "https://f.example/1");
  EXPECT_EQ(records[0].date, "2019-10-12");
  EXPECT_EQ(records[0].updated, "2019-10-13");
  EXPECT_EQ(records[0].date_from, DateProvenance::feed);
  EXPECT_EQ(records[0].section, "a, b");
  EXPECT_THAT(records[0].authors, ElementsAre("Ann"));
  EXPECT_EQ(records[1].body, "s");
  EXPECT_EQ(records[1].date, "2019-10-14");
  EXPECT_EQ(records[1].source, "F");
  EXPECT_EQ(records[1].language, "en");
  EXPECT_THAT(records[1].authors, ElementsAre("Whole"));
}

TEST(JsonRecord, ReadsNinjs) {
  const Record old = record_of(
      R"({"uri":"urn:n:1","type":"text","versioncreated":"2013-07-09T10:37:00Z","headline":"H","byline":"Ann",)"
      R"("body_text":"t","body_xhtml":"<p>x</p>","provider":"P","subject":[{"name":"S","code":"1"}]})");
  EXPECT_EQ(old.title, "H");
  EXPECT_EQ(old.body, "<p>x</p>");
  EXPECT_EQ(old.date, "2013-07-09T10:37:00Z");
  EXPECT_EQ(old.source, "P");
  EXPECT_EQ(old.section, "S");
  EXPECT_EQ(old.url, "urn:n:1");
  const Record recent = record_of(
      R"({"uri":"u","type":"text","versionCreated":"2024","firstCreated":"2023","by":"Ann","headlines":[{"value":"H"}],)"
      R"("bodies":[{"contentType":"text/plain","value":"t"},{"contentType":"text/html","value":"<p>x</p>"},)"
      R"({"contentType":"application/xml","value":"<LONGER>...............</LONGER>"}]})");
  EXPECT_EQ(recent.title, "H");
  EXPECT_EQ(recent.body, "<p>x</p>");
  EXPECT_EQ(recent.date, "2023");
  EXPECT_EQ(recent.updated, "2024");
  EXPECT_THAT(recent.authors, ElementsAre("Ann"));
  const Record with_nitf = record_of(
      R"({"headline":"H","bodies":[{"contentType":"text/vnd.IPTC.NITF","value":"<nitf><body><body.content><p>x</p>)"
      R"(</body.content></body></nitf>"}]})");
  EXPECT_EQ(with_nitf.body, "<p>x</p>");
}

TEST(JsonRecord, PassesOverThePicturesOfNinjs) {
  const std::string_view picture = R"({"type":"picture","versioncreated":"2024","headline":"H","body_text":"caption"})";
  EXPECT_EQ(std::get<Reject>(read(std::string(picture))).reason, RejectReason::no_article_text);
  EXPECT_TRUE(records_of(R"({"items":[)" + std::string(picture) + "]}").empty());
  EXPECT_EQ(records_of(R"({"type":"picture","title":"A painting"})").size(), 1U) << "no ninjs";
}

}  // namespace
}  // namespace pressmark::indexer
