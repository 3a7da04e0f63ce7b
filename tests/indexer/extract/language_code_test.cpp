// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/language_code.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(LanguageCode, IsTwoLetters) {
  struct Row {
    std::string_view stated;
    std::string_view code;
  };
  for (const Row& row : {Row{"en", "en"}, Row{"en-US", "en"}, Row{"pl_PL", "pl"}, Row{" EN ", "en"}, Row{"eng", "en"},
                         Row{"Polish", "pl"}, Row{"", ""}, Row{"xyz", ""}, Row{"12", ""}, Row{"é", ""},
                         Row{"https://en.wikipedia.org/wiki/Carrier-grade_NAT", ""}}) {
    EXPECT_EQ(language_code(row.stated), row.code) << row.stated;
  }
}

}  // namespace
}  // namespace pressmark::indexer
