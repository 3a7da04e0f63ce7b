// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/near_forms.h"

#include "query/search/edit_walk.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kShortWord = 5;
constexpr std::string_view kBehindPrefixes = "[";  // forms are in lower case, and prefixes capital letters

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded decoded = unicode::decode(text, at);
    letters += decoded.code;
    at += decoded.length;
  }
  return letters;
}

std::string bytes_of(std::u32string_view letters) {
  std::string text;
  for (const char32_t letter : letters) unicode::append(text, letter);
  return text;
}

}  // namespace

unsigned allowed_edits(std::size_t letters) { return letters <= kShortWord ? 1 : 2; }

NearForms near_forms(std::string_view word, std::string_view prefix, const Xapian::Database& database) {
  const std::u32string letters = letters_of(word);
  EditWalk walk(letters, allowed_edits(letters.size()));
  NearForms near;
  const std::string start(prefix);
  auto term = database.allterms_begin(start);
  const auto end = database.allterms_end(start);
  if (prefix.empty()) term.skip_to(std::string(kBehindPrefixes));
  while (term != end) {
    if (++near.looked_at > kMostLookedAt) {
      near.complete = false;
      break;
    }
    const std::string form = (*term).substr(prefix.size());
    const auto edits = walk.edits_to(letters_of(form));
    if (edits) near.forms.push_back({form, *edits, term.get_termfreq()});
    if (!walk.is_lost()) {
      ++term;
      continue;
    }
    const auto next = walk.next_beginning();
    if (!next) break;
    term.skip_to(start + bytes_of(*next));
  }
  return near;
}

}  // namespace pressmark::query
