// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/versions_text.h"

#include <gtest/gtest.h>

#include "storage/base/unicode.h"
#include "tests/query/golden.h"
#include "tests/query/present/versions.h"

namespace pressmark::query {
namespace {

TEST(VersionsText, ListsThem) { expect_golden("versions.txt", versions_text(flood_versions(), {})); }

TEST(VersionsText, ShowsWhatWasEdited) {
  const auto versions = flood_versions();
  const VersionDiff diff(versions[0], versions[1]);
  expect_golden("diff-80.txt", diff_text(diff, {}));
  expect_golden("diff-40.txt", diff_text(diff, {false, false, 40}));
  expect_golden("diff-80-color.txt", diff_text(diff, {true, true, 80}));
}

TEST(VersionsText, KeepsToTheWidth) {
  const auto versions = flood_versions();
  for (const std::size_t width : {2U, 10U, 20U, 40U, 80U}) {
    const std::string text = diff_text(VersionDiff(versions[0], versions[1]), {false, false, width});
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      EXPECT_LE(unicode::width(std::string_view(text).substr(begin, end - begin)), std::max<std::size_t>(width, 4));
      begin = end + 1;
    }
  }
}

TEST(VersionsText, LetsNothingDriveTheTerminal) {
  auto versions = flood_versions();
  versions[0].title = "\x1b[2J old";
  versions[1].body += " \x1b]0;x\x07 new.";
  const std::string text = diff_text(VersionDiff(versions[0], versions[1]), {}) + versions_text(versions, {});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace pressmark::query
