// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The lines a person typed, kept from shell to shell: a line of the file each, the newest last. Several shells may add
// to it at once. What cannot be read or written is let be: a shell is of use without it.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::query {

inline constexpr std::size_t kMostHistory = 1000;  // lines kept; up to twice as many until a shell begins

class HistoryFile {
 public:
  /// An empty path: nothing is kept.
  explicit HistoryFile(std::filesystem::path file) : file_(std::move(file)) {}

  /// The last kMostHistory lines. A file that has grown to twice as many is cut.
  [[nodiscard]] std::vector<std::string> load() const;
  /// Makes the file and its folder, for the owner alone, where they are absent.
  void add(std::string_view line) const;

 private:
  std::filesystem::path file_;
};

/// $XDG_STATE_HOME/pressmark/history, by default below ~/.local/state.
[[nodiscard]] std::filesystem::path history_path();

}  // namespace pressmark::query
