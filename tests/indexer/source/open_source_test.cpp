// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/open_source.h"

#include <fstream>

#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/indexer/source/gzip.h"
#include "tests/indexer/source/memory_bytes.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

OpenedSource open_text(const std::string& content, const Format* format = nullptr) {
  return open_source(std::make_unique<MemoryBytes>(content), "input", format);
}

TEST(OpenSource, SkipsAByteOrderMark) {
  const OpenedSource opened = open_text("\xEF\xBB\xBF{\"title\":\"a\"}\n");
  EXPECT_EQ(opened.format->name, "jsonl");
  EXPECT_EQ(drain(*opened.source).records.at(0).title, "a");
}

TEST(OpenSource, LetsAFlagOverrideTheContent) {
  const OpenedSource opened = open_text("{\"title\":\"a\"}\n", find_format("text"));
  EXPECT_EQ(drain(*opened.source).records.at(0).body, "{\"title\":\"a\"}\n");
}

TEST(OpenSource, SaysWhatItDoesNotRead) {
  const OpenedSource opened = open_text(std::string("a\0b", 3));
  EXPECT_EQ(opened.format->name, "binary");
  EXPECT_EQ(opened.source, nullptr);
}

TEST(OpenSource, UnpacksFilesByTheirFirstBytes) {
  const support::TempDirectory directory;
  const auto path = directory / "x.jsonl";
  std::ofstream(path, std::ios::binary) << gzip("{\"title\":\"a\"}\n") << gzip("{\"title\":\"b\"}\n");
  EXPECT_EQ(drain(*open_source(path).source).records.size(), 2U);
}

TEST(OpenSource, TakesGzipInGzipForNoText) {
  const support::TempDirectory directory;
  const auto path = directory / "x.gz";
  std::ofstream(path, std::ios::binary) << gzip(gzip("text"));
  EXPECT_EQ(open_source(path).format->name, "binary");
}

TEST(OpenSource, GoesOnAtACursor) {
  const support::TempDirectory directory;
  const auto path = directory / "x.jsonl";
  std::ofstream(path, std::ios::binary) << "\xEF\xBB\xBF{\"title\":\"a\"}\n\n{\"title\":\"b\"}\n{\"title\":\"c\"}\n";
  const OpenedSource opened = open_source(path);
  std::vector<storage::InputCursor> cursors;
  while (opened.source->next()) cursors.push_back(opened.source->cursor().value());
  ASSERT_EQ(cursors.size(), 3U);
  for (std::size_t read = 0; read < cursors.size(); ++read) {
    const Items rest = drain(*open_source_at(path, *opened.format, cursors[read]).source);
    ASSERT_EQ(rest.records.size(), 2 - read);
    for (std::size_t i = 0; i < rest.records.size(); ++i)
      EXPECT_EQ(rest.records[i].where, "line " + std::to_string(read + i + 3));
  }
}

TEST(OpenSource, ThrowsForAFileThatIsNotThere) {
  EXPECT_THROW(static_cast<void>(open_source("/no/such/file")), SourceError);
}

TEST(OpenSource, ThrowsForAFolder) {
  const support::TempDirectory directory;
  EXPECT_THROW(static_cast<void>(open_source(directory.path())), SourceError);
}

}  // namespace
}  // namespace pressmark::indexer
