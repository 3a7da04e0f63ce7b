// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/known_inputs.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

constexpr int kInputs = 1500;
constexpr sys_nanoseconds kModified(std::chrono::nanoseconds(1'700'000'000'000'000'001));

std::string path_of(int number) { return fmt::format("/news/{:05}.txt", number); }

InputFile file_of(const std::string& path) { return {path, 100, kModified, false}; }

/// Every second file was read to its end.
class KnownInputsTest : public testing::Test {
 protected:
  KnownInputsTest() {
    storage::Catalog catalog(file(), storage::Access::read_write);
    storage::Transaction transaction(catalog);
    const RunId run = catalog.ledger().begin_run("add", {});
    const auto read = [&](const std::string& path, std::string problem) {
      const InputId id = catalog.ledger().begin_input(path, run);
      catalog.ledger().finish_input({id, path, "text", 100, kModified, {1, 1}, std::move(problem), run});
    };
    for (int number = 0; number < kInputs; number += 2) read(path_of(number), "");
    read("/news/broken.txt", "cut short");
    transaction.commit();
  }

  [[nodiscard]] std::filesystem::path file() const { return directory_ / "catalog.sqlite"; }

  void expect_right_answers(const std::vector<int>& order) {
    KnownInputs known(file());
    for (const int number : order) {
      const storage::Input* const found = known.unchanged(file_of(path_of(number)));
      ASSERT_EQ(found != nullptr, number % 2 == 0) << number;
      if (found != nullptr) {
        EXPECT_EQ(found->path, path_of(number));
      }
    }
  }

  support::TempDirectory directory_;
};

TEST_F(KnownInputsTest, KnowsWhatWasReadInWhateverOrderItIsAsked) {
  std::vector<int> order(kInputs);
  std::iota(order.begin(), order.end(), 0);
  expect_right_answers(order);
  std::reverse(order.begin(), order.end());
  expect_right_answers(order);
  std::shuffle(order.begin(), order.end(), std::mt19937(7));  // the same order in each run
  expect_right_answers(order);
}

TEST_F(KnownInputsTest, AnswersBeyondBothEndsOfTheLedger) {
  KnownInputs known(file());
  for (const char* const path : {"/zoo", "/a", "/zoo", "/news/00001.txt"})
    EXPECT_EQ(known.unchanged(file_of(path)), nullptr) << path;
  EXPECT_NE(known.unchanged(file_of(path_of(0))), nullptr);
}

TEST_F(KnownInputsTest, TellsWhatHasChanged) {
  struct Case {
    const char* what;
    InputFile file;
    bool unchanged;
  };
  const sys_nanoseconds later = kModified + std::chrono::nanoseconds(1);
  for (const Case& c :
       {Case{"the same", {path_of(2), 100, kModified, false}, true},
        Case{"another size", {path_of(2), 101, kModified, false}, false},
        Case{"another time", {path_of(2), 100, later, false}, false}, Case{"standard input", {"-", 0, {}, true}, false},
        Case{"not read to its end", {"/news/broken.txt", 100, kModified, false}, false}}) {
    KnownInputs known(file());
    EXPECT_EQ(known.unchanged(c.file) != nullptr, c.unchanged) << c.what;
  }
}

}  // namespace
}  // namespace pressmark::indexer
