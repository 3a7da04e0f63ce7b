// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names inside an archive's directory.

#include <filesystem>
#include <utility>

namespace pressmark::storage {

class ArchiveFolder {
 public:
  explicit ArchiveFolder(std::filesystem::path directory) : directory_(std::move(directory)) {}
  [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }
  [[nodiscard]] std::filesystem::path catalog() const { return directory_ / "catalog.sqlite"; }
  [[nodiscard]] std::filesystem::path index() const { return directory_ / "index"; }
  [[nodiscard]] std::filesystem::path lock() const { return directory_ / "lock"; }
  [[nodiscard]] std::filesystem::path last_run() const { return directory_ / "last-run.json"; }
  [[nodiscard]] bool exists() const { return std::filesystem::exists(catalog()); }

 private:
  std::filesystem::path directory_;
};

}  // namespace pressmark::storage
