// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_writer.h"

#include <algorithm>
#include <span>

#include "storage/archive/bulk_build.h"
#include "storage/base/error.h"
#include "storage/catalog/cluster_table.h"
#include "storage/catalog/ledger.h"
#include "storage/catalog/name_table.h"
#include "storage/index/compactor.h"
#include "storage/index/generation.h"

namespace pressmark::storage {
namespace {

// Articles of one Xapian transaction while the index catches up.
constexpr std::size_t kDrainRows = 2000;

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
      options_(std::move(options)),
      lock_(made_ready(folder_, options.create).lock(), options.lock_wait),
      catalog_(folder_.catalog(), Access::read_write) {
  open_index();
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::open_index() {
  const GenerationFolder generations(folder_.index());
  generations.remove_old();
  if (options_.rebuild) {
    if (options_.before_rebuild) options_.before_rebuild(catalog_);
    return rebuild();
  }
  const std::vector<std::filesystem::path> live = generations.current();
  if (live.empty() && catalog_.outbox().issued() == 0) {
    const std::filesystem::path first = generations.next();
    return publish(0, first, seal_generation(first, {}, {}), 0);
  }
  if (!live.empty()) index_ = std::make_unique<LiveIndex>(live);
  recovery_.rebuilt = reason_to_rebuild();
  if (!recovery_.rebuilt.empty()) return rebuild();
  catch_up();
}

void ArchiveWriter::catch_up() {
  const GenerationFolder generations(folder_.index());
  const std::uint64_t missed = catalog_.outbox().pending_count(index_->applied_seq());
  if (missed > 0 && (missed >= options_.least_to_build || BulkBuild::interrupted(generations, *index_))) {
    bulk_ = std::make_unique<BulkBuild>(generations, *index_, options_.bulk);
    recovery_.resumed = bulk_->resumed();
    return bulk_->catch_up(catalog_);
  }
  generations.remove_staging();
  recovery_.replayed = missed;
  drain();
}

std::vector<std::uint64_t> ArchiveWriter::part_sizes() const {
  std::vector<std::uint64_t> documents;
  for (const IndexWriter& part : index_->parts()) documents.push_back(part.document_count());
  return documents;
}

// Why the index at hand cannot be brought up to date by replaying the outbox; empty where it can.
std::string ArchiveWriter::reason_to_rebuild() {
  if (!index_) return "there was none";
  Outbox& outbox = catalog_.outbox();
  const std::string uuid = index_->uuid();
  if (uuid != outbox.index_uuid() && uuid != outbox.next_index_uuid()) return "it was not this catalog's";
  if (index_->applied_seq() < outbox.drained()) return "it was older than its catalog";
  if (index_->newest_seq() > outbox.issued()) return "it was newer than its catalog";
  if (!index_->is_whole()) return "one of its parts was older than another";
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
  publish(0, generation, seal_generation(generation, {.applied_seq = applied}, languages), applied);
}

// The new generation after the first `kept` parts is the index from here on. The catalog knows it before readers do, so
// that a kill between the swap and the last transaction is told from an index that somebody else put there.
void ArchiveWriter::publish(std::size_t kept, const std::filesystem::path& generation, const std::string& uuid,
                            Seq applied) {
  const GenerationFolder generations(folder_.index());
  std::vector<std::filesystem::path> parts;
  std::vector<std::string> uuids;
  for (std::size_t i = 0; i < kept; ++i) {
    parts.push_back(index_->parts()[i].path());
    uuids.push_back(index_->parts()[i].uuid());
  }
  parts.push_back(generation);
  uuids.push_back(uuid);
  index_.reset();
  {
    Transaction transaction(catalog_);
    catalog_.outbox().set_next_index_uuid(joined_uuids(uuids));
    transaction.commit();
  }
  generations.publish(parts);
  Transaction transaction(catalog_);
  catalog_.outbox().set_index_uuid(joined_uuids(uuids));
  catalog_.outbox().drain(applied);
  catalog_.articles().purge_tombstones();
  transaction.commit();
  generations.remove_old();
  generations.remove_staging();
  index_ = std::make_unique<LiveIndex>(parts);
}

void ArchiveWriter::drain() {
  Outbox& outbox = catalog_.outbox();
  for (Pending pending = outbox.pending(index_->applied_seq(), kDrainRows); !pending.empty();
       pending = outbox.pending(index_->applied_seq(), kDrainRows))
    apply_rows(*index_, catalog_, pending);
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
  if (!bulk_ && inserted_ >= options_.least_to_build)
    bulk_ = std::make_unique<BulkBuild>(GenerationFolder(folder_.index()), *index_, options_.bulk);
  if (bulk_)
    bulk_->take(batch.inserted_, batch.touched_, batch.regrouped_);
  else
    drain();
}

bool ArchiveWriter::has_much_slack(const IndexWriter& part) const {
  return part.changes_since_sealed() >= std::max(options_.least_to_compact, part.document_count() / 2);
}

// How many parts, from the first on, need not be written anew.
std::size_t ArchiveWriter::parts_in_order() const {
  const std::vector<IndexWriter>& parts = index_->parts();
  const auto slack =
      std::find_if(parts.begin(), parts.end(), [this](const auto& part) { return has_much_slack(part); });
  return std::min(static_cast<std::size_t>(slack - parts.begin()), parts_kept(part_sizes(), 0));
}

void ArchiveWriter::finish() {
  if (bulk_) return finish_bulk_build();
  if (const std::size_t kept = parts_in_order(); kept < index_->parts().size()) rewrite(kept);
}

void ArchiveWriter::finish_bulk_build() {
  const std::unique_ptr<BulkBuild> bulk = std::move(bulk_);
  inserted_ = 0;
  if (bulk->articles() == 0) {  // all that was missed were changes
    drain();
    return GenerationFolder(folder_.index()).remove_staging();
  }
  const Seq applied = catalog_.outbox().issued();
  const std::size_t kept = parts_kept(part_sizes(), bulk->articles());
  const std::filesystem::path generation = GenerationFolder(folder_.index()).next();
  const std::string uuid = bulk->finish(generation, kept, catalog_, applied);
  publish(kept, generation, uuid, applied);
}

void ArchiveWriter::compact() {
  if (bulk_) finish_bulk_build();
  rewrite(0);
}

void ArchiveWriter::rewrite(std::size_t kept) {
  const PartState state{.applied_seq = index_->applied_seq(), .below_changes = index_->changes_below(kept)};
  std::set<std::string> languages;
  std::vector<std::filesystem::path> merged;
  for (const IndexWriter& part : std::span(index_->parts()).subspan(kept)) {
    languages.merge(part.languages());
    merged.push_back(part.path());
  }
  const std::filesystem::path compacted = GenerationFolder(folder_.index()).next();
  merge_databases(merged, compacted);
  publish(kept, compacted, seal_generation(compacted, state, languages), state.applied_seq);
}

ArchiveWriter::Batch::Batch(ArchiveWriter& archive) : archive_(&archive), transaction_(archive.catalog_) {}

// Names that were numbered have no rows then.
ArchiveWriter::Batch::~Batch() {
  if (!committed_) archive_->catalog_.names().forget();
}

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

std::optional<ArticleId> ArchiveWriter::Batch::replace(ArticleId id, const Article& article, const Origin& origin) {
  const auto heir = archive_->catalog_.articles().replace(id, article, origin);
  part(id, heir);
  return heir;
}

std::optional<ArticleId> ArchiveWriter::Batch::remove(ArticleId id) {
  const auto heir = archive_->catalog_.articles().remove(id);
  part(id, heir);
  return heir;
}

// The text of `id` is no longer what it was.
void ArchiveWriter::Batch::part(ArticleId id, std::optional<ArticleId> heir) {
  ClusterTable& clusters = archive_->catalog_.clusters();
  if (heir) touch(*heir);
  touch(id);
  regroup(heir ? clusters.inherit(*heir, id) : clusters.leave(id));
}

void ArchiveWriter::Batch::group(ArticleId id, const BandKeys& bands, std::span<const ArticleId> copies) {
  ClusterTable& clusters = archive_->catalog_.clusters();
  clusters.set_signature(id, bands);
  if (!copies.empty()) regroup(clusters.join(id, copies));
}

void ArchiveWriter::Batch::name(ArticleId id, NamesUsed names) {
  archive_->catalog_.articles().set_names(id, names);
  if (StoredArticle* const ours = inserted(id)) ours->names = std::move(names);
}

StoredArticle* ArchiveWriter::Batch::inserted(ArticleId id) {
  const auto ours = std::find_if(inserted_.rbegin(), inserted_.rend(), [id](const auto& one) { return one.id == id; });
  return ours == inserted_.rend() ? nullptr : &*ours;
}

// What this batch has inserted goes to the index with the cluster that it has in the end.
void ArchiveWriter::Batch::regroup(const std::vector<ArticleId>& articles) {
  Catalog& catalog = archive_->catalog_;
  for (const ArticleId id : articles) {
    if (StoredArticle* const ours = inserted(id)) {
      ours->cluster = catalog.clusters().cluster_of(id).value_or(ArticleId());
      continue;
    }
    catalog.outbox().append(id, Concern::cluster_alone);
    regrouped_.push_back(id);
  }
}

void ArchiveWriter::Batch::commit() {
  if (!inserted_.empty()) archive_->catalog_.articles().learn_from_texts();
  transaction_.commit();
  committed_ = true;
  archive_->accept(*this);
}

}  // namespace pressmark::storage
