// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/file_stream.h"

#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/support/temp_directory.h"

namespace pressmark {
namespace {

class FileStreamTest : public testing::Test {
 protected:
  std::filesystem::path path() const { return directory_.path() / "file"; }
  support::TempDirectory directory_;
};

TEST_F(FileStreamTest, ReadsWhatWasWrittenWhateverTheBuffer) {
  std::string all;
  {
    FileWriter writer(path());
    for (std::size_t i = 0; i < 3000; ++i) {
      const std::string piece(i % 700, static_cast<char>('a' + i % 26));
      writer.append(piece);
      all += piece;
    }
    writer.finish();
    EXPECT_EQ(writer.size(), all.size());
  }
  for (const std::size_t buffer : {1u, 64u, 5000u, 10'000'000u}) {
    FileReader reader(path(), buffer);
    std::string read;
    for (std::size_t i = 0; i < 3000; ++i) read += reader.take(i % 700);
    EXPECT_EQ(read, all) << buffer;
    EXPECT_TRUE(reader.at_end());
  }
}

TEST_F(FileStreamTest, WritesPiecesLargerThanItsBuffer) {
  const std::string large(3'000'000, 'x');
  FileWriter writer(path());
  writer.append("<");
  writer.append(large);
  writer.append(">");
  writer.finish();
  EXPECT_EQ(read_file(path()), "<" + large + ">");
}

TEST_F(FileStreamTest, ReadsPackedNumbers) {
  FileWriter writer(path());
  writer.append(std::string_view("\0\x7F\x80\x01\xFF\xFF\xFF\xFF\x0F", 9));
  writer.finish();
  FileReader reader(path(), 2);
  EXPECT_EQ(reader.take_uint(), 0u);
  EXPECT_EQ(reader.take_uint(), 127u);
  EXPECT_EQ(reader.take_uint(), 128u);
  EXPECT_EQ(reader.take_uint(), 0xFFFFFFFFu);
  EXPECT_TRUE(reader.at_end());
}

TEST_F(FileStreamTest, SaysWhichFileIsCutShort) {
  FileWriter writer(path());
  writer.append("abc");
  writer.finish();
  FileReader reader(path(), 64);
  try {
    static_cast<void>(reader.take(4));
    FAIL() << "read four bytes of three";
  } catch (const StorageError& error) {
    EXPECT_NE(std::string(error.what()).find(path().string()), std::string::npos);
  }
}

}  // namespace
}  // namespace pressmark
