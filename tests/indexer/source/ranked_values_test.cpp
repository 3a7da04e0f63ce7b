// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/ranked_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

enum class Field { title, author };

TEST(RankedValues, KeepsThoseOfTheBestName) {
  RankedValues<Field, 2> values;
  values.offer(Field::author, 3, "a");
  values.offer(Field::author, 1, "b");
  values.offer(Field::author, 1, "c");
  values.offer(Field::author, 2, "d");
  values.offer(Field::author, 0, " \n");
  EXPECT_THAT(values.all(Field::author), testing::ElementsAre("b", "c"));
  EXPECT_EQ(values.first(Field::author), "b");
  EXPECT_EQ(values.first(Field::title), "");
}

}  // namespace
}  // namespace pressmark::indexer
