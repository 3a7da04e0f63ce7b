// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds names by the alias table and capitals alone: places and organisations of the table, and given names of the
// table with the capital words that follow. For languages that no model was trained on, and where there is no model.
// Safe on every thread.

#include <string_view>
#include <vector>

#include "indexer/enrich/alias_table.h"
#include "storage/model/entity.h"

namespace pressmark::indexer {

class GazetteerTagger {
 public:
  /// `table` outlives it.
  explicit GazetteerTagger(const AliasTable& table) : table_(&table) {}

  /// Those of the title first, each in the order of the text; none overlap.
  [[nodiscard]] std::vector<Mention> tag(std::string_view title, std::string_view body) const;

 private:
  void tag_text(std::string_view text, bool is_title, std::vector<Mention>& mentions) const;

  const AliasTable* table_;
};

}  // namespace pressmark::indexer
