// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/mapped_file.h"

#include <string>

#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark {
namespace {

std::filesystem::path path_of(std::string_view name) {
  static const support::TempDirectory folder;
  return folder / name;
}

std::string text_of(const MappedFile& file) { return {file.bytes().begin(), file.bytes().end()}; }

TEST(MappedFile, HasTheBytesOfItsFile) {
  replace_file(path_of("mapped_file_test"), "headline");
  MappedFile file(path_of("mapped_file_test"));
  EXPECT_EQ(text_of(file), "headline");
  const MappedFile moved = std::move(file);
  EXPECT_EQ(text_of(moved), "headline");
}

TEST(MappedFile, HasNoBytesOfAnEmptyFile) {
  replace_file(path_of("mapped_file_test_empty"), "");
  EXPECT_EQ(text_of(MappedFile(path_of("mapped_file_test_empty"))), "");
}

TEST(MappedFile, ThrowsWhereThereIsNoFile) { EXPECT_THROW(MappedFile(path_of("no such file")), StorageError); }

}  // namespace
}  // namespace pressmark
