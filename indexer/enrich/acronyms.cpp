// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/acronyms.h"

#include <algorithm>
#include <map>
#include <string>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 10;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Mostly capitals, without a space.
bool looks_like_acronym(std::string_view text) {
  if (text.size() < kShortest || text.size() > kLongest || text.find(' ') != std::string_view::npos) return false;
  const auto capitals = std::count_if(text.begin(), text.end(), is_capital);
  return capitals >= 2 && 2 * static_cast<std::size_t>(capitals) >= text.size();
}

// "ABC" of "... (ABC)" behind a mention; empty where there is none.
std::string_view in_parentheses(std::string_view behind) {
  if (!behind.starts_with(" (")) return {};
  behind.remove_prefix(2);
  const std::string_view inside = behind.substr(0, std::min(behind.find(')'), behind.size()));
  return looks_like_acronym(inside) ? inside : std::string_view();
}

// The first letters of a name's words, small ones with and without.
std::string initials(const std::string& name, bool small_ones) {
  std::string letters;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
    if (begins && (small_ones || is_capital(name[i]))) letters += name[i];
  }
  return name_key(letters);
}

class Acronyms {
 public:
  void learn(const std::string& acronym, const LinkedMention& full) {
    if (acronym.size() < kShortest) return;
    const auto [known, fresh] = meanings_.emplace(acronym, &full);
    if (!fresh && known->second != nullptr && known->second->key != full.key) known->second = nullptr;  // of several
  }
  [[nodiscard]] const LinkedMention* meaning(const std::string& acronym) const {
    const auto known = meanings_.find(acronym);
    return known == meanings_.end() ? nullptr : known->second;
  }

 private:
  std::map<std::string, const LinkedMention*> meanings_;
};

}  // namespace

void join_acronyms(LinkedMentions& mentions, std::string_view title, std::string_view body) {
  const LinkedMentions before = mentions;
  Acronyms stated;
  Acronyms guessed;
  for (const LinkedMention& full : before) {
    if (full.kind == EntityKind::person || is_one_word(full.key)) continue;
    const std::string acronym = name_key(in_parentheses((full.in_title ? title : body).substr(full.end)));
    if (!acronym.empty() && acronym.front() == full.key.front()) stated.learn(acronym, full);
    if (full.kind != EntityKind::organisation) continue;
    for (const bool small_ones : {false, true}) guessed.learn(initials(full.name, small_ones), full);
  }
  for (LinkedMention& mention : mentions) {
    const bool may_be_one = looks_like_acronym(mention.name);
    if (!may_be_one) continue;
    const LinkedMention* const full = stated.meaning(mention.key);
    const bool guess = full == nullptr && mention.kind == EntityKind::organisation;
    if (const LinkedMention* const meant = guess ? guessed.meaning(mention.key) : full) join(mention, *meant);
  }
}

}  // namespace pressmark::indexer
