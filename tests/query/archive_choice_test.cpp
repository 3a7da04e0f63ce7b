// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/archive_choice.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/query/archive_fixture.h"

namespace pressmark::query {
namespace {

// Sets a variable, or unsets it by nullptr, and puts the old one back.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* const old = std::getenv(name)) old_ = old, had_ = true;
    value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { had_ ? ::setenv(name_, old_.c_str(), 1) : ::unsetenv(name_); }

 private:
  const char* name_;
  std::string old_;
  bool had_ = false;
};

// Stands in a directory while the object lives.
class Standing {
 public:
  explicit Standing(const std::filesystem::path& there) : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(there);
  }
  Standing(const Standing&) = delete;
  Standing& operator=(const Standing&) = delete;
  ~Standing() { std::filesystem::current_path(before_); }

 private:
  std::filesystem::path before_;
};

TEST(ArchiveChoice, TakesTheFirstThatIsSaid) {
  const support::TempDirectory empty;
  const SmallArchive archive({});
  const Variable data_home("XDG_DATA_HOME", "/data");
  const Variable home("HOME", "/home/ann");
  const Variable unset("PRESSMARK_ARCHIVE", nullptr);
  {
    const Standing beside(archive.path().parent_path());
    EXPECT_EQ(choose_archive("stated"), "stated");
    EXPECT_EQ(choose_archive(""), "archive");
    const Variable named("PRESSMARK_ARCHIVE", "/news");
    EXPECT_EQ(choose_archive(""), "/news");
    EXPECT_EQ(choose_archive("stated"), "stated");
  }
  const Standing elsewhere(empty.path());
  EXPECT_EQ(choose_archive(""), "/data/pressmark/archive");
  const Variable no_data_home("XDG_DATA_HOME", nullptr);
  EXPECT_EQ(choose_archive(""), "/home/ann/.local/share/pressmark/archive");
}

TEST(ArchiveChoice, MissesAnArchiveThatIsNotThere) {
  EXPECT_THROW((void)existing_archive("/nowhere/at/all"), StorageError);
}

}  // namespace
}  // namespace pressmark::query
