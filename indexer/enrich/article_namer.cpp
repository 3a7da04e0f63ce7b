// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/article_namer.h"

namespace pressmark::indexer {

NamedEntities ArticleNamer::name(const Article& article) {
  const bool english = article.language.empty() || article.language == "en";
  const std::vector<Mention> mentions =
      english ? tagger_.tag(article.title, article.body) : gazetteer_.tag(article.title, article.body);
  return {english ? NamedBy::model : NamedBy::gazetteer,
          link_names(article.title, article.body, mentions, *table_, english)};
}

}  // namespace pressmark::indexer
