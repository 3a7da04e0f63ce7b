// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The files a person names, folders walked to their bottom in the order of their names.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <dirent.h>

#include "storage/base/date.h"

namespace pressmark::indexer {

struct InputFile {
  std::filesystem::path path;  // absolute; "-" for standard input
  std::uint64_t bytes = 0;     // as it lies on disk
  sys_nanoseconds modified{};
  bool named = true;  // by the person; else found in a folder
};

/// Throws UsageError for the first path that does not exist.
void require_inputs(const std::vector<std::string>& paths);

/// Hands out one file at a time; holds no more than the listings of the folders on the way to it. Hidden files, and
/// folders that are links, are passed over and told to `skipped`, as is what cannot be looked at.
class InputWalker {
 public:
  using Skipped = std::function<void(const std::filesystem::path&, std::string_view kind)>;

  /// Throws as require_inputs() does.
  InputWalker(const std::vector<std::string>& paths, Skipped skipped);

  [[nodiscard]] std::optional<InputFile> next();

 private:
  /// What is left of a folder, or of what was named: `prefix` and a name are a path.
  struct Listing {
    std::string prefix;
    std::vector<std::string> names;  // in reverse order
  };

  [[nodiscard]] std::optional<InputFile> look_at(const std::string& name, bool named);
  [[nodiscard]] int innermost_folder();
  void enter(const std::string& folder);

  using Folder = std::unique_ptr<DIR, int (*)(DIR*)>;
  std::vector<Listing> pending_;   // one a level
  Folder open_{nullptr, nullptr};  // the innermost one; nullptr after coming back to it
  Skipped skipped_;
};

}  // namespace pressmark::indexer
