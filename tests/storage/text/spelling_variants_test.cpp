// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/spelling_variants.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "storage/base/unicode.h"

namespace pressmark::text {
namespace {

struct Row {
  std::string variant;
  std::string canonical;
};

/// The variants of the table as it was compiled, read a second way.
std::vector<Row> rows() {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
  const std::string_view text =
#include "storage/text/spelling_variants.inc"
      ;
#pragma GCC diagnostic pop
  std::vector<Row> all;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t space = text.find(' ', begin);
    const std::size_t end = text.find('\n', space);
    if (text[space + 1] != '~')
      all.push_back(
          {std::string(text.substr(begin, space - begin)), std::string(text.substr(space + 1, end - space - 1))});
    begin = end + 1;
  }
  return all;
}

TEST(SpellingVariants, BringsAmericanToBritish) {
  struct Case {
    std::string_view american;
    std::string_view british;
  };
  const Case cases[] = {
      {"mobilization", "mobilisation"},
      {"organizations", "organisations"},
      {"analyzing", "analysing"},
      {"color", "colour"},
      {"defense", "defence"},
      {"centers", "centres"},
      {"labor", "labour"},
      {"traveled", "travelled"},
      {"judgment", "judgement"},
      {"aluminum", "aluminium"},
      {"plow", "plough"},
      {"gray", "grey"},
      {"kilometers", "kilometres"},
      {"skeptical", "sceptical"},
      {"pediatricians", "paediatricians"},
      {"practice", "practise"},
      {"gaol", "jail"},
      {"weaponized", "weaponised"},
  };
  for (const auto& [american, british] : cases) {
    EXPECT_EQ(canonical_spelling(american), british) << american;
    EXPECT_EQ(canonical_spelling(british), british) << british;
  }
}

TEST(SpellingVariants, FindsEveryVariantFromItsCanonicalSpelling) {
  for (const Row& row : rows()) {
    const std::vector<std::string_view> others = other_spellings(row.canonical);
    EXPECT_NE(std::find(others.begin(), others.end(), row.variant), others.end()) << row.variant;
  }
}

TEST(SpellingVariants, LeavesOtherWordsAlone) {
  for (const std::string_view word :
       {"size",   "prize",  "seize",    "capsize", "citizen", "maize",  "downsize", "check", "cheque", "story",
        "storey", "tire",   "tyre",     "curb",    "kerb",    "draft",  "draught",  "ton",   "tonne",  "filter",
        "chile",  "manila", "marshall", "pfizer",  "organ",   "mobile", "",         "a",     "zzzz",   "мобилизация"})
    EXPECT_EQ(canonical_spelling(word), word);
}

TEST(SpellingVariants, KeepsTheSpellingThatSharesAStemWithItsRelatives) {
  EXPECT_EQ(canonical_spelling("programme"), "program");
  EXPECT_EQ(canonical_spelling("fuelled"), "fueled");
  EXPECT_EQ(canonical_spelling("licence"), "license");
  EXPECT_EQ(canonical_spelling("learnt"), "learned");
}

TEST(SpellingVariants, FindsEveryRowFromTheFirstToTheLast) {
  for (const Row& row : rows()) EXPECT_EQ(canonical_spelling(row.variant), row.canonical) << row.variant;
}

TEST(SpellingVariants, ResolvesChains) {
  for (const Row& row : rows()) EXPECT_EQ(canonical_spelling(row.canonical), row.canonical) << row.variant;
}

TEST(SpellingVariants, HoldsFoldedWordsInOrder) {
  const std::vector<Row> all = rows();
  EXPECT_GT(all.size(), 5000u);
  const auto disordered =
      std::adjacent_find(all.begin(), all.end(), [](const Row& a, const Row& b) { return a.variant >= b.variant; });
  EXPECT_EQ(disordered, all.end());
  for (const Row& row : all) {
    EXPECT_EQ(unicode::fold(row.variant), row.variant);
    EXPECT_EQ(unicode::fold(row.canonical), row.canonical);
  }
}

TEST(SpellingVariants, NamesTheOtherSpellings) {
  const auto sorted = [](std::string_view form) {
    std::vector<std::string_view> others = other_spellings(form);
    std::sort(others.begin(), others.end());
    return others;
  };
  using Spellings = std::vector<std::string_view>;
  EXPECT_EQ(sorted("mobilisation"), (Spellings{"mobilization"}));
  EXPECT_EQ(sorted("mobilization"), (Spellings{"mobilisation"}));
  EXPECT_EQ(sorted("sheikh"), (Spellings{"shaikh", "shaykh", "sheik"}));
  EXPECT_EQ(sorted("sheik"), (Spellings{"shaikh", "shaykh", "sheikh"}));
  EXPECT_EQ(sorted("kazakhstan"), Spellings{});
}

TEST(SpellingVariants, IsKnownByTheHashOfItsBytes) {
  EXPECT_EQ(spelling_table_hash().size(), 32u);
  EXPECT_EQ(spelling_table_hash().find_first_not_of("0123456789abcdef"), std::string_view::npos);
}

}  // namespace
}  // namespace pressmark::text
