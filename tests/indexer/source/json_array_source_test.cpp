// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_array_source.h"

#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

std::vector<std::string> titles(const Items& items) {
  std::vector<std::string> titles;
  for (const Record& record : items.records) titles.push_back(record.title);
  return titles;
}

TEST(JsonArraySource, ReadsArraysAndObjectsInARow) {
  using Titles = std::vector<std::string>;
  struct Row {
    std::string_view text;
    Titles titles;
    std::size_t rejects;
  };
  const std::vector<Row> rows{
      {"", {}, 0},
      {"[]", {}, 0},
      {" [ ] ", {}, 0},
      {R"([{"title":"a"},{"title":"b"}])", {"a", "b"}, 0},
      {"[\n  {\n    \"title\": \"a\"\n  },\n  {\"title\":\"b\"}\n]\n", {"a", "b"}, 0},
      {R"([{"title":"] } \" \\"}])", {"] } \" \\"}, 0},
      {"{\n\"title\":\"a\"\n}\n{\n\"title\":\"b\"}", {"a", "b"}, 0},
      {R"([{"title":"a","x":[[1],{"y":[]}]},{"title":"b"}])", {"a", "b"}, 0},
      {R"([1,{"title":"b"},"c"])", {"b"}, 2},
      {R"([[{"title":"a"}],{"title":"b"}])", {"b"}, 1},
      {R"([{"title":"a"},{"title":}, {"title":"c"}])", {"a", "c"}, 1},
      {R"([{"title":"a"},{"title":"b)", {"a"}, 1},
      {R"({"title":"a"}})", {"a"}, 1},
      {R"([{"title":"a"},])", {"a"}, 0},
  };
  for (const Row& row : rows) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::string::npos}) {
      const Items items = read_all<JsonArraySource>(std::string(row.text), piece);
      EXPECT_EQ(titles(items), row.titles) << row.text;
      EXPECT_EQ(items.rejects.size(), row.rejects) << row.text;
    }
  }
}

TEST(JsonArraySource, NumbersItsItems) {
  const Items items = read_all<JsonArraySource>(R"([{"title":"a"},7,{"title":"c"}])");
  EXPECT_EQ(items.records.back().where, "item 3");
  EXPECT_EQ(items.rejects.front().where, "item 2");
}

TEST(JsonArraySource, EndsAtTenMillionNestedArrays) {
  const Items items = read_all<JsonArraySource>(std::string(10'000'000, '['));
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::broken_json);
}

TEST(JsonArraySource, EndsAtAValueThatIsTooLong) {
  JsonArraySource source(InputBuffer(std::make_unique<EndlessBytes>("[{\"title\":\"", kMaxRecordBytes + (4 << 20))));
  const Items items = drain(source);
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::record_too_large);
}

TEST(JsonArraySource, TellsOfADamagedEnd) {
  for (const std::string_view text : {R"([{"title":"a"},)", R"([{"title":"a"},{"ti)"}) {
    const Items items = read_all<JsonArraySource>(std::string(text), 3, Damage{RejectReason::cut_short, ""});
    EXPECT_EQ(items.records.size(), 1U);
    ASSERT_EQ(items.rejects.size(), 1U);
    EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
  }
}

}  // namespace
}  // namespace pressmark::indexer
