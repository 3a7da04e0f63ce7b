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
  const OpenedSource opened = open_text("<!doctype html>");
  EXPECT_EQ(opened.format->name, "html");
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

TEST(OpenSource, ThrowsForAFileThatIsNotThere) {
  EXPECT_THROW(static_cast<void>(open_source("/no/such/file")), SourceError);
}

TEST(OpenSource, ThrowsForAFolder) {
  const support::TempDirectory directory;
  EXPECT_THROW(static_cast<void>(open_source(directory.path())), SourceError);
}

}  // namespace
}  // namespace pressmark::indexer
