// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds the people, organisations and places that an English article names.

#include <string_view>
#include <vector>

#include "indexer/enrich/tagging/tagger_model.h"
#include "indexer/enrich/tagging/text_tokens.h"
#include "indexer/enrich/tagging/token_tagger.h"
#include "storage/model/entity.h"

namespace pressmark::indexer {

/// One a thread; the model is shared:
///
///     const auto model = TaggerModel::load(shipped_tagger_model());
///     Tagger tagger(*model);
class Tagger {
 public:
  /// The model must outlive it.
  explicit Tagger(const TaggerModel& model) : token_tagger_(model) {}

  /// The mentions of the title, then those of the body, in their order; none overlaps another. Titles of people and
  /// possessives are no part of a mention ("President Tokayev's" is "Tokayev"). Both texts are valid UTF-8 of less than
  /// 4 GiB. Equal articles have equal mentions, whatever was tagged before.
  [[nodiscard]] std::vector<Mention> tag(std::string_view title, std::string_view body);

 private:
  TokenTagger token_tagger_;
  TextTokens text_;
};

}  // namespace pressmark::indexer
