// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/trec.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

Hit hit(std::uint32_t id, double score, std::vector<std::string> external_ids) {
  Hit hit;
  hit.article.id = ArticleId(id);
  hit.score = score;
  hit.external_ids = std::move(external_ids);
  return hit;
}

TEST(Trec, NamesDocumentsByTheirExternalNumbers) {
  EXPECT_EQ(trec_lines("7", {hit(1, 2.5, {"FT-1"}), hit(2, 1, {})}, "mine"),
            "7 Q0 FT-1 1 2.500000 mine\n7 Q0 2 2 1.000000 mine\n");
}

TEST(Trec, NamesADocumentByEachOfItsNumbers) {
  EXPECT_EQ(trec_lines("7", {hit(1, 2, {"a", "b"}), hit(2, 1, {"c"})}, "mine"),
            "7 Q0 a 1 2.000000 mine\n7 Q0 b 2 2.000000 mine\n7 Q0 c 3 1.000000 mine\n");
}

TEST(Trec, LeavesNoSpaceInAName) {
  EXPECT_EQ(trec_lines("7", {hit(1, 2, {"a b\nc"})}, "mine"), "7 Q0 a_b_c 1 2.000000 mine\n");
}

}  // namespace
}  // namespace pressmark::query
