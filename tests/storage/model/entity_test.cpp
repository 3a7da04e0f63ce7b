// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/model/entity.h"

#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(NameKey, IsOneForEverySpelling) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"U.S.", "us"},
      {"Kassym-Jomart  Tokayev", "kassym jomart tokayev"},
      {"AT&T", "at&t"},
      {"O'Neill", "oneill"},
      {"O\u2019Neill", "oneill"},
      {"Zürich", "zurich"},
      {"(Reuters)", "reuters"},
      {"Київ", "киів"},
      {"...", ""},
  };
  for (const auto& [name, key] : cases) EXPECT_EQ(name_key(name), key) << name;
}

TEST(Salience, CountsWhereANameStands) {
  const std::vector<std::pair<NameUse, std::uint32_t>> cases{
      {{.name = {}, .count = 1, .offset = 900}, 1},       {{.name = {}, .count = 1, .offset = 10}, 2},
      {{.name = {}, .count = 1, .in_title = true}, 3},    {{.name = {}, .count = 3, .offset = 10, .in_title = true}, 6},
      {{.name = {}, .count = 0, .in_dateline = true}, 3},
  };
  for (const auto& [use, expected] : cases) EXPECT_EQ(salience(use), expected) << use.count << ' ' << use.offset;
}

TEST(AddUse, KeepsTheFirstMentionOfTheBody) {
  NameUse use{.name = {}, .count = 1, .in_title = true};
  add_use(use, {.name = {}, .count = 2, .offset = 70});
  add_use(use, {.name = {}, .count = 1, .offset = 30, .in_dateline = true});
  add_use(use, {.name = {}, .count = 0, .in_dateline = true});
  EXPECT_EQ(use, (NameUse{.name = {}, .count = 4, .offset = 30, .in_title = true, .in_dateline = true}));
}

}  // namespace
}  // namespace pressmark
