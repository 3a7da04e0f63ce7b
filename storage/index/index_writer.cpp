// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/index_writer.h"

#include <set>

#include "storage/base/file.h"
#include "storage/index/layout.h"
#include "storage/index/xapian_border.h"

namespace pressmark::storage {
namespace {

Xapian::WritableDatabase open_database(const std::filesystem::path& path) {
  return translating(path, "open index", [&] { return Xapian::WritableDatabase(path.string(), Xapian::DB_OPEN); });
}

// Xapian leaves the terms of a document alone that it has handed out itself. Where there is no document, a change that
// is still to come removes or adds it.
void set_cluster(Xapian::WritableDatabase& database, const StoredArticle& article) try {
  Xapian::Document document = database.get_document(article.id.value());
  if (article.cluster)
    document.add_value(layout::kClusterSlot, layout::cluster_value(article.cluster));
  else if (!document.get_value(layout::kClusterSlot).empty())
    document.remove_value(layout::kClusterSlot);
  database.replace_document(article.id.value(), document);
} catch (const Xapian::DocNotFoundError&) {
}

void apply_change(Xapian::WritableDatabase& database, DocumentBuilder& builder, const IndexChange& change) {
  if (change.article != nullptr && change.cluster_alone) return set_cluster(database, *change.article);
  if (change.article != nullptr) {
    database.replace_document(change.id.value(), builder.build(*change.article));
    return;
  }
  try {
    database.delete_document(change.id.value());
  } catch (const Xapian::DocNotFoundError&) {
    // Replayed, or added and removed between two batches: there is nothing to take out.
  }
}

}  // namespace

IndexWriter::IndexWriter(std::filesystem::path generation)
    : path_(std::move(generation)), database_(open_database(path_)) {
  translating(path_, "read", [&] { require_current_layout(database_, path_); });
}

PartState IndexWriter::state() const { return state_of(database_); }
std::uint64_t IndexWriter::changes_since_sealed() const { return storage::changes_since_sealed(database_); }
std::string IndexWriter::uuid() const { return database_.get_uuid(); }
std::uint64_t IndexWriter::document_count() const { return database_.get_doccount(); }
ArticleId IndexWriter::last_document() const { return ArticleId(database_.get_lastdocid()); }
std::set<std::string> IndexWriter::languages() const { return storage::languages(database_); }

void IndexWriter::apply(std::span<const IndexChange> changes, const PartState& state) {
  translating(path_, "write to index", [&] { apply_in_transaction(changes, state); });
  fsync_directory(path_);  // Xapian renames its version file without this; lost to a power cut, the index is broken
}

// begin_transaction(true): nothing is flushed by itself half-way, and an exception rolls back instead of committing.
void IndexWriter::apply_in_transaction(std::span<const IndexChange> changes, const PartState& state) {
  database_.begin_transaction(true);
  for (const IndexChange& change : changes) apply_change(database_, builder_, change);
  std::set<std::string> known = storage::languages(database_);
  const std::size_t before = known.size();
  known.insert(builder_.languages().begin(), builder_.languages().end());
  if (known.size() != before) set_languages(database_, known);
  set_state(database_, state);
  count_changes(database_, changes.size());
  database_.commit_transaction();
}

}  // namespace pressmark::storage
