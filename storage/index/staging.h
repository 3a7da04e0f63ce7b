// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The folder where a bulk build lays its segments until it merges them. A build that was killed goes on with those that
// are whole. They are not synced, so they are trusted only until the machine is started anew.

#include <filesystem>
#include <string>
#include <vector>

namespace pressmark::storage {

class Staging {
 public:
  /// Opens what a build of the same name has left there; anything else is thrown away. Without a name all is.
  Staging(std::filesystem::path folder, const std::string& build);

  /// Whole segments, in order and without a gap.
  [[nodiscard]] std::vector<std::filesystem::path> segments() const;
  /// Where to write a segment, and how to say that it is whole.
  [[nodiscard]] std::filesystem::path unfinished(std::size_t number) const;
  void finish(std::size_t number) const;

  /// Whether a build of that name can go on there.
  [[nodiscard]] static bool holds(const std::filesystem::path& folder, const std::string& build);

 private:
  void remove_loose_ends() const;

  std::filesystem::path folder_;
};

}  // namespace pressmark::storage
