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

using namespace std::string_view_literals;

std::string utf16le(std::u16string_view text) {
  std::string bytes;
  for (const char16_t unit : text) bytes.append({static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)});
  return bytes;
}

TEST(OpenSource, SkipsAByteOrderMark) {
  const OpenedSource opened = open_text("\xEF\xBB\xBF{\"title\":\"a\"}\n");
  EXPECT_EQ(opened.format->name, "jsonl");
  EXPECT_EQ(drain(*opened.source).records.at(0).title, "a");
}

TEST(OpenSource, TellsTextOfSeveralBytesACharacterByItsCharacters) {
  struct Row {
    std::string_view content;
    std::string_view format;
  };
  for (const Row& row : {
           Row{"\xFF\xFE\x1C\x04\x3E\x04\x41\x04\x42\x04"sv, "text"},  // "Мост"
           Row{"\xFF\xFE<\0r\0s\0s\0>\0"sv, "feed"},
           Row{"\0<\0n\0i\0t\0f\0>"sv, "nitf"},
           Row{"\xFE\xFF\0W\0o\0r\0d"sv, "text"},
           Row{"\0\0\xFE\xFF\0\0\0a"sv, "text"},
           Row{"<\0\0\0h\0\0\0t\0\0\0m\0\0\0l\0\0\0>\0\0\0"sv, "html"},
           Row{"a\0b\0"sv, "binary"},
       }) {
    EXPECT_EQ(open_text(std::string(row.content)).format->name, row.format) << row.content;
  }
}

TEST(OpenSource, ReadsATableInUtf16) {
  const OpenedSource opened =
      open_text(utf16le(u"\uFEFFtitle;text;date\r\n\u0428\u0443\u043c;\"Caf\u00e9\n\U0001F6A2\";2022-09-27\r\n"));
  EXPECT_EQ(opened.format->name, "csv");
  const Items items = drain(*opened.source);
  ASSERT_EQ(items.records.size(), 1U);
  EXPECT_EQ(items.records[0].title, "Шум");
  EXPECT_EQ(items.records[0].body, "Café\n🚢");
  EXPECT_EQ(items.records[0].date, "2022-09-27");
}

TEST(OpenSource, ReadsJsonLinesInUtf16) {
  const OpenedSource opened = open_text(utf16le(u"\uFEFF{\"title\":\"a\"}\n{\"title\":\"\u00e9\"}\n"));
  EXPECT_EQ(opened.format->name, "jsonl");
  EXPECT_EQ(drain(*opened.source).records.at(1).title, "é");
  EXPECT_FALSE(opened.source->cursor());
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
