// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/lexer.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

std::string kinds(std::string_view text) {
  constexpr std::string_view kLetters = "wpf()-=AOVNJ";
  std::string out;
  for (const Lexeme& lexeme : lex(text)) out += kLetters[static_cast<std::size_t>(lexeme.kind)];
  return out;
}

struct KindCase {
  std::string_view text;
  std::string_view kinds;
};

class LexerKinds : public ::testing::TestWithParam<KindCase> {};

TEST_P(LexerKinds, TellsLexemesApart) { EXPECT_EQ(kinds(GetParam().text), GetParam().kinds) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    Queries, LexerKinds,
    ::testing::Values(KindCase{"", ""}, KindCase{" \t\n\u00A0\u3000", ""}, KindCase{"oil price", "ww"},
                      KindCase{"oil\u3000price", "ww"}, KindCase{"\"oil price\"", "p"}, KindCase{"“oil” «gas»", "pp"},
                      KindCase{"a\"b c\"d", "wpw"}, KindCase{"-oil", "-w"}, KindCase{"covid-19 - -", "www"},
                      KindCase{"--oil", "--w"}, KindCase{"=oil", "=w"}, KindCase{"==oil", "=w"}, KindCase{"a=b", "w"},
                      KindCase{"title:oil", "fw"}, KindCase{"title:=oil", "f=w"}, KindCase{"title:\"oil price\"", "fp"},
                      KindCase{"title:(oil gas)", "f(ww)"}, KindCase{"date:-1", "fw"}, KindCase{"title: oil", "ww"},
                      KindCase{"https://bbc.co.uk", "w"}, KindCase{"10:30", "w"}, KindCase{"a:b:c", "fw"},
                      KindCase{"(oil)", "(w)"}, KindCase{"a AND b OR c NOT d", "wAwOwVw"},
                      KindCase{"and or not near", "wwww"}, KindCase{"a NEAR b NEAR/3 c", "wNwNw"},
                      KindCase{"a ADJ b ADJ/3 c", "wJwJw"}, KindCase{"NEAR/x NEAR/ ANDY AND/3", "wwww"}));

TEST(Lexer, EveryByteThatIsNotSpaceBelongsToALexeme) {
  const std::string_view text = " -title:\"oil price\"(gas) OR=x ";
  std::string covered(text.size(), ' ');
  for (const Lexeme& lexeme : lex(text))
    for (std::size_t at = lexeme.begin; at < lexeme.end; ++at) covered[at] = '#';
  for (std::size_t at = 0; at < text.size(); ++at)
    EXPECT_EQ(covered[at] == '#', text[at] != ' ' || (at > 7 && at < 18)) << at;
}

TEST(Lexer, TakesAnUnclosedQuoteToTheEnd) {
  const auto lexemes = lex("oil \"price rise");
  ASSERT_EQ(lexemes.size(), 2u);
  EXPECT_EQ(lexemes[1].text, "price rise");
  EXPECT_FALSE(lexemes[1].closed);
}

TEST(Lexer, ReadsTheDistanceOfNear) {
  const auto lexemes = lex("a NEAR/12 b");
  ASSERT_EQ(lexemes.size(), 3u);
  EXPECT_EQ(lexemes[1].distance, 12u);
}

}  // namespace
}  // namespace pressmark::query
