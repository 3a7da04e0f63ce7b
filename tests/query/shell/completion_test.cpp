// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/completion.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using testing::ElementsAre;

constexpr std::array<std::string_view, 3> kCommands{"narrow", "next", "sort"};

std::vector<std::string> values(std::string_view field, std::string_view prefix) {
  std::vector<std::string> found;
  if (field != "source") return found;
  for (const std::string name : {"Bbc", "Berliner Zeitung", "Die Zeit", "Жас Алаш", "Жас Қазақ", "say \"no\""})
    if (name.starts_with(prefix)) found.push_back(name);
  return found;
}

/// "the line up to where the candidates begin|candidate|candidate".
std::string completed(std::string_view line) {
  const Completion found = complete(line, kCommands, values);
  std::string out(line.substr(0, found.begin));
  for (const std::string& candidate : found.candidates) out += '|' + candidate;
  return out;
}

TEST(Completion, OffersCommandsFieldsAndTheirValues) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"ne", "|next"},
      {"n", "|narrow|next"},
      {"s", "|section:|since:|sort|source:"},
      {"oil s", "oil |section:|since:|source:"},
      {"oil ", "oil "},
      {"oil -so", "oil -|source:"},
      {"-so", "-|source:"},
      {"(so", "(|source:"},
      {"oil source:B", "oil source:|\"Berliner Zeitung\"|Bbc"},
      {"source:Bbc,D", "source:Bbc,|\"Die Zeit\""},
      {"source:\"Berliner Z", "source:|\"Berliner Zeitung\""},
      {"source:\"Die Zeit\",B", "source:\"Die Zeit\",|\"Berliner Zeitung\"|Bbc"},
      {"source:s", "source:"},
      {"narrow source:Bb", "narrow source:|Bbc"},
      {"sorce:B", ""},
      {"date:2", "date:"},
  };
  for (const auto& [line, expected] : cases) EXPECT_EQ(completed(line), expected) << line;
}

TEST(Completion, HasWhatAllCandidatesBeginWithInWholeCharacters) {
  EXPECT_EQ((Completion{0, {"since:", "source:"}}.common()), "s");
  EXPECT_EQ((Completion{0, {"next"}}.common()), "next");
  EXPECT_EQ((Completion{0, {"жа", "жә"}}.common()), "ж");
  EXPECT_EQ((Completion{0, {"next", "ne"}}.common()), "ne");
  EXPECT_EQ((Completion{}.common()), "");
}

}  // namespace
}  // namespace pressmark::query
