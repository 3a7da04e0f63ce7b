// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One glass table (a B-tree in one file) from items in ascending order of their keys: every block is written once,
// full, from front to back. An object belongs to one thread. Throws StorageError; IndexError for a key that does not
// fit.

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "storage/base/file_stream.h"

namespace pressmark::storage::glass {

inline constexpr std::size_t kBlockBytes = 8192;

/// What the version file says of a table.
struct Root {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  // 0: the table has no file
};

/// A block in the making: a directory that grows from the front, items that grow from the back.
class Block {
 public:
  explicit Block(std::uint32_t level);
  [[nodiscard]] bool has_room(std::size_t item_bytes) const;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] std::size_t room() const { return items_ - directory_; }
  /// The place of a new, last item of so many bytes.
  [[nodiscard]] char* add(std::size_t item_bytes);
  /// The finished bytes.
  [[nodiscard]] std::string_view seal();
  [[nodiscard]] std::uint32_t level() const { return level_; }
  void clear();

 private:
  std::uint32_t level_;
  std::size_t directory_;
  std::size_t items_;
  std::array<char, kBlockBytes> bytes_;
};

class TableWriter {
 public:
  explicit TableWriter(const std::filesystem::path& path);
  /// Keys ascend strictly. `compressed`: the tag is a raw deflate stream.
  void add(std::string_view key, std::string_view tag, bool compressed = false);
  [[nodiscard]] Root finish();

 private:
  /// The shortest key that parts a block from the one before it; `component` counts the parts of a long tag.
  struct Separator {
    std::string key;
    std::uint16_t component = 0;
  };
  struct Branch {
    explicit Branch(std::uint32_t level) : block(level) {}
    Block block;
    Separator separator;
  };

  void add_item(std::string_view key, std::string_view part, std::uint16_t component, bool last, bool compressed);
  void close_leaf();
  void add_to_branch(std::size_t at, Separator separator, std::uint32_t child);
  std::uint32_t write(Block& block);

  FileWriter file_;
  Block leaf_{0};
  Separator leaf_separator_;
  std::vector<Branch> branches_;  // from level 1 up
  std::string last_key_;
  std::uint32_t next_block_ = 0;
  std::uint64_t entries_ = 0;
};

}  // namespace pressmark::storage::glass
