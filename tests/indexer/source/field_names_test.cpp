// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/field_names.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(FieldNames, KnowsNamesInEverySpelling) {
  struct Row {
    std::string_view name;
    RecordField field;
  };
  for (const Row& row :
       {Row{"title", RecordField::title}, Row{"Headline", RecordField::title},
        Row{"content_original", RecordField::body}, Row{"articleBody", RecordField::body},
        Row{"maintext", RecordField::body}, Row{"date_published", RecordField::date},
        Row{"datePublished", RecordField::date}, Row{"publish-date", RecordField::date},
        Row{"ID", RecordField::external_id}, Row{"site", RecordField::source}, Row{"domain", RecordField::source},
        Row{"link", RecordField::url}, Row{"author", RecordField::authors}, Row{"lang", RecordField::language}}) {
    const auto found = find_field_name(row.name);
    ASSERT_TRUE(found) << row.name;
    EXPECT_EQ(kFieldNames[*found].field, row.field) << row.name;
  }
}

TEST(FieldNames, KnowsNothingElse) {
  for (const std::string_view name :
       {"", "_", "bias", "titles", "source_url", "a_name_that_is_longer_than_every_one_there_is"}) {
    EXPECT_FALSE(find_field_name(name)) << name;
  }
}

TEST(FieldNames, ListsEachNameOnceAsItIsLookedUp) {
  std::set<std::string_view> names;
  for (const FieldName& row : kFieldNames) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_TRUE(find_field_name(row.name)) << row.name;
  }
}

}  // namespace
}  // namespace pressmark::indexer
