// SPDX-License-Identifier: GPL-3.0-or-later
// The question of ArticleTable that many articles at once are asked: all that is known of each but its text.
#include "storage/catalog/article_table.h"
#include "storage/catalog/connection.h"
#include "storage/catalog/line_list.h"
#include "storage/catalog/precision_names.h"

namespace pressmark::storage {
namespace {

constexpr const char* kFacts =
    "SELECT article.id, title, published, published_precision, published_from, source.name, authors, language, "
    "section, flags, cluster, url FROM article JOIN source ON source.id = article.source_id "
    "WHERE article.id = ?1 AND NOT deleted";

StoredArticle read_facts(SQLite::Statement& row) {
  StoredArticle article;
  article.id = ArticleId(row.getColumn(0).getUInt());
  article.title = row.getColumn(1).getString();
  article.published.time = {sys_seconds(std::chrono::seconds(row.getColumn(2).getInt64())),
                            precision_named(row.getColumn(3).getString())};
  article.published.provenance = date_provenance(row.getColumn(4).getString());
  article.source = row.getColumn(5).getString();
  article.authors = split_lines(row.getColumn(6).getString());
  article.language = row.getColumn(7).getString();
  article.section = row.getColumn(8).getString();
  article.flags = row.getColumn(9).getUInt();
  article.cluster = ArticleId(row.getColumn(10).getUInt());
  article.url = row.getColumn(11).getString();
  return article;
}

}  // namespace

void ArticleTable::visit_facts(std::span<const ArticleId> ids, const std::function<void(const StoredArticle&)>& visit) {
  translating(*connection_, "read what is known of articles", [&] {
    auto statement = connection_->prepare(kFacts);
    for (const ArticleId id : ids) {
      statement->reset();
      statement->bind(1, static_cast<std::int64_t>(id.value()));
      if (statement->executeStep()) visit(read_facts(*statement));
    }
  });
}

}  // namespace pressmark::storage
