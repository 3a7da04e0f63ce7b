// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/byline.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(Byline, GivesNames) {
  using Names = std::vector<std::string>;
  struct Row {
    std::string_view byline;
    Names names;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"Emily Stewart, Terry Nguyen, Rebecca Jennings", {"Emily Stewart", "Terry Nguyen", "Rebecca Jennings"}},
      {"    By Janie Gabbett, Reuters", {"Janie Gabbett"}},
      {"BY TED D'AFFLISIO, Reuters", {"TED D'AFFLISIO"}},
      {"by Ann Smith and Bob Jones", {"Ann Smith", "Bob Jones"}},
      {"Ann Smith; Bob Jones | Cy Young & Di Hope", {"Ann Smith", "Bob Jones", "Cy Young", "Di Hope"}},
      {"Martin Luther King, Jr., Ann Smith", {"Martin Luther King Jr.", "Ann Smith"}},
      {"Associated Press", {}},
      {"The Steppe Courier", {}},
      {"ann@example.org, https://example.org/ann", {}},
      {"Ann  Smith,,  ,Ann Smith", {"Ann Smith"}},
      {"Byron Anders, Andy Byatt", {"Byron Anders", "Andy Byatt"}},
  };
  for (const Row& row : rows) {
    Names names;
    append_authors(row.byline, "The Steppe Courier", names);
    EXPECT_EQ(names, row.names) << row.byline;
  }
}

TEST(Byline, IsToldFromOtherLines) {
  EXPECT_EQ(byline_names(" By Aigerim Sätbayeva "), "Aigerim Sätbayeva");
  for (const std::string_view line :
       {"", "By", "by ", "Bystanders cheered", "By the river, the water rose all night."}) {
    EXPECT_FALSE(byline_names(line)) << line;
  }
}

TEST(Byline, BoundsWhatItTakes) {
  std::string byline;
  for (int i = 0; i < 10'000; ++i) byline += "Name " + std::to_string(i) + ", ";
  std::vector<std::string> names;
  append_authors(byline, "", names);
  EXPECT_LE(names.size(), 64U);
}

}  // namespace
}  // namespace pressmark::indexer
