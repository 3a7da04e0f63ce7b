// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/name_form.h"

#include <vector>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

struct Case {
  EntityKind kind;
  std::string_view text;
  std::string_view name;
};

TEST(NameForm, IsTheSameWhereverTheNameIsWritten) {
  constexpr auto kPerson = EntityKind::person;
  constexpr auto kBody = EntityKind::organisation;
  constexpr auto kPlace = EntityKind::place;
  const std::vector<Case> cases{
      {kPerson, "President Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev"},
      {kPerson, "Prime Minister Dr. Ada Lindqvist's", "Ada Lindqvist"},
      {kPerson, "Mr.", ""},
      {kPerson, "Putin\u2019s", "Putin"},
      {kPerson, "Ada\nLindqvist", "Ada Lindqvist"},
      {kBody, "the Harbour Board", "Harbour Board"},
      {kBody, "Pennzoil Co.", "Pennzoil"},
      {kBody, "Marks & Co", "Marks & Co"},
      {kBody, "\u201cThe Astana Times\u201d", "Astana Times"},
      {kBody, "BANK OF KARLUND", "Bank of Karlund"},
      {kBody, "OPEC", "OPEC"},
      {kPlace, "KAZAKHSTAN", "Kazakhstan"},
      {kPlace, "U.S.", "U.S."},
      {kPlace, "UK", "UK"},
      {kPlace, "Oral.", "Oral"},
      {kPlace, "1987", ""},
      {kPlace, "", ""},
  };
  const AliasTable table;
  for (const Case& one : cases) EXPECT_EQ(name_form(one.kind, one.text, table), one.name) << one.text;
}

}  // namespace
}  // namespace pressmark::indexer
