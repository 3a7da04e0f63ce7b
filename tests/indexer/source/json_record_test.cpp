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

}  // namespace
}  // namespace pressmark::indexer
