// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/sgml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer::sgml {
namespace {

TEST(Sgml, FindsElementsByName) {
  struct Row {
    std::string_view text;
    std::string_view name;
    std::string_view content;
  };
  for (const Row& row : {
           Row{"<A>x</A>", "A", "x"},
           Row{"<a>x</A>", "A", "x"},
           Row{"<A B=\"1\">x</A>", "A", "x"},
           Row{"<AB>no</AB><A>x</A>", "A", "x"},
           Row{"<A>x", "A", "x"},
           Row{"<A>x</AB></A>", "A", "x</AB>"},
           Row{"<A", "A", ""},
           Row{"", "A", ""},
           Row{"<A></A>", "A", ""},
       }) {
    EXPECT_EQ(element(row.text, row.name), row.content) << row.text;
  }
}

TEST(Sgml, FindsEveryElement) {
  EXPECT_THAT(elements("<D>a</D><D>b</D> <E/> <D>c", "D"), testing::ElementsAre("a", "b", "c"));
  EXPECT_TRUE(elements("none", "D").empty());
}

TEST(Sgml, ReadsAttributes) {
  const std::string_view tag = start_tag("x <REUTERS TOPICS=\"YES\" NEWID=\"1\" n=2>", "REUTERS");
  EXPECT_EQ(attribute(tag, "NEWID"), "1");
  EXPECT_EQ(attribute(tag, "topics"), "YES");
  EXPECT_EQ(attribute(tag, "n"), "2");
  EXPECT_EQ(attribute(tag, "OLDID"), "");
  EXPECT_EQ(attribute("<A B=\"open", "B"), "open");
}

TEST(Sgml, TakesTagsOut) {
  EXPECT_EQ(without_tags("<P>a</P> <!-- x -->b"), "a b");
  EXPECT_EQ(without_tags("2 < 3 & <"), "2 < 3 & <");
  EXPECT_EQ(without_tags("a <b"), "a <b");
}

}  // namespace
}  // namespace pressmark::indexer::sgml
