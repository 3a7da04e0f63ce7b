// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_lock.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

TEST(ArchiveLock, NamesItsOwnerAndNoneBefore) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "lock";
  replace_file(file, "process 1 on " + std::string(200, '~') + " since 2024-01-01 00:00:00 UTC\n");
  const ArchiveLock lock(file, {});
  const std::string owner = read_file(file);
  EXPECT_TRUE(owner.starts_with("process ")) << owner;
  EXPECT_TRUE(owner.ends_with(" UTC\n")) << owner;
  EXPECT_EQ(std::count(owner.begin(), owner.end(), '\n'), 1);
  EXPECT_EQ(owner.find('~'), std::string::npos) << owner;
}

TEST(ArchiveLock, IsHeldByOneAtATime) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "lock";
  { const ArchiveLock first(file, {}); }
  const ArchiveLock second(file, {});
  EXPECT_THROW(ArchiveLock(file, {}), LockedError);
}

}  // namespace
}  // namespace pressmark::storage
