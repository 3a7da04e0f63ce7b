// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/edit_walk.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/nearest.h"

namespace pressmark::query {
namespace {

std::u32string wide(const std::string& text) { return {text.begin(), text.end()}; }

// Every word of up to five letters of a small alphabet.
std::vector<std::string> all_words() {
  std::vector<std::string> words{""};
  for (std::size_t at = 0; at < words.size(); ++at)
    if (words[at].size() < 5)
      for (const char c : {'a', 'b', 'c', 'd'}) words.push_back(words[at] + c);
  std::sort(words.begin(), words.end());
  return words;
}

struct Walked {
  std::vector<std::pair<std::string, unsigned>> found;
  std::size_t looked_at = 0;
};

Walked walk(const std::string& word, unsigned edits, const std::vector<std::string>& words) {
  Walked walked;
  EditWalk state(wide(word), edits);
  for (auto at = words.begin(); at != words.end();) {
    ++walked.looked_at;
    if (const auto distance = state.edits_to(wide(*at))) walked.found.emplace_back(*at, *distance);
    if (!state.is_lost()) {
      ++at;
      continue;
    }
    const auto next = state.next_beginning();
    if (!next) break;
    at = std::lower_bound(at, words.end(), std::string(next->begin(), next->end()));
  }
  return walked;
}

TEST(EditWalk, FindsWhatComparingEveryWordFinds) {
  const std::vector<std::string> words = all_words();
  for (const char* word : {"abc", "abcd", "dcba", "aabb", "abdca", "e"}) {
    for (const unsigned edits : {0u, 1u, 2u}) {
      std::vector<std::pair<std::string, unsigned>> expected;
      for (const std::string& each : words)
        if (const std::size_t distance = edit_distance(word, each); distance <= edits)
          expected.emplace_back(each, static_cast<unsigned>(distance));
      EXPECT_EQ(walk(word, edits, words).found, expected) << word << ' ' << edits;
    }
  }
}

TEST(EditWalk, LeapsOverMostWords) {
  const std::vector<std::string> words = all_words();
  EXPECT_LT(walk("abcd", 1, words).looked_at, words.size() / 8);
}

}  // namespace
}  // namespace pressmark::query
