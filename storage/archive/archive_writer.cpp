// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_writer.h"

#include <algorithm>

#include "storage/archive/bulk_build.h"
#include "storage/base/error.h"
#include "storage/catalog/ledger.h"
#include "storage/index/compactor.h"
#include "storage/index/generation.h"

namespace pressmark::storage {
namespace {

// Articles of one Xapian transaction while the index catches up.
constexpr std::size_t kDrainRows = 2000;
// When is a bulk build worth it? It writes the whole index anew, so it pays once the new articles are many beside those
// that are there. How many will come is not known beforehand: a run begins on the live index, and once it has brought
// this share of the archive, which has cost it about as much as writing all anew would, the rest goes to a bulk build.
// So no run takes much more than twice the time of the better way.
constexpr std::uint64_t kLeastForABulkBuild = 400;
constexpr std::uint64_t kShareForABulkBuild = 16;

const ArchiveFolder& made_ready(const ArchiveFolder& folder, bool create) {
  if (!folder.exists() && !create)
    throw StorageError("cannot write to " + folder.directory().string() +
                       ": there is no archive; pressmark-index add makes one");
  std::filesystem::create_directories(folder.directory());
  return folder;
}

}  // namespace

ArchiveWriter::ArchiveWriter(const std::filesystem::path& directory, WriterOptions options)
    : folder_(directory),
      options_(options),
      lock_(made_ready(folder_, options.create).lock(), options.lock_wait),
      catalog_(folder_.catalog(), Access::read_write) {
  open_index();
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::open_index() {
  const GenerationFolder generations(folder_.index());
  generations.remove_old();
  if (options_.rebuild) return rebuild();
  const auto live = generations.current();
  if (!live && catalog_.outbox().issued() == 0) {
    const std::filesystem::path first = generations.next();
    return publish(first, seal_generation(first, 0, {}), 0);
  }
  if (live) index_ = std::make_unique<IndexWriter>(*live);
  recovery_.rebuilt = reason_to_rebuild();
  if (!recovery_.rebuilt.empty()) return rebuild();
  catch_up();
}

void ArchiveWriter::catch_up() {
  const GenerationFolder generations(folder_.index());
  const std::uint64_t missed = catalog_.outbox().pending_count(index_->applied_seq());
  if (missed > 0 && (BulkBuild::interrupted(generations, *index_) || is_worth_a_bulk_build(missed))) {
    bulk_ = std::make_unique<BulkBuild>(generations, *index_, options_.bulk);
    recovery_.resumed = bulk_->resumed();
    return bulk_->catch_up(catalog_);
  }
  generations.remove_staging();
  recovery_.replayed = missed;
  drain();
}

bool ArchiveWriter::is_worth_a_bulk_build(std::uint64_t articles) const {
  return articles >= std::max(kLeastForABulkBuild, index_->document_count() / kShareForABulkBuild);
}

// Why the index at hand cannot be brought up to date by replaying the outbox; empty where it can.
std::string ArchiveWriter::reason_to_rebuild() {
  if (!index_) return "there was none";
  Outbox& outbox = catalog_.outbox();
  const std::string uuid = index_->uuid();
  if (uuid != outbox.index_uuid() && uuid != outbox.next_index_uuid()) return "it was not this catalog's";
  const Seq applied = index_->applied_seq();
  if (applied < outbox.drained()) return "it was older than its catalog";
  if (applied > outbox.issued()) return "it was newer than its catalog";
  return {};
}

void ArchiveWriter::rebuild() {
  index_.reset();
  const GenerationFolder generations(folder_.index());
  const Seq applied = catalog_.outbox().issued();
  BulkIndexer indexer(generations.staging(), {}, options_.bulk);
  catalog_.articles().visit_all(ArticleId(), [&](StoredArticle&& article) {
    indexer.add(std::move(article));
    return true;
  });
  const std::filesystem::path generation = generations.next();
  const std::set<std::string> languages = indexer.finish(generation);
  publish(generation, seal_generation(generation, applied, languages), applied);
}

// The catalog knows the coming index before readers do, so that a kill between the swap and the last transaction is
// told from an index that somebody else put there.
void ArchiveWriter::publish(const std::filesystem::path& generation, const std::string& uuid, Seq applied) {
  const GenerationFolder generations(folder_.index());
  {
    Transaction transaction(catalog_);
    catalog_.outbox().set_next_index_uuid(uuid);
    transaction.commit();
  }
  generations.publish(generation);
  Transaction transaction(catalog_);
  catalog_.outbox().set_index_uuid(uuid);
  catalog_.outbox().drain(applied);
  catalog_.articles().purge_tombstones();
  transaction.commit();
  generations.remove_old();
  generations.remove_staging();
  index_ = std::make_unique<IndexWriter>(generation);
}

void ArchiveWriter::drain() {
  Outbox& outbox = catalog_.outbox();
  for (Pending pending = outbox.pending(index_->applied_seq(), kDrainRows); !pending.articles.empty();
       pending = outbox.pending(index_->applied_seq(), kDrainRows))
    apply_rows(*index_, catalog_, pending.articles, pending.top);
  const Seq applied = index_->applied_seq();
  if (applied == outbox.drained() && index_->uuid() == outbox.index_uuid()) return;
  Transaction transaction(catalog_);
  outbox.set_index_uuid(index_->uuid());
  outbox.drain(applied);
  catalog_.articles().purge_tombstones();
  transaction.commit();
}

void ArchiveWriter::accept(Batch& batch) {
  inserted_ += batch.inserted_.size();
  if (!bulk_ && is_worth_a_bulk_build(inserted_))
    bulk_ = std::make_unique<BulkBuild>(GenerationFolder(folder_.index()), *index_, options_.bulk);
  if (bulk_)
    bulk_->take(batch.inserted_, batch.touched_);
  else
    drain();
}

bool ArchiveWriter::has_much_slack() const {
  return index_->changes_since_sealed() >= std::max(options_.least_to_compact, index_->document_count() / 2);
}

void ArchiveWriter::finish() {
  if (bulk_) return finish_bulk_build();
  if (has_much_slack()) rewrite();
}

void ArchiveWriter::finish_bulk_build() {
  const std::unique_ptr<BulkBuild> bulk = std::move(bulk_);
  inserted_ = 0;
  const Seq applied = catalog_.outbox().issued();
  const std::filesystem::path generation = GenerationFolder(folder_.index()).next();
  const std::string uuid = bulk->finish(generation, catalog_, applied);
  publish(generation, uuid, applied);
}

void ArchiveWriter::compact() {
  if (bulk_) return finish_bulk_build();  // which leaves no slack either
  rewrite();
}

void ArchiveWriter::rewrite() {
  const GenerationFolder generations(folder_.index());
  const auto live = generations.current();
  if (!live) return;
  const Seq applied = index_->applied_seq();
  const std::set<std::string> languages = index_->languages();
  index_.reset();
  const std::filesystem::path compacted = generations.next();
  merge_databases(std::span(&*live, 1), compacted);
  const std::string uuid = seal_generation(compacted, applied, languages);
  publish(compacted, uuid, applied);
}

ArchiveWriter::Batch::Batch(ArchiveWriter& archive) : archive_(&archive), transaction_(archive.catalog_) {}

void ArchiveWriter::Batch::touch(ArticleId id) {
  archive_->catalog_.outbox().append(id);
  touched_.push_back(id);
}

ArticleId ArchiveWriter::Batch::insert(Article article, const Origin& origin) {
  StoredArticle stored;
  static_cast<Article&>(stored) = std::move(article);
  stored.id = archive_->catalog_.articles().insert(stored, origin);
  archive_->catalog_.outbox().append(stored.id);
  inserted_.push_back(std::move(stored));
  return inserted_.back().id;
}

void ArchiveWriter::Batch::replace(ArticleId id, const Article& article, const Origin& origin) {
  if (const auto heir = archive_->catalog_.articles().replace(id, article, origin)) touch(*heir);
  touch(id);
}

void ArchiveWriter::Batch::remove(ArticleId id) {
  if (const auto heir = archive_->catalog_.articles().remove(id)) touch(*heir);
  touch(id);
}

void ArchiveWriter::Batch::commit() {
  if (!inserted_.empty()) archive_->catalog_.articles().learn_from_texts();
  transaction_.commit();
  archive_->accept(*this);
}

}  // namespace pressmark::storage
