// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What of a query is to be marked in titles and snippets: its words as terms, and which of them stand together.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pressmark::query {

/// One word of the query. A token of a text matches by one of: its stem, its form, the beginning of its form.
struct SoughtWord {
  std::vector<std::string> stems{};  // by every language of the index
  std::string initials{};            // first bytes of its other spellings (inquiry for enquiry)
  std::vector<std::string> forms{};  // these alone, as written; stems are empty then
  std::string prefix{};              // asked for as prefix*
  std::uint32_t weight = 1;          // how telling it is: rare words more
  bool alone = true;                 // marked wherever it stands, not only within its phrases
  bool title_only = false;
};

struct Sought {
  static constexpr std::size_t kMaxWords = 64;  // as many as a query has; a word is a bit of a mask

  std::vector<SoughtWord> words{};
  std::vector<std::vector<std::size_t>> phrases{};  // numbers of words, in the order they stand in

  /// The number of the word, which is joined with an equal one; kMaxWords where there is no room.
  std::size_t add(SoughtWord word);
};

}  // namespace pressmark::query
