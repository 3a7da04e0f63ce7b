// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/sought.h"

#include <algorithm>
#include <utility>

namespace pressmark::query {

std::size_t Sought::add(SoughtWord word) {
  const auto same = std::find_if(words.begin(), words.end(), [&](const SoughtWord& known) {
    return known.stems == word.stems && known.forms == word.forms && known.prefix == word.prefix &&
           known.title_only == word.title_only;
  });
  const auto number = static_cast<std::size_t>(same - words.begin());
  if (same != words.end()) {
    same->alone = same->alone || word.alone;
  } else if (words.size() < kMaxWords) {
    words.push_back(std::move(word));
  }
  return number;
}

}  // namespace pressmark::query
