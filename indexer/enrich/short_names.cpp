// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/short_names.h"

#include <algorithm>
#include <string_view>

namespace pressmark::indexer {
namespace {

using FullNames = std::vector<const LinkedMention*>;  // the first mention of each

std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }
std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }

FullNames full_names(const LinkedMentions& mentions, EntityKind kind) {
  FullNames names;
  for (const LinkedMention& mention : mentions) {
    if (mention.kind != kind || is_one_word(mention.key)) continue;
    const auto same = [&](const LinkedMention* known) { return known->key == mention.key; };
    if (std::none_of(names.begin(), names.end(), same)) names.push_back(&mention);
  }
  return names;
}

// Of several the nearest before, else the first.
const LinkedMention* choose(const FullNames& names, const LinkedMentions& mentions, std::size_t at) {
  if (names.empty()) return nullptr;
  for (std::size_t before = at; before-- > 0;)
    for (const LinkedMention* name : names)
      if (mentions[before].key == name->key) return name;
  return names.front();
}

template <class Fits>
FullNames those(const FullNames& names, Fits fits) {
  FullNames chosen;
  std::copy_if(names.begin(), names.end(), std::back_inserter(chosen), fits);
  return chosen;
}

// "George Walker Bush" where "George Bush" is named too.
const LinkedMention* without_middle(const FullNames& names, const LinkedMention& long_name) {
  for (const LinkedMention* name : names) {
    const std::string& key = name->key;
    if (key.size() < long_name.key.size() && std::count(key.begin(), key.end(), ' ') == 1 &&
        first_word(key) == first_word(long_name.key) && last_word(key) == last_word(long_name.key))
      return name;
  }
  return nullptr;
}

/// Without those that are longer forms of another.
FullNames people_of(const LinkedMentions& mentions) {
  const FullNames all = full_names(mentions, EntityKind::person);
  return those(all, [&](const LinkedMention* name) { return without_middle(all, *name) == nullptr; });
}

const LinkedMention* person_of(const FullNames& names, const LinkedMentions& mentions, std::size_t at) {
  const LinkedMention& mention = mentions[at];
  const auto bears = [&](const LinkedMention* name) { return ends(name->key, mention.key); };
  if (const LinkedMention* const bearer = choose(those(names, bears), mentions, at)) return bearer;
  const auto is_called = [&](const LinkedMention* name) { return begins(name->key, mention.key); };
  const FullNames called = those(names, is_called);
  if (called.size() == 1 && mention.kind == EntityKind::person) return called.front();
  return is_one_word(mention.key) ? nullptr : without_middle(names, mention);
}

// "Moody's" of "Moody's Investors Service"; of several longer ones none.
const LinkedMention* organisation_of(const FullNames& names, const LinkedMention& mention) {
  const FullNames longer = those(names, [&](const LinkedMention* name) { return begins(name->key, mention.key); });
  return longer.size() == 1 ? longer.front() : nullptr;
}

bool is_known(const LinkedMention& mention, const AliasTable& table) {
  return table.find(EntityKind::place, mention.key) != nullptr ||
         table.find(EntityKind::organisation, mention.key) != nullptr;
}

}  // namespace

void join_short_names(LinkedMentions& mentions, const AliasTable& table) {
  const LinkedMentions before = mentions;
  const FullNames people = people_of(before);
  const FullNames organisations = full_names(before, EntityKind::organisation);
  for (std::size_t at = 0; at < before.size(); ++at) {
    const LinkedMention& mention = before[at];
    const bool known = mention.kind != EntityKind::person && is_known(mention, table);
    if (known) continue;
    const LinkedMention* full = nullptr;
    if (mention.kind == EntityKind::person || is_one_word(mention.key)) full = person_of(people, before, at);
    if (full == nullptr && mention.kind == EntityKind::organisation) full = organisation_of(organisations, mention);
    if (full != nullptr) join(mentions[at], *full);
  }
}

}  // namespace pressmark::indexer
