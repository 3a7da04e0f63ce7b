// SPDX-License-Identifier: GPL-3.0-or-later
// What is explored, as a person sees it, in all widths.
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/present/archive_text.h"
#include "query/present/facets_text.h"
#include "query/present/first_text.h"
#include "query/present/timeline_text.h"
#include "storage/base/unicode.h"
#include "tests/query/golden.h"
#include "tests/query/present/explored.h"

namespace pressmark::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Terminal of_width(std::size_t width) {
  Terminal terminal;
  terminal.width = width;
  return terminal;
}

TEST(TimelineText, LooksSo) {
  expect_golden("timeline-80.txt", timeline_text(sample_timeline(), false, of_width(80)));
  expect_golden("timeline-share-40.txt", timeline_text(sample_timeline(), true, of_width(40)));
}

TEST(TimelineText, DrawsNothingOnADumbTerminal) {
  Terminal dumb = of_width(40);
  dumb.dumb = true;
  expect_golden("timeline-dumb.txt", timeline_text(sample_timeline(), false, dumb));
}

TEST(TimelineText, SaysWhatIsNotInTheBars) {
  EXPECT_EQ(count_line(sample_timeline()), "1,234 articles by month\n");
  EXPECT_THAT(notes_of(sample_timeline()),
              ElementsAre("2 articles without a date of their own", "1 article dated too vaguely to be of one month",
                          "14 articles are counted that are near copies of another"));
  EXPECT_THAT(notes_of(Timeline{}), IsEmpty());
  EXPECT_EQ(count_line(Timeline{}), "no article found\n");
}

TEST(FacetsText, LooksSo) { expect_golden("facets-40.txt", facets_text(sample_facets(), of_width(40))); }

TEST(FacetsText, SaysWhatIsEstimated) {
  EXPECT_THAT(notes_of(sample_facets()),
              ElementsAre("counts are estimates: 10,000 of the articles were read, evenly spread"));
  Facets exact = sample_facets();
  exact.read = exact.reading.matches.estimate;
  EXPECT_THAT(notes_of(exact), IsEmpty());
}

TEST(FirstText, LooksSo) {
  expect_golden("first-80.txt", first_text(sample_first(), of_width(80)));
  expect_golden("first-40.txt", first_text(sample_first(), of_width(40)));
  EXPECT_EQ(count_line(sample_first()), "4 of 57 sources, 240 articles\n");
  EXPECT_THAT(notes_of(sample_first()), ElementsAre("left out: 1 article without a date of its own"));
}

struct Case {
  Lag lag;
  std::string_view words;
};

TEST(FirstText, SaysLagsInWords) {
  for (const Case& each :
       {Case{{DatePrecision::second, 0}, "0 s"}, Case{{DatePrecision::second, 59}, "59 s"},
        Case{{DatePrecision::second, 3599}, "59 min"}, Case{{DatePrecision::second, 3600}, "1 h"},
        Case{{DatePrecision::second, 172'799}, "47 h 59 min"}, Case{{DatePrecision::second, 172'800}, "2 days"},
        Case{{DatePrecision::day, 0}, "the same day"}, Case{{DatePrecision::day, 1}, "1 day"},
        Case{{DatePrecision::month, 0}, "the same month"}, Case{{DatePrecision::year, 3}, "3 years"}}) {
    EXPECT_EQ(in_words(each.lag), each.words);
  }
}

TEST(ExploredText, NoLineIsWiderThanTheTerminal) {
  const std::vector<std::function<std::string(const Terminal&)>> all{
      [](const Terminal& terminal) { return timeline_text(sample_timeline(), true, terminal); },
      [](const Terminal& terminal) { return facets_text(sample_facets(), terminal); },
      [](const Terminal& terminal) { return first_text(sample_first(), terminal); },
      [](const Terminal& terminal) { return sources_text(sample_sources(), terminal); }};
  for (std::size_t width = 40; width < 130; ++width)
    for (const auto& print : all) {
      const std::string text = print(of_width(width));
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        EXPECT_LE(unicode::width(std::string_view(text).substr(begin, end - begin)), width)
            << text.substr(begin, end - begin);
        begin = end + 1;
      }
    }
}

}  // namespace
}  // namespace pressmark::query
