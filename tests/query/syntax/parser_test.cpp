// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/parser.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

struct ParseCase {
  std::string_view query;
  std::string_view tree;
  std::string_view message = "";  // part of the one diagnostic; empty: there must be none
};

class ParserTable : public ::testing::TestWithParam<ParseCase> {};

TEST_P(ParserTable, ReadsAsATree) {
  const Parse parsed = parse(GetParam().query, kToday);
  EXPECT_EQ(describe(parsed.root), GetParam().tree) << GetParam().query;
  if (GetParam().message.empty()) {
    EXPECT_THAT(parsed.diagnostics, IsEmpty()) << parsed.diagnostics.front().message;
    return;
  }
  ASSERT_EQ(parsed.diagnostics.size(), 1u) << GetParam().query;
  EXPECT_THAT(parsed.diagnostics.front().message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Words, ParserTable,
    ::testing::Values(ParseCase{"", "(terms)"}, ParseCase{"kazakhstan mobilisation", "(terms kazakhstan mobilisation)"},
                      ParseCase{"\"partial mobilisation\"", "(terms \"partial mobilisation\")"},
                      ParseCase{"“partial mobilisation”", "(terms \"partial mobilisation\")"},
                      ParseCase{"=mobilisation", "(terms =mobilisation)"},
                      ParseCase{"=\"bank of england\"", "(terms =\"bank of england\")"},
                      ParseCase{"mobil*", "(terms mobil*)"}, ParseCase{"oil & gas - ...", "(terms oil gas)"},
                      ParseCase{"oil, (gas.)", "(terms oil gas)"}, ParseCase{"mobilistaion~", "(terms mobilistaion~)"},
                      ParseCase{"\"\"", "(terms)"}, ParseCase{"covid-19", "(terms covid-19)"},
                      ParseCase{"https://bbc.co.uk/news", "(terms https://bbc.co.uk/news)"},
                      ParseCase{"10:30", "(terms 10:30)"}, ParseCase{"and or not", "(terms and or not)"}));

INSTANTIATE_TEST_SUITE_P(
    Operators, ParserTable,
    ::testing::Values(
        ParseCase{"oil OR gas", "(terms (or oil gas))"}, ParseCase{"oil AND gas", "(terms (and oil gas))"},
        ParseCase{"price oil OR gas", "(terms price (or oil gas))"},
        ParseCase{"a1 AND b1 OR c1 AND d1", "(terms (or (and a1 b1) (and c1 d1)))"},
        ParseCase{"oil -price", "(terms oil (not price))"}, ParseCase{"oil NOT price", "(terms oil (not price))"},
        ParseCase{"oil --price", "(terms oil price)"}, ParseCase{"NOT -price", "(terms price)"},
        ParseCase{"oil -\"price rise\"", "(terms oil (not \"price rise\"))"},
        ParseCase{"oil -(price rise)", "(terms oil (not (terms price rise)))"},
        ParseCase{"(oil gas) OR coal", "(terms (or (terms oil gas) coal))"}, ParseCase{"((oil))", "(terms oil)"},
        ParseCase{"()", "(terms)"}, ParseCase{"oil AND ()", "(terms oil)"}, ParseCase{"-()", "(terms)"},
        ParseCase{"draft NEAR/5 russians", "(terms (near/5 draft russians))"},
        ParseCase{"draft NEAR russ*", "(terms (near/10 draft russ*))"},
        ParseCase{"a1 NEAR/2 b1 NEAR/4 \"c1 d1\"", "(terms (near/4 a1 b1 \"c1 d1\"))"},
        ParseCase{"a1 ADJ b1 ADJ/3 ccc*", "(terms (adj/3 a1 b1 ccc*))"},
        ParseCase{"a1 NEAR b1 AND c1", "(terms (and (near/10 a1 b1) c1))"}));

INSTANTIATE_TEST_SUITE_P(
    Fields, ParserTable,
    ::testing::Values(ParseCase{"title:oil", "(terms title:oil)"}, ParseCase{"Title:oil", "(terms title:oil)"},
                      ParseCase{"title:\"oil price\"", "(terms title:\"oil price\")"},
                      ParseCase{"title:=oil", "(terms title:=oil)"}, ParseCase{"title:oil*", "(terms title:oil*)"},
                      ParseCase{"title:(oil OR gas) coal", "(terms (or title:oil title:gas) coal)"},
                      ParseCase{"source:bbc", "(terms (source: \"bbc\"))"},
                      ParseCase{"source:BBC,Reuters", "(terms (source: \"BBC\" \"Reuters\"))"},
                      ParseCase{"source:\"BBC News\",reuters x1", "(terms (source: \"BBC News\" \"reuters\") x1)"},
                      ParseCase{"source:reuters,\"BBC News\"", "(terms (source: \"reuters\" \"BBC News\"))"},
                      ParseCase{"source:bbc.co.uk", "(terms (source: \"bbc.co.uk\"))"},
                      ParseCase{"-source:bbc", "(terms (not (source: \"bbc\")))"},
                      ParseCase{"source:(bbc OR ap)", "(terms (or (source: \"bbc\") (source: \"ap\")))"},
                      ParseCase{"author:smith lang:en", "(terms (author: \"smith\") (lang: \"en\"))"},
                      ParseCase{"id:12,13", "(terms (id: 12 13))"},
                      ParseCase{"date:2022-09", "(terms (date: 2022-09-01..2022-09-30))"},
                      ParseCase{"since:2022-09 until:yesterday", "(terms (date: 2022-09-01..) (date: ..2022-09-26))"},
                      ParseCase{"date:\"last-7d\"", "(terms (date: 2022-09-21..2022-09-27))"},
                      ParseCase{"-date:2022", "(terms (not (date: 2022-01-01..2022-12-31)))"}));

INSTANTIATE_TEST_SUITE_P(
    Misreadings, ParserTable,
    ::testing::Values(ParseCase{"sorce:ap oil", "(terms ap oil)", "no field 'sorce', did you mean source:?"},
                      ParseCase{"Ukraine:war", "(terms (and Ukraine war))", "no field 'Ukraine'"},
                      ParseCase{"title: oil", "(terms title oil)", "wants its value directly after the colon"},
                      ParseCase{"oil \"price rise", "(terms oil \"price rise\")", "quote is not closed"},
                      ParseCase{"(oil gas", "(terms (terms oil gas))", "parenthesis is not closed"},
                      ParseCase{"oil) gas", "(terms oil gas)", "closes nothing"},
                      ParseCase{"oil OR", "(terms oil)", "OR wants words"},
                      ParseCase{"AND oil", "(terms oil)", "AND wants words"},
                      ParseCase{"oil AND OR gas", "(terms (or oil gas))", "AND wants words"},
                      ParseCase{"oil NOT", "(terms oil)", "nothing stands here"},
                      ParseCase{"=(oil)", "(terms oil)", "= stands before"}, ParseCase{"o*", "(terms o)", "too short"},
                      ParseCase{"*stan", "(terms stan)", "only at the end"},
                      ParseCase{"ka*stan", "(terms ka-stan)", "only at the end"},
                      ParseCase{"***", "(terms)", "every word"}, ParseCase{"ol~", "(terms ol)", "too short"},
                      ParseCase{"..o*", "(terms o)", "too short"},
                      ParseCase{"=oil*", "(terms =oil)", "without its sign"},
                      ParseCase{"\"oil pri*\"", "(terms \"oil pri \")", "no meaning between quotes"},
                      ParseCase{"covid-1~", "(terms covid-1)", "a tilde works only"},
                      ParseCase{"a1 ADJ/500 b1", "(terms (adj/99 a1 b1))", "ADJ reaches at most 99 words"},
                      ParseCase{"date:soon oil", "(terms oil)", "cannot read the date 'soon'"},
                      ParseCase{"since:..2022", "(terms)", "leaves every date in"},
                      ParseCase{"id:x", "(terms)", "'x' is not an article's number"},
                      ParseCase{"oil NEAR source:bbc", "(terms (and oil (source: \"bbc\")))", "read as AND"},
                      ParseCase{"oil NEAR title:gas", "(terms (and oil title:gas))", "read as AND"},
                      ParseCase{"a1 NEAR/500 b1", "(terms (near/99 a1 b1))", "at most 99 words"}));

TEST(Parser, CutsALongQueryAndSaysSo) {
  const Parse parsed = parse(std::string(kMaxQueryBytes - 1, 'x') + "\u00e9 oil", kToday);
  EXPECT_EQ(parsed.text, std::string(kMaxQueryBytes - 1, 'x'));
  ASSERT_EQ(parsed.diagnostics.size(), 1u);
  EXPECT_THAT(parsed.diagnostics.front().message, HasSubstr("4096 bytes"));
}

TEST(Parser, StopsAtTheCapOfWordsAndSaysSoOnce) {
  std::string query;
  for (int i = 0; i < 100; ++i) query += "w" + std::to_string(i) + " ";
  const Parse parsed = parse(query, kToday);
  EXPECT_EQ(parsed.root.children.size(), kMaxQueryWords);
  ASSERT_EQ(parsed.diagnostics.size(), 1u);
  EXPECT_THAT(parsed.diagnostics.front().message, HasSubstr("64 words"));
}

TEST(Parser, CountsTheWordsOfAPhraseUnderTheCap) {
  std::string query = "\"";
  for (int i = 0; i < 100; ++i) query += "w" + std::to_string(i) + " ";
  const Parse parsed = parse(query + "\" oil source:bbc", kToday);
  ASSERT_EQ(parsed.root.children.size(), 1u);
  EXPECT_THAT(parsed.root.children.front().text, HasSubstr("w63"));
  EXPECT_THAT(parsed.root.children.front().text, Not(HasSubstr("w64")));
}

TEST(Parser, FlattensParenthesesBeyondTheCap) {
  const std::string query = std::string(2000, '(') + "oil OR gas" + std::string(2000, ')');
  const Parse parsed = parse(query, kToday);
  EXPECT_EQ(describe(parsed.root), "(terms (or oil gas))");
  ASSERT_EQ(parsed.diagnostics.size(), 1u);
  EXPECT_THAT(parsed.diagnostics.front().message, HasSubstr("32 deep"));
}

TEST(Parser, TakesFourStarsAndTildesAndNoMore) {
  const Parse parsed = parse("aaa* bbb~ ccc* ddd* eee*", kToday);
  EXPECT_EQ(describe(parsed.root), "(terms aaa* bbb~ ccc* ddd* eee)");
  EXPECT_EQ(parsed.diagnostics.size(), 1u);
}

TEST(Parser, RepairsBrokenUtf8) {
  EXPECT_EQ(describe(parse("\"oil\xff gas\"", kToday).root), "(terms \"oil\uFFFD gas\")");
}

TEST(Parser, DiagnosticsPointAtTheirWords) {
  const Parse parsed = parse("oil sorce:ap", kToday);
  ASSERT_EQ(parsed.diagnostics.size(), 1u);
  EXPECT_EQ(parsed.text.substr(parsed.diagnostics[0].begin, parsed.diagnostics[0].end - parsed.diagnostics[0].begin),
            "sorce:");
}

}  // namespace
}  // namespace pressmark::query
