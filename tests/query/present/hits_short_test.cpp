// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/hits_short.h"

#include <gtest/gtest.h>

#include "storage/base/unicode.h"
#include "tests/query/golden.h"
#include "tests/query/present/samples.h"

namespace pressmark::query {
namespace {

std::string of_width(std::size_t width) {
  Terminal terminal;
  terminal.width = width;
  return hits_short(sample_page().hits, terminal);
}

TEST(HitsShort, LooksSo) {
  expect_golden("hits-short.txt", of_width(100) + of_width(60) + of_width(40) + of_width(20));
}

TEST(HitsShort, EachHitIsOneLineOfTheTerminal) {
  for (std::size_t width = 20; width < 130; ++width) {
    const std::string text = of_width(width);
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < text.size(); ++lines) {
      const std::size_t end = text.find('\n', begin);
      EXPECT_LE(unicode::width(std::string_view(text).substr(begin, end - begin)), width);
      begin = end + 1;
    }
    EXPECT_EQ(lines, sample_page().hits.size());
  }
}

}  // namespace
}  // namespace pressmark::query
