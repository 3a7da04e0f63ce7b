// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Catalog and index as one thing that changes. Holds the archive's lock for its lifetime. Belongs to one thread.
//
//   ArchiveWriter archive("news", {.create = true});
//   auto batch = archive.begin();
//   batch.insert(article, origin);
//   batch.commit();       // rows durable; the index follows at once, or by finish() in a bulk build
//   archive.finish();     // the index has caught up with the catalog
//
// A kill at any moment loses no committed batch and leaves nothing half-indexed: the next writer replays the outbox.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "storage/archive/archive_folder.h"
#include "storage/archive/archive_lock.h"
#include "storage/archive/part_sizes.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/outbox.h"
#include "storage/index/bulk_indexer.h"
#include "storage/index/live_index.h"

namespace pressmark::storage {

/// What opening an archive had to mend.
struct Recovery {
  std::uint64_t replayed = 0;  // articles whose change the index had missed
  std::uint64_t resumed = 0;   // articles of an interrupted bulk build that need not be indexed again
  std::string rebuilt;         // why the index was built anew; empty: it was not
};

struct WriterOptions {
  bool create = false;   // make the archive where there is none; else StorageError
  bool rebuild = false;  // build the index anew from the catalog, whatever state it is in
  std::chrono::seconds lock_wait{0};
  BulkOptions bulk{};
  std::function<void(Catalog&)> before_rebuild{};  // a rebuild begins with what it does to the catalog
  std::uint64_t least_to_build = kLeastToBuild;    // new articles; fewer go to the live index one by one
  std::uint64_t least_to_compact =
      10'000;  // changes; finish() compacts a part after these, and half as many as documents
};

class BulkBuild;

class ArchiveWriter {
 public:
  /// Takes the lock, opens both stores, recovers. Throws LockedError, StorageError, IndexError, and RebuildNeeded where
  /// the index was made by another version of the analyzer.
  explicit ArchiveWriter(const std::filesystem::path& directory, WriterOptions options = {});
  ~ArchiveWriter();
  ArchiveWriter(const ArchiveWriter&) = delete;
  ArchiveWriter& operator=(const ArchiveWriter&) = delete;

  /// One catalog transaction; rolls back unless committed. One at a time.
  class Batch {
   public:
    ~Batch();
    ArticleId insert(Article article, const Origin& origin);
    /// Its near copies are none until group() says otherwise. Returns the heir as ArticleTable::replace() does.
    std::optional<ArticleId> replace(ArticleId id, const Article& article, const Origin& origin);
    std::optional<ArticleId> remove(ArticleId id);
    /// An article that was inserted or replaced: what it is looked up by, and which others are near copies of it.
    void group(ArticleId id, const BandKeys& bands, std::span<const ArticleId> copies);
    /// An article that was inserted or replaced: whom and what its text names. Without this it names nobody.
    void name(ArticleId id, NamesUsed names);
    /// Articles changed so far.
    [[nodiscard]] std::size_t size() const { return inserted_.size() + touched_.size(); }
    void commit();

   private:
    friend class ArchiveWriter;
    explicit Batch(ArchiveWriter& archive);
    void touch(ArticleId id);
    void part(ArticleId id, std::optional<ArticleId> heir);
    void regroup(const std::vector<ArticleId>& articles);
    [[nodiscard]] StoredArticle* inserted(ArticleId id);  // by this batch; nullptr where it was not

    ArchiveWriter* archive_;
    Transaction transaction_;
    std::vector<StoredArticle> inserted_;
    std::vector<ArticleId> touched_;
    std::vector<ArticleId> regrouped_;  // their cluster alone
    bool committed_ = false;
  };

  [[nodiscard]] Batch begin() { return Batch(*this); }
  /// For questions, and for row changes inside a batch that the index has no part in (ledger, duplicates).
  [[nodiscard]] Catalog& catalog() { return catalog_; }
  [[nodiscard]] const ArchiveFolder& folder() const { return folder_; }
  [[nodiscard]] const Recovery& recovery() const { return recovery_; }

  /// The index catches up with the catalog. Without it a bulk build, of this writer or one that it found interrupted,
  /// is left to the next writer. What has much slack, or has outgrown its part, as many nightly runs leave it, is
  /// compacted.
  void finish();
  /// Rewrites the index as one part without slack.
  void compact();

 private:
  void open_index();
  void catch_up();
  [[nodiscard]] std::string reason_to_rebuild();
  void rebuild();
  [[nodiscard]] std::vector<std::uint64_t> part_sizes() const;
  [[nodiscard]] bool has_much_slack(const IndexWriter& part) const;
  [[nodiscard]] std::size_t parts_in_order() const;
  void accept(Batch& batch);
  void finish_bulk_build();
  void rewrite(std::size_t kept);
  void drain();
  void publish(std::size_t kept, const std::filesystem::path& generation, const std::string& uuid, Seq applied);

  ArchiveFolder folder_;
  WriterOptions options_;
  ArchiveLock lock_;
  Catalog catalog_;
  std::unique_ptr<LiveIndex> index_;
  std::unique_ptr<BulkBuild> bulk_;
  std::uint64_t inserted_ = 0;  // articles since the last bulk build
  Recovery recovery_;
};

}  // namespace pressmark::storage
