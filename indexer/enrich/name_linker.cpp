// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/name_linker.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/enrich/acronyms.h"
#include "indexer/enrich/capital_words.h"
#include "indexer/enrich/dateline.h"
#include "indexer/enrich/linked_mention.h"
#include "indexer/enrich/name_form.h"
#include "indexer/enrich/short_names.h"

namespace pressmark::indexer {
namespace {

// A country is no organisation, and an organisation of the table no place; a person may be called like either.
EntityKind known_kind(EntityKind kind, const std::string& key, const AliasTable& table) {
  const bool place = table.find(EntityKind::place, key) != nullptr || table.find_demonym(key) != nullptr;
  const bool organisation = table.find(EntityKind::organisation, key) != nullptr;
  if (kind == EntityKind::organisation && place && !organisation) return EntityKind::place;
  if (kind == EntityKind::place && organisation && !place) return EntityKind::organisation;
  return kind;
}

LinkedMentions named(std::string_view title, std::string_view body, const std::vector<Mention>& mentions,
                     const AliasTable& table) {
  LinkedMentions linked;
  for (const Mention& mention : mentions) {
    const std::string_view text = mention.in_title ? title : body;
    std::string name = name_form(mention.kind, text.substr(mention.begin, mention.end - mention.begin), table);
    if (name.empty()) continue;
    std::string key = name_key(name);
    if (key.empty()) continue;
    const EntityKind kind = known_kind(mention.kind, key, table);
    linked.push_back({kind, std::move(name), std::move(key), mention.in_title, mention.begin, mention.end});
  }
  return linked;
}

/// Looks for demonyms in one text, between the mentions that it has.
class DemonymFinder {
 public:
  DemonymFinder(std::string_view text, bool is_title, const AliasTable& table)
      : text_(text), is_title_(is_title), table_(&table) {}

  void run(const std::vector<Mention>& mentions, LinkedMentions& found) const {
    auto mention = mentions.begin();
    const std::vector<CapitalWord> words = capital_words(text_);
    for (std::size_t at = 0; at < words.size(); ++at) {
      while (mention != mentions.end() && (mention->in_title != is_title_ || mention->end <= words[at].begin))
        ++mention;
      if (mention != mentions.end() && mention->begin < words[at].end) continue;
      const bool two = at + 1 < words.size() && words[at + 1].follows_capital;
      if (two && add(words[at].begin, words[at + 1].end, found)) {
        ++at;
        continue;
      }
      add(words[at].begin, words[at].end, found);
    }
  }

 private:
  bool add(std::uint32_t begin, std::uint32_t end, LinkedMentions& found) const {
    const std::string_view name = text_.substr(begin, end - begin);
    std::string key = name_key(name);
    if (table_->find_demonym(key) == nullptr) return false;
    found.push_back({EntityKind::place, std::string(name), std::move(key), is_title_, begin, end});
    return true;
  }

  std::string_view text_;
  bool is_title_;
  const AliasTable* table_;
};

void add_mention(std::vector<NamedEntity>& entities, const LinkedMention& mention, bool in_dateline) {
  const auto same = std::find_if(entities.begin(), entities.end(), [&](const NamedEntity& known) {
    return known.kind == mention.kind && name_key(known.name) == mention.key;
  });
  const bool fresh = same == entities.end();
  NamedEntity& entity = fresh ? entities.emplace_back(NamedEntity{mention.kind, mention.name}) : *same;
  const bool in_body_before = entity.count > 0 && (!entity.in_title || entity.offset > 0);
  if (!mention.in_title) entity.offset = in_body_before ? std::min(entity.offset, mention.begin) : mention.begin;
  ++entity.count;
  entity.in_title |= mention.in_title;
  entity.in_dateline |= in_dateline;
}

// What was sent from a place is news of its country, named or not.
void add_country(std::vector<NamedEntity>& entities, std::string_view country) {
  if (country.empty()) return;
  const std::string key = name_key(country);
  for (NamedEntity& entity : entities)
    if (entity.kind == EntityKind::place && name_key(entity.name) == key) {
      entity.in_dateline = true;
      return;
    }
  entities.push_back({.kind = EntityKind::place, .name = std::string(country), .in_dateline = true});
}

}  // namespace

std::vector<NamedEntity> link_names(std::string_view title, std::string_view body, const std::vector<Mention>& mentions,
                                    const AliasTable& table, bool demonyms) {
  LinkedMentions linked = named(title, body, mentions, table);
  join_acronyms(linked, title, body);
  join_short_names(linked, table);
  if (demonyms) {
    DemonymFinder(title, true, table).run(mentions, linked);
    DemonymFinder(body, false, table).run(mentions, linked);
  }
  const std::size_t dateline = dateline_bytes(body);
  std::vector<NamedEntity> entities;
  for (const LinkedMention& mention : linked)
    add_mention(entities, mention, !mention.in_title && mention.kind == EntityKind::place && mention.end <= dateline);
  add_country(entities, dateline_country(body.substr(0, dateline), table));
  return entities;
}

}  // namespace pressmark::indexer
