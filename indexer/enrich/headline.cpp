// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/headline.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "storage/text/function_words.h"
#include "storage/text/tokenizer.h"

namespace pressmark::indexer {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kShareOfWords = 4;  // one in so many

bool is_number(std::string_view form) { return form.front() >= '0' && form.front() <= '9'; }

bool tells_something(std::string_view form) {
  return is_number(form) || (form.size() >= kLeastLetters && !text::is_function_word(form));
}

Words telling_words(std::string_view headline) {
  Words words;
  text::Tokenizer tokenizer(headline);
  for (text::RawToken token; tokenizer.next(token);)
    if (tells_something(token.form)) words.emplace_back(token.form);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool has_number_of_its_own(const Words& words, const Words& other) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return is_number(word) && !std::binary_search(other.begin(), other.end(), word);
  });
}

}  // namespace

bool are_of_one_story(std::string_view one, std::string_view other) {
  const Words a = telling_words(one);
  const Words b = telling_words(other);
  if (has_number_of_its_own(a, b) && has_number_of_its_own(b, a)) return false;
  Words common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return common.size() * kShareOfWords >= std::min(a.size(), b.size());
}

}  // namespace pressmark::indexer
