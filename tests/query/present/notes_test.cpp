// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/query/present/samples.h"

namespace pressmark::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CountLine, SaysHowManyOfHowMany) {
  ResultPage page = sample_page();
  EXPECT_EQ(count_line(page, std::nullopt), "2 of 240 articles\n");
  EXPECT_EQ(count_line(page, 4), "2 of 240 articles, 4 ms\n");
  page.offset = 10;
  EXPECT_EQ(count_line(page, std::nullopt), "11-12 of 240 articles\n");
  page.matches = {1, true};
  EXPECT_EQ(count_line(page, std::nullopt), "11-12 of 1 article\n");
  page.matches = {12345, false};
  EXPECT_EQ(count_line(page, std::nullopt), "11-12 of about 12345 articles\n");
  EXPECT_EQ(count_line({}, std::nullopt), "no article found\n");
}

TEST(Notes, TellDiagnosticsAndVariants) {
  EXPECT_THAT(notes_of({{"OR wants words", 0, 2}}, sample_page()),
              ElementsAre("OR wants words", "no source 'bcb', did you mean 'bbc'?", "also: mobilization"));
  EXPECT_THAT(notes_of({}, {}), IsEmpty());
}

TEST(Notes, TellInOneLineWhyNothingWasFound) {
  ResultPage page;
  page.nothing = {{{"mobilisation", 41}, {"kazakhstan", 0}}, {}, 0, {}};
  EXPECT_THAT(notes_of({}, page), ElementsAre("mobilisation 41 · kazakhstan 0"));
  page.nothing = {{{"plum", 3}, {"pear", 2}}, {}, 0, {}};
  EXPECT_THAT(notes_of({}, page), ElementsAre("plum 3 · pear 2 · together 0"));
  page.nothing = {{{"oil", 41}}, {{"oil", 0}}, 41, {{"until 2022-01-01", 0}}};
  EXPECT_THAT(notes_of({}, page), ElementsAre("0 of 41 until 2022-01-01"));
  page.nothing = {{{"mobilisation", 41}, {"kazakhstan", 7}},
                  {{"mobilisation", 3}, {"kazakhstan", 0}},
                  5,
                  {{"until 2022-01-01", 0}}};
  EXPECT_THAT(notes_of({}, page), ElementsAre("mobilisation 41 · kazakhstan 0 until 2022-01-01"));
  page.nothing = {{{"oil", 41}}, {{"oil", 0}}, 41, {{"from source:bbc", 2}, {"without gas", 5}}};
  EXPECT_THAT(notes_of({}, page), ElementsAre("2 of 41 from source:bbc · 5 of 41 without gas"));
}

TEST(Notes, TellWhatWasPerhapsMeant) {
  ResultPage page;
  page.correction = "kazakhstan draft";
  EXPECT_THAT(notes_of({}, page), ElementsAre("did you mean kazakhstan draft?"));
}

TEST(Notes, AreSanitised) {
  EXPECT_THAT(notes_of({{"no field '\x1b[31m\n'", 0, 1}}, {}), ElementsAre("no field '\uFFFD[31m '"));
}

}  // namespace
}  // namespace pressmark::query
