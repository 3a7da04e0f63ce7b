// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The folder index/ of an archive: generations gen-000001, gen-000002, ... and the file `current` that names the live
// one.

#include <filesystem>
#include <optional>
#include <string>

namespace pressmark::storage {

class GenerationFolder {
 public:
  explicit GenerationFolder(std::filesystem::path index) : index_(std::move(index)) {}

  [[nodiscard]] const std::filesystem::path& path() const { return index_; }
  /// Path of the live generation; nothing where there is none yet.
  [[nodiscard]] std::optional<std::filesystem::path> current() const;
  /// A path no generation has had, in a folder that exists.
  [[nodiscard]] std::filesystem::path next() const;
  /// Where segments of a build lie until they are merged.
  [[nodiscard]] std::filesystem::path staging() const { return index_ / "staging"; }
  /// Makes a finished, synced generation the live one, atomically and durably.
  void publish(const std::filesystem::path& generation) const;
  /// Removes all generations but the live one and the one before it.
  void remove_old() const;
  void remove_staging() const { std::filesystem::remove_all(staging()); }

 private:
  std::filesystem::path index_;
};

}  // namespace pressmark::storage
