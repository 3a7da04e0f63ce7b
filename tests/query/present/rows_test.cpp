// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/rows.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/query/golden.h"
#include "tests/query/present/samples.h"

namespace pressmark::query {
namespace {

TEST(Rows, TsvLooksSo) { expect_golden("hits.tsv", hits_tsv(sample_page().hits)); }

TEST(Rows, TsvHasAsManyColumnsWhateverTheTextsHold) {
  const std::string tsv = hits_tsv(sample_page().hits);
  EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\n'), 2);
  EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\t'), 2 * 6);
}

TEST(Rows, IdsEndAsAsked) {
  EXPECT_EQ(hits_ids(sample_page().hits, '\n'), "4711\n7\n");
  EXPECT_EQ(hits_ids(sample_page().hits, '\0'), std::string("4711\0007\0", 7));
}

}  // namespace
}  // namespace pressmark::query
