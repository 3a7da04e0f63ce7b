// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/vocabulary.h"

#include "storage/base/hash.h"

namespace pressmark::indexer {

WordId Vocabulary::id_of(std::string_view token) {
  const auto [entry, is_new] = ids_.try_emplace(hash64(token), static_cast<WordId>(types_.size()));
  if (is_new) {
    WordType type = describe(token, *lexicon_).type;
    type.form_id = form_ids_.try_emplace(type.form, static_cast<std::uint32_t>(form_ids_.size())).first->second;
    types_.push_back(type);
  }
  return entry->second;
}

void Vocabulary::clear() {
  ids_.clear();
  form_ids_.clear();
  types_.clear();
}

}  // namespace pressmark::indexer
