// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/hits_text.h"

#include <gtest/gtest.h>

#include "storage/base/unicode.h"
#include "tests/query/golden.h"
#include "tests/query/present/samples.h"

namespace pressmark::query {
namespace {

TEST(HitsText, LooksSoWhenPiped) { expect_golden("hits-80.txt", hits_text(sample_page().hits, {})); }

TEST(HitsText, LooksSoOnAWideTerminal) {
  expect_golden("hits-120.txt", hits_text(sample_page().hits, {true, false, 120}));
}

TEST(HitsText, LooksSoOnANarrowTerminalInColour) {
  expect_golden("hits-40-color.txt", hits_text(sample_page().hits, {true, true, 40}));
}

TEST(HitsText, NoLineIsWiderThanTheTerminal) {
  for (std::size_t width = 20; width < 130; ++width) {
    const std::string text = hits_text(sample_page().hits, {false, false, width});
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      EXPECT_LE(unicode::width(std::string_view(text).substr(begin, end - begin)), width);
      begin = end + 1;
    }
  }
}

TEST(HitsText, IsNothingForNoHits) { EXPECT_EQ(hits_text({}, {}), ""); }

}  // namespace
}  // namespace pressmark::query
