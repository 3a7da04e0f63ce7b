// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The folder index/ of an archive: generations gen-000001, gen-000002, ... and the file `current` that names those that
// are live, one a line. These are the parts of the index: disjoint ranges of document numbers, the lowest first. The
// file `previous` names the parts that were live before.

#include <filesystem>
#include <span>
#include <vector>

namespace pressmark::storage {

class GenerationFolder {
 public:
  explicit GenerationFolder(std::filesystem::path index) : index_(std::move(index)) {}

  [[nodiscard]] const std::filesystem::path& path() const { return index_; }
  /// Paths of the live parts; empty where there are none yet.
  [[nodiscard]] std::vector<std::filesystem::path> current() const;
  /// A path no generation has had, in a folder that exists.
  [[nodiscard]] std::filesystem::path next() const;
  /// Where segments of a build lie until they are merged.
  [[nodiscard]] std::filesystem::path staging() const { return index_ / "staging"; }
  /// Makes finished, synced generations the live parts, all at once and durably.
  void publish(std::span<const std::filesystem::path> parts) const;
  /// Removes all generations but the live ones and those that were live before them.
  void remove_old() const;
  void remove_staging() const { std::filesystem::remove_all(staging()); }

 private:
  std::filesystem::path index_;
};

}  // namespace pressmark::storage
