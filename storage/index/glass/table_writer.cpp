// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/glass/table_writer.h"

#include <algorithm>
#include <cstring>

#include "storage/base/error.h"

namespace pressmark::storage::glass {
namespace {

constexpr std::size_t kDirectoryStart = 11;  // revision 4, level 1, largest gap 2, free bytes 2, end of the directory 2
constexpr std::size_t kOffsetBytes = 2;      // an entry of the directory
constexpr std::size_t kLargestKey = 255;
// Four items of the largest size fit into a block: what Xapian relies on when it splits one.
constexpr std::size_t kLargestItem = (kBlockBytes - kDirectoryStart - 4 * kOffsetBytes) / 4;
constexpr std::uint32_t kRevision = 1;

// A leaf item: its bytes less 3, with flags in the upper bits (2), length of the key (1), key, component (2, but for
// the first), tag. A branch item: block (4), length of the key (1), key, component (2).
constexpr std::size_t kLeafHead = 3;
constexpr std::size_t kComponent = 2;
constexpr std::size_t kBranchHead = 5;
constexpr unsigned kCompressed = 0x8000;
constexpr unsigned kLast = 0x4000;
constexpr unsigned kFirst = 0x2000;
// The first part of a long tag fills up a block, if that many bytes beyond the key are left in it.
constexpr std::size_t kWorthFilling = 34;

void put2(char* at, std::size_t value) {
  at[0] = static_cast<char>(value >> 8);
  at[1] = static_cast<char>(value);
}

void put4(char* at, std::uint32_t value) {
  put2(at, value >> 16);
  put2(at + 2, value & 0xFFFF);
}

std::string shortest_separator(std::string_view before, std::string_view key) {
  const auto differ = std::mismatch(before.begin(), before.end(), key.begin(), key.end());
  const auto same = static_cast<std::size_t>(differ.second - key.begin());
  return std::string(key.substr(0, same + 1));
}

}  // namespace

Block::Block(std::uint32_t level) : level_(level) { clear(); }

void Block::clear() {
  directory_ = kDirectoryStart;
  items_ = kBlockBytes;
  bytes_.fill('\0');
}

bool Block::has_room(std::size_t item_bytes) const { return room() >= item_bytes + kOffsetBytes; }

bool Block::empty() const { return directory_ == kDirectoryStart; }

char* Block::add(std::size_t item_bytes) {
  items_ -= item_bytes;
  put2(bytes_.data() + directory_, items_);
  directory_ += kOffsetBytes;
  return bytes_.data() + items_;
}

std::string_view Block::seal() {
  put4(bytes_.data(), kRevision);
  bytes_[4] = static_cast<char>(level_);
  put2(bytes_.data() + 5, room());
  put2(bytes_.data() + 7, room());
  put2(bytes_.data() + 9, directory_);
  return {bytes_.data(), bytes_.size()};
}

// The tree's first item has an empty key and no tag.
TableWriter::TableWriter(const std::filesystem::path& path) : file_(path) {
  char* const item = leaf_.add(kLeafHead);
  put2(item, kFirst | kLast);
  item[2] = 0;
}

void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
  if (key.size() > kLargestKey) throw IndexError("cannot write an index: a key has more than 255 bytes");
  const std::size_t whole = kLargestItem - kLeafHead - key.size();
  std::size_t part = std::min(tag.size(), whole);
  if (tag.size() > whole && leaf_.room() > kOffsetBytes + kLeafHead + 2 * key.size() + kWorthFilling)
    part = std::min(whole, leaf_.room() - kOffsetBytes - kLeafHead - key.size());
  for (std::uint16_t component = 1;; ++component) {
    const bool last = part == tag.size();
    add_item(key, tag.substr(0, part), component, last, compressed);
    if (last) break;
    tag.remove_prefix(part);
    part = std::min(tag.size(), whole - kComponent);
  }
  ++entries_;
}

void TableWriter::add_item(std::string_view key, std::string_view part, std::uint16_t component, bool last,
                           bool compressed) {
  const bool first = component == 1;
  const std::size_t bytes = kLeafHead + key.size() + (first ? 0 : kComponent) + part.size();
  if (!leaf_.has_room(bytes)) {
    close_leaf();
    leaf_separator_ = {shortest_separator(last_key_, key), component};
  }
  char* at = leaf_.add(bytes);
  put2(at, (bytes - kLeafHead) | (first ? kFirst : 0) | (last ? kLast : 0) | (compressed ? kCompressed : 0));
  at[2] = static_cast<char>(key.size());
  std::memcpy(at + kLeafHead, key.data(), key.size());
  at += kLeafHead + key.size();
  if (!first) {
    put2(at, component);
    at += kComponent;
  }
  std::memcpy(at, part.data(), part.size());
  last_key_ = key;
}

Root TableWriter::finish() {
  Root root{.entries = entries_};
  if (branches_.empty()) {
    root.block = write(leaf_);
  } else {
    close_leaf();
    for (std::size_t at = 0; at + 1 < branches_.size(); ++at) {
      Branch& branch = branches_[at];
      const std::uint32_t number = write(branch.block);
      add_to_branch(at + 1, std::move(branch.separator), number);
    }
    root.level = branches_.back().block.level();
    root.block = write(branches_.back().block);
  }
  root.blocks = next_block_;
  file_.finish();
  return root;
}

void TableWriter::close_leaf() {
  const std::uint32_t number = write(leaf_);
  add_to_branch(0, std::move(leaf_separator_), number);
}

// The first item of a branch has an empty key: nothing in the block sorts before it. Its real key goes to the level
// above, once the block is full.
void TableWriter::add_to_branch(std::size_t at, Separator separator, std::uint32_t child) {
  if (at == branches_.size()) branches_.emplace_back(static_cast<std::uint32_t>(at + 1));
  const std::size_t bytes = kBranchHead + separator.key.size() + kComponent;
  if (!branches_[at].block.has_room(bytes)) {
    const std::uint32_t number = write(branches_[at].block);
    add_to_branch(at + 1, std::move(branches_[at].separator), number);
  }
  Branch& branch = branches_[at];
  if (branch.block.empty()) {
    branch.separator = std::exchange(separator, {});
    separator.component = 0;
  }
  char* const item = branch.block.add(kBranchHead + separator.key.size() + kComponent);
  put4(item, child);
  item[4] = static_cast<char>(separator.key.size());
  std::memcpy(item + kBranchHead, separator.key.data(), separator.key.size());
  put2(item + kBranchHead + separator.key.size(), separator.component);
}

std::uint32_t TableWriter::write(Block& block) {
  file_.append(block.seal());
  block.clear();
  return next_block_++;
}

}  // namespace pressmark::storage::glass
