// SPDX-License-Identifier: GPL-3.0-or-later
// The dates that the test files of a feed reader state for what stands in them.
#include <filesystem>
#include <regex>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "indexer/extract/date_parser.h"
#include "tests/support/corpora.h"
#include "tests/support/unpacked.h"

namespace pressmark::indexer {
namespace {

/// Whether anything between marks of the markup is that date.
bool holds_date(const std::string& document, const std::string& date) {
  constexpr std::string_view kMarks = "<>\"';";
  std::string_view rest = document;
  while (!rest.empty()) {
    const std::string_view piece = rest.substr(0, rest.find_first_of(kMarks));
    const auto read = parse_date(piece);
    if (read && format_iso8601(*read) == date) return true;
    rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
  }
  return false;
}

TEST(FeedDates, AreReadAsTheFilesStateThem) {
  PRESSMARK_NEEDS_CORPUS("markup/feedparser-tests.tar.gz");
  const std::regex stated(R"(_parsed'\] == \((\d+), (\d+), (\d+), (\d+), (\d+), (\d+),)");
  std::size_t dates = 0;
  const support::Unpacked corpus("markup/feedparser-tests.tar.gz");
  for (const std::filesystem::path& file : corpus.files({""})) {
    const std::string content = support::content_of(file);
    const std::size_t comment_end = std::min(content.find("-->"), content.size());
    const std::string comment = content.substr(0, comment_end);
    for (std::sregex_iterator at(comment.begin(), comment.end(), stated); at != std::sregex_iterator(); ++at) {
      const auto part = [&at](std::size_t group) { return std::stoi((*at)[group].str()); };
      const std::string date =
          fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", part(1), part(2), part(3), part(4), part(5), part(6));
      EXPECT_TRUE(holds_date(content.substr(comment_end), date)) << file << " states " << date;
      ++dates;
    }
  }
  EXPECT_GE(dates, 30U);
}

}  // namespace
}  // namespace pressmark::indexer
