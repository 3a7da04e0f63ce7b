// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/article_table.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "storage/catalog/connection.h"
#include "storage/catalog/line_list.h"
#include "storage/catalog/name_codec.h"
#include "storage/catalog/precision_names.h"

namespace pressmark::storage {
namespace {

std::int64_t integer(ArticleId id) { return static_cast<std::int64_t>(id.value()); }
std::int64_t seconds(sys_seconds time) { return time.time_since_epoch().count(); }

Hash128 hash_of(const SQLite::Column& column) {
  Hash128 hash;
  if (static_cast<std::size_t>(column.getBytes()) == hash.bytes.size())
    std::copy_n(static_cast<const unsigned char*>(column.getBlob()), hash.bytes.size(), hash.bytes.begin());
  return hash;
}

std::string_view blob_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

void bind_blob(SQLite::Statement& statement, int index, std::string_view bytes) {
  statement.bind(index, bytes.data(), static_cast<int>(bytes.size()));
}

void bind_time(SQLite::Statement& statement, int index, const CivilTime& time) {
  if (time.precision != DatePrecision::none) statement.bind(index, seconds(time.instant));
  statement.bindNoCopy(index + 1, kPrecisionNames[static_cast<std::size_t>(time.precision)]);
}

// Two columns: the instant, then the precision.
CivilTime read_time(SQLite::Statement& row, int column) {
  return {sys_seconds(std::chrono::seconds(row.getColumn(column).getInt64())),
          precision_named(row.getColumn(column + 1).getString())};
}

// The parameters that insert, revive and replace share; ?1 to ?19 in each of their statements.
void bind_article(SQLite::Statement& statement, const Article& article, std::int64_t source, const Origin& origin) {
  statement.bindNoCopy(1, article.identity);
  statement.bindNoCopy(2, article.url);
  statement.bindNoCopy(3, article.external_id);
  statement.bindNoCopy(4, article.title);
  bind_time(statement, 5, article.published.time);
  statement.bind(7, std::string(to_string(article.published.provenance)));
  statement.bind(8, source);
  statement.bind(9, joined_lines(article.authors));
  statement.bindNoCopy(10, article.language);
  statement.bindNoCopy(11, article.section);
  statement.bind(12, static_cast<std::int64_t>(count_words(article.title) + count_words(article.body)));
  bind_blob(statement, 13, content_hash(article).as_blob());
  statement.bind(14, static_cast<std::int64_t>(article.flags));
  statement.bind(15, origin.input.value());
  statement.bind(16, origin.run.value());
  bind_time(statement, 17, article.updated);
  statement.bind(19, article.language_confidence);
}

// Columns in the order of kArticleColumns.
StoredArticle read_article(SQLite::Statement& row, TextCodec& texts) {
  StoredArticle article;
  article.id = ArticleId(row.getColumn(0).getUInt());
  article.identity = row.getColumn(1).getString();
  article.url = row.getColumn(2).getString();
  article.external_id = row.getColumn(3).getString();
  article.title = row.getColumn(4).getString();
  article.published.time = read_time(row, 5);
  article.published.provenance = date_provenance(row.getColumn(7).getString());
  article.source = row.getColumn(8).getString();
  article.authors = split_lines(row.getColumn(9).getString());
  article.language = row.getColumn(10).getString();
  article.section = row.getColumn(11).getString();
  article.words = row.getColumn(12).getUInt();
  article.flags = row.getColumn(13).getUInt();
  article.version = row.getColumn(14).getUInt();
  article.updated = read_time(row, 15);
  article.language_confidence = static_cast<std::uint8_t>(row.getColumn(17).getUInt());
  article.body = texts.decompress(blob_of(row.getColumn(18)));
  article.cluster = ArticleId(row.getColumn(19).getUInt());
  article.names = decode_names(blob_of(row.getColumn(20)));
  return article;
}

#define PRESSMARK_ARTICLE_ROWS                                                                                        \
  "SELECT article.id, identity, url, external_id, title, published, published_precision, published_from, "            \
  "source.name, authors, language, section, words, flags, version, updated, updated_precision, language_confidence, " \
  "body, cluster, names "                                                                                             \
  "FROM article JOIN source ON source.id = article.source_id JOIN article_text ON article_text.article_id = "         \
  "article.id "

}  // namespace

ArticleTable::ArticleTable(Connection& connection) : connection_(&connection), texts_(connection) {}

std::optional<KnownIdentity> ArticleTable::find_identity(std::string_view identity) {
  return translating(*connection_, "look up an identity", [&]() -> std::optional<KnownIdentity> {
    const std::string key(identity);
    auto row = connection_->prepare(
        "SELECT id, coalesce(duplicate_of, id), content_hash, duplicate_of IS NOT NULL, external_id FROM article "
        "WHERE identity = ?1 AND NOT deleted");
    row->bindNoCopy(1, key);
    if (!row->executeStep()) return std::nullopt;
    return KnownIdentity{ArticleId(row->getColumn(0).getUInt()), ArticleId(row->getColumn(1).getUInt()),
                         hash_of(row->getColumn(2)), row->getColumn(3).getInt() != 0, row->getColumn(4).getString()};
  });
}

std::vector<ArticleId> ArticleTable::beginning_with(std::string_view identity, std::size_t limit) {
  return translating(*connection_, "look up addresses", [&] {
    auto statement = connection_->prepare(
        "SELECT DISTINCT coalesce(duplicate_of, id) FROM article "
        "WHERE identity >= ?1 AND identity < ?1 || char(1114111) AND NOT deleted LIMIT ?2");
    const std::string key(identity);
    statement->bindNoCopy(1, key);
    statement->bind(2, static_cast<std::int64_t>(limit));
    std::vector<ArticleId> ids;
    while (statement->executeStep()) ids.emplace_back(statement->getColumn(0).getUInt());
    return ids;
  });
}

std::optional<ArticleId> ArticleTable::find_content(const Hash128& hash) {
  return translating(*connection_, "look up a text", [&]() -> std::optional<ArticleId> {
    auto statement = connection_->prepare(
        "SELECT id FROM article WHERE substr(content_hash, 1, 4) = substr(?1, 1, 4) AND content_hash = ?1 AND "
        "duplicate_of IS NULL AND NOT deleted "
        "ORDER BY id LIMIT 1");
    bind_blob(*statement, 1, hash.as_blob());
    if (!statement->executeStep()) return std::nullopt;
    return ArticleId(statement->getColumn(0).getUInt());
  });
}

// One statement run for each: to ask for all at once is dearer, because SQLite would put the numbers into a table
// first.
std::vector<StoredArticle> ArticleTable::load(std::span<const ArticleId> ids) {
  return translating(*connection_, "read articles", [&] {
    auto statement = connection_->prepare(PRESSMARK_ARTICLE_ROWS "WHERE article.id = ?1 AND NOT deleted");
    std::vector<StoredArticle> found;
    found.reserve(ids.size());
    for (const ArticleId id : ids) {
      statement->reset();
      statement->bind(1, integer(id));
      if (statement->executeStep()) found.push_back(read_article(*statement, texts_));
    }
    return found;
  });
}

std::optional<StoredArticle> ArticleTable::load(ArticleId id) {
  std::vector<StoredArticle> found = load(std::span(&id, 1));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void ArticleTable::visit_all(ArticleId first, const std::function<bool(StoredArticle&&)>& visit) {
  translating(*connection_, "read all articles", [&] {
    auto statement =
        connection_->prepare(PRESSMARK_ARTICLE_ROWS "WHERE article.id >= ?1 AND NOT deleted ORDER BY article.id");
    statement->bind(1, integer(first));
    while (statement->executeStep())
      if (!visit(read_article(*statement, texts_))) return;
  });
}

#undef PRESSMARK_ARTICLE_ROWS

std::vector<ArticleVersion> ArticleTable::versions(ArticleId id) {
  return translating(*connection_, "read older versions", [&] {
    auto statement = connection_->prepare(
        "SELECT version, title, body, replaced, published, published_precision, updated, updated_precision "
        "FROM article_version WHERE article_id = ?1 ORDER BY version");
    statement->bind(1, integer(id));
    std::vector<ArticleVersion> versions;
    while (statement->executeStep())
      versions.push_back({statement->getColumn(0).getUInt(), statement->getColumn(1).getString(),
                          texts_.decompress(blob_of(statement->getColumn(2))),
                          sys_seconds(std::chrono::seconds(statement->getColumn(3).getInt64())),
                          read_time(*statement, 4), read_time(*statement, 6)});
    return versions;
  });
}

std::vector<std::string> ArticleTable::external_ids(ArticleId id) {
  return translating(*connection_, "read external numbers", [&] {
    auto statement = connection_->prepare(
        "SELECT external_id FROM article WHERE id = ?1 AND external_id <> '' AND NOT deleted "
        "UNION ALL SELECT external_id FROM other_external_id WHERE article_id = ?1 AND external_id NOT IN "
        "(SELECT external_id FROM article WHERE id = ?1) "
        "UNION ALL SELECT external_id FROM article WHERE duplicate_of = ?1 AND external_id <> '' AND NOT deleted");
    statement->bind(1, integer(id));
    std::vector<std::string> ids;
    while (statement->executeStep()) ids.push_back(statement->getColumn(0).getString());
    return ids;
  });
}

std::uint64_t ArticleTable::count() {
  return translating(*connection_, "count articles", [&] {
    auto statement = connection_->prepare("SELECT count(*) FROM article WHERE duplicate_of IS NULL AND NOT deleted");
    statement->executeStep();
    return static_cast<std::uint64_t>(statement->getColumn(0).getInt64());
  });
}

std::vector<ArticleId> ArticleTable::ids() {
  return translating(*connection_, "list articles", [&] {
    auto statement =
        connection_->prepare("SELECT id FROM article WHERE duplicate_of IS NULL AND NOT deleted ORDER BY id");
    std::vector<ArticleId> ids;
    while (statement->executeStep()) ids.emplace_back(statement->getColumn(0).getUInt());
    return ids;
  });
}

std::int64_t ArticleTable::source_id(const std::string& name) {
  auto known = connection_->prepare("SELECT id FROM source WHERE name = ?1");
  known->bindNoCopy(1, name);
  if (known->executeStep()) return known->getColumn(0).getInt64();
  auto added = connection_->prepare("INSERT INTO source (name) VALUES (?1)");
  added->bindNoCopy(1, name);
  added->exec();
  return connection_->database().getLastInsertRowid();
}

ArticleId ArticleTable::upsert(const Article& article, std::optional<ArticleId> duplicate_of, const Origin& origin) {
  const std::int64_t source = source_id(article.source);
  auto row = connection_->prepare(
      "INSERT INTO article (identity, url, external_id, title, published, published_precision, published_from, "
      "source_id, authors, language, section, words, content_hash, flags, input_id, first_run, last_run, updated, "
      "updated_precision, language_confidence, duplicate_of) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16, ?17, ?18, ?19, ?20) "
      "ON CONFLICT (identity) DO UPDATE SET url = ?2, external_id = ?3, title = ?4, published = ?5, "
      "published_precision = ?6, published_from = ?7, source_id = ?8, authors = ?9, language = ?10, section = ?11, "
      "words = ?12, content_hash = ?13, flags = ?14, input_id = ?15, last_run = ?16, updated = ?17, "
      "updated_precision = ?18, language_confidence = ?19, version = version + 1, duplicate_of = ?20, deleted = 0 "
      "WHERE deleted OR duplicate_of IS NOT NULL RETURNING id");
  bind_article(*row, article, source, origin);
  if (duplicate_of) row->bind(20, integer(*duplicate_of));
  if (!row->executeStep()) throw StorageError("cannot store " + article.identity + ": it is in the catalog already");
  return ArticleId(row->getColumn(0).getUInt());
}

void ArticleTable::store_text(ArticleId id, const std::string& body) {
  auto text = connection_->prepare("INSERT OR REPLACE INTO article_text (article_id, body) VALUES (?1, ?2)");
  text->bind(1, integer(id));
  const std::string_view frame = texts_.compress(body);
  text->bindNoCopy(2, frame.data(), static_cast<int>(frame.size()));
  text->exec();
}

void ArticleTable::add_external_id(ArticleId id, const std::string& external_id) {
  translating(*connection_, "note an external number", [&] {
    auto statement = connection_->prepare("INSERT OR IGNORE INTO other_external_id VALUES (?1, ?2)");
    statement->bind(1, integer(id));
    statement->bindNoCopy(2, external_id);
    statement->exec();
  });
}

// It goes on answering to the number it had.
void ArticleTable::keep_external_id(ArticleId id, const std::string& next) {
  auto statement = connection_->prepare(
      "INSERT OR IGNORE INTO other_external_id SELECT id, external_id FROM article "
      "WHERE id = ?1 AND external_id NOT IN ('', ?2)");
  statement->bind(1, integer(id));
  statement->bindNoCopy(2, next);
  statement->exec();
}

ArticleId ArticleTable::insert(const Article& article, const Origin& origin) {
  return translating(*connection_, "store an article", [&] {
    const ArticleId id = upsert(article, std::nullopt, origin);
    store_text(id, article.body);
    return id;
  });
}

// What was an article until a moment ago still has its text.
void ArticleTable::record_duplicate(const Article& article, ArticleId of, const Origin& origin) {
  translating(*connection_, "note a duplicate", [&] {
    const ArticleId id = upsert(article, of, origin);
    auto text = connection_->prepare("DELETE FROM article_text WHERE article_id = ?1");
    text->bind(1, integer(id));
    text->exec();
  });
}

// Call while the text of `id` is still the one that its duplicates repeat.
std::optional<ArticleId> ArticleTable::promote_heir(ArticleId id) {
  auto first = connection_->prepare("SELECT min(id) FROM article WHERE duplicate_of = ?1 AND NOT deleted");
  first->bind(1, integer(id));
  if (!first->executeStep() || first->getColumn(0).isNull()) return std::nullopt;
  const ArticleId heir(first->getColumn(0).getUInt());
  auto text = connection_->prepare(
      "INSERT INTO article_text (article_id, names, body) SELECT ?2, names, body FROM article_text WHERE article_id = "
      "?1");
  auto others = connection_->prepare("UPDATE article SET duplicate_of = nullif(?2, id) WHERE duplicate_of = ?1");
  for (Statement* statement : {&text, &others}) {
    (*statement)->bind(1, integer(id));
    (*statement)->bind(2, integer(heir));
    (*statement)->exec();
  }
  return heir;
}

std::optional<ArticleId> ArticleTable::replace(ArticleId id, const Article& article, const Origin& origin) {
  return translating(*connection_, "store a changed article", [&] {
    auto old = connection_->prepare(
        "INSERT INTO article_version (article_id, version, title, body, content_hash, replaced, published, "
        "published_precision, updated, updated_precision) "
        "SELECT article.id, version, title, body, content_hash, started, published, published_precision, updated, "
        "updated_precision "
        "FROM article JOIN article_text ON article_text.article_id = article.id JOIN run ON run.id = ?2 "
        "WHERE article.id = ?1");
    old->bind(1, integer(id));
    old->bind(2, origin.run.value());
    if (old->exec() != 1)
      throw StorageError(fmt::format("cannot replace article {}: no such article or run", id.value()));
    const std::optional<ArticleId> heir = promote_heir(id);
    keep_external_id(id, article.external_id);
    auto row = connection_->prepare(
        "UPDATE article SET identity = ?1, url = ?2, external_id = ?3, title = ?4, published = ?5, "
        "published_precision = ?6, published_from = ?7, source_id = ?8, authors = ?9, language = ?10, section = ?11, "
        "words = ?12, content_hash = ?13, flags = ?14, input_id = ?15, last_run = ?16, updated = ?17, "
        "updated_precision = ?18, language_confidence = ?19, version = version + 1 WHERE id = ?20");
    bind_article(*row, article, source_id(article.source), origin);
    row->bind(20, integer(id));
    row->exec();
    store_text(id, article.body);
    return heir;
  });
}

std::optional<ArticleId> ArticleTable::remove(ArticleId id) {
  return translating(*connection_, "remove an article", [&] {
    const std::optional<ArticleId> heir = promote_heir(id);
    auto statement = connection_->prepare("UPDATE article SET deleted = 1 WHERE id = ?1");
    statement->bind(1, integer(id));
    statement->exec();
    return heir;
  });
}

NamesUsed ArticleTable::names(ArticleId id) {
  return translating(*connection_, "read the names of an article", [&] {
    auto row = connection_->prepare("SELECT names FROM article_text WHERE article_id = ?1");
    row->bind(1, integer(id));
    return row->executeStep() ? decode_names(blob_of(row->getColumn(0))) : NamesUsed();
  });
}

std::vector<ArticleId> ArticleTable::without_names() {
  return translating(*connection_, "list articles without names", [&] {
    auto statement = connection_->prepare(
        "SELECT article.id FROM article JOIN article_text ON article_text.article_id = article.id "
        "WHERE names IS NULL AND NOT deleted ORDER BY article.id");
    std::vector<ArticleId> ids;
    while (statement->executeStep()) ids.emplace_back(statement->getColumn(0).getUInt());
    return ids;
  });
}

void ArticleTable::set_names(ArticleId id, const NamesUsed& names) {
  translating(*connection_, "store the names of an article", [&] {
    const std::string bytes = encode_names(names);
    auto row = connection_->prepare("UPDATE article_text SET names = ?2 WHERE article_id = ?1");
    row->bind(1, integer(id));
    if (!bytes.empty()) bind_blob(*row, 2, bytes);
    row->exec();
  });
}

void ArticleTable::learn_from_texts() {
  translating(*connection_, "learn from texts", [&] { texts_.learn(); });
}

void ArticleTable::purge_tombstones() {
  translating(*connection_, "purge removed articles", [&] {
    constexpr std::array kStatements{
        "DELETE FROM other_external_id WHERE article_id IN "
        "(SELECT id FROM article WHERE deleted AND id NOT IN (SELECT article_id FROM outbox))",
        "DELETE FROM article_text WHERE article_id IN "
        "(SELECT id FROM article WHERE deleted AND id NOT IN (SELECT article_id FROM outbox))",
        "DELETE FROM article_version WHERE article_id IN "
        "(SELECT id FROM article WHERE deleted AND id NOT IN (SELECT article_id FROM outbox))",
        "DELETE FROM article WHERE deleted AND id NOT IN (SELECT article_id FROM outbox)"};
    for (const char* sql : kStatements) connection_->prepare(sql)->exec();
  });
}

}  // namespace pressmark::storage
