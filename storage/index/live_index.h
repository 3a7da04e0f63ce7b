// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The live index as a writer sees it: one part, or several of ascending ranges of document numbers, changed in place as
// one. A change goes to the part its number belongs to: numbers above a part's last document belong to the parts after
// it. Belongs to one thread. After an IndexError the object is dead, as an IndexWriter is.
//
// The last part is written last, so its applied_seq is the index's: what a kill leaves in the parts before it is only
// applied once more.

#include <cstdint>
#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "storage/index/index_writer.h"

namespace pressmark::storage {

class LiveIndex {
 public:
  /// At least one part. Throws as IndexWriter.
  explicit LiveIndex(const std::vector<std::filesystem::path>& parts);

  [[nodiscard]] const std::vector<IndexWriter>& parts() const { return parts_; }
  [[nodiscard]] std::uint64_t applied_seq() const { return parts_.back().state().applied_seq; }
  /// The highest applied_seq of any part: above applied_seq() where a writer was killed between two parts.
  [[nodiscard]] std::uint64_t newest_seq() const;
  /// Whether no part is older than those above it ask for, as one that was restored from a backup would be.
  [[nodiscard]] bool is_whole() const;
  /// Of all parts together.
  [[nodiscard]] std::string uuid() const;
  [[nodiscard]] std::uint64_t document_count() const;
  [[nodiscard]] ArticleId last_document() const;
  [[nodiscard]] std::set<std::string> languages() const;

  /// Changes in ascending order. Durable on return; applied_seq() is `top` then.
  void apply(std::span<const IndexChange> changes, std::uint64_t top);
  /// The same for what belongs to the first `count` parts; applied_seq() stays what it was, also where these are all.
  void apply_below(std::size_t count, std::span<const IndexChange> changes, std::uint64_t top);
  /// Changes in place of the first `count` parts (PartState::below_changes).
  [[nodiscard]] std::uint64_t changes_below(std::size_t count) const;
  /// The highest number that belongs to the first `count` parts.
  [[nodiscard]] ArticleId last_document_below(std::size_t count) const;

 private:
  std::vector<IndexWriter> parts_;
};

/// The UUID of an index whose parts have these.
[[nodiscard]] std::string joined_uuids(std::span<const std::string> uuids);

}  // namespace pressmark::storage
