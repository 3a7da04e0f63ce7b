// SPDX-License-Identifier: GPL-3.0-or-later
// The dates that the test files of a feed reader state for what stands in them.
#include <array>
#include <charconv>
#include <map>
#include <regex>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "indexer/extract/date_parser.h"
#include "indexer/source/byte_source.h"
#include "tests/support/corpora.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kTarBlock = 512;

std::string unpacked(const std::filesystem::path& path) {
  const auto bytes = open_bytes(path);
  std::array<char, 65536> room{};
  std::string all;
  while (const std::size_t count = bytes->read(room)) all.append(room.data(), count);
  return all;
}

/// Names and contents of a tar's regular files.
std::map<std::string, std::string> files_of_tar(std::string_view tar) {
  constexpr std::size_t kSizeAt = 124;
  std::map<std::string, std::string> files;
  while (tar.size() >= kTarBlock && tar.front() != '\0') {
    std::size_t size = 0;
    std::from_chars(tar.data() + kSizeAt, tar.data() + kSizeAt + 11, size, 8);
    files.emplace(tar.substr(0, std::min<std::size_t>(tar.find('\0'), 100)), tar.substr(kTarBlock, size));
    tar.remove_prefix(std::min(tar.size(), kTarBlock + (size + kTarBlock - 1) / kTarBlock * kTarBlock));
  }
  return files;
}

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
  for (const auto& [name, content] : files_of_tar(unpacked(support::corpora() / "markup/feedparser-tests.tar.gz"))) {
    const std::size_t comment_end = std::min(content.find("-->"), content.size());
    const std::string comment = content.substr(0, comment_end);
    for (std::sregex_iterator at(comment.begin(), comment.end(), stated); at != std::sregex_iterator(); ++at) {
      const auto part = [&at](std::size_t group) { return std::stoi((*at)[group].str()); };
      const std::string date =
          fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", part(1), part(2), part(3), part(4), part(5), part(6));
      EXPECT_TRUE(holds_date(content.substr(comment_end), date)) << name << " states " << date;
      ++dates;
    }
  }
  EXPECT_GE(dates, 30U);
}

}  // namespace
}  // namespace pressmark::indexer
