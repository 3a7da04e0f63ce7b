// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/stem_list.h"

#include <algorithm>
#include <string_view>

#include "query/search/ranking.h"
#include "storage/text/function_words.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kLeastBytes = 3;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_telling(std::string_view stem) {
  return stem.size() >= kLeastBytes && std::none_of(stem.begin(), stem.end(), is_digit) &&
         !text::is_function_word(stem);
}

}  // namespace

// Stems are folded, so a capital begins a prefix.
std::vector<StemCount> stems_of(Xapian::docid document, const Xapian::Database& database) {
  std::vector<StemCount> stems;
  const auto end = database.termlist_end(document);
  for (auto term = database.termlist_begin(document); term != end; ++term) {
    std::string name = *term;
    if (is_capital(name.front())) continue;
    const bool telling = is_telling(name);
    stems.push_back({std::move(name), term.get_wdf(), telling});
  }
  return stems;
}

bool is_telling_frequency(Xapian::doccount with, const Xapian::Database& database) {
  return with > 1 && with <= std::max(database.get_doccount() * ranking::kCommonShare, ranking::kSmallCount);
}

}  // namespace pressmark::query
