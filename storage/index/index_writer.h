// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One part of the live index, changed in place: small batches, each one Xapian transaction that also moves applied_seq.
// Belongs to one thread. After an IndexError the object is dead: destroy it, open anew, replay (a second commit on the
// same handle can claim success and lose the batch).

#include <cstdint>
#include <filesystem>
#include <set>
#include <span>
#include <string>

#include <xapian.h>

#include "storage/index/document_builder.h"
#include "storage/index/index_metadata.h"
#include "storage/model/article.h"

namespace pressmark::storage {

/// article == nullptr: the document goes.
struct IndexChange {
  ArticleId id;
  const StoredArticle* article;
  bool cluster_alone = false;  // nothing else of the document has changed, which is far cheaper
};

class IndexWriter {
 public:
  /// Throws IndexError, or RebuildNeeded where layout or analyzer are of another version.
  explicit IndexWriter(std::filesystem::path generation);
  IndexWriter(IndexWriter&&) = default;
  IndexWriter(const IndexWriter&) = delete;

  [[nodiscard]] PartState state() const;
  /// Articles changed since the part was made whole: each leaves some slack in it.
  [[nodiscard]] std::uint64_t changes_since_sealed() const;
  [[nodiscard]] std::string uuid() const;
  [[nodiscard]] std::uint64_t document_count() const;
  /// The highest number a document ever had here.
  [[nodiscard]] ArticleId last_document() const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::set<std::string> languages() const;

  /// All of it or nothing, durable on return; the part's state is `state` then.
  void apply(std::span<const IndexChange> changes, const PartState& state);

 private:
  void apply_in_transaction(std::span<const IndexChange> changes, const PartState& state);

  std::filesystem::path path_;
  Xapian::WritableDatabase database_;
  DocumentBuilder builder_;
};

}  // namespace pressmark::storage
