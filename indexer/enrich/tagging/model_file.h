// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The file of a tagger's model: a header, then sections at multiples of eight bytes. Little-endian.
//
//   bytes  0  magic "PressTag"
//          8  version of this layout and of the features (u32)
//         12  classes of names (u32)
//         16  XXH3 (64 bits) of all that follows these 24 bytes
//         24  where each section begins, in bytes from the front, and where the last one ends (u64 each)

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "indexer/enrich/tagging/bucket_table.h"

namespace pressmark::indexer {

/// In their order in the file.
enum class ModelSection : std::uint8_t {
  phrases,
  clusters,
  first_weights,
  first_transitions,
  second_weights,
  second_transitions,
  kCount,
};
inline constexpr std::size_t kModelSections = static_cast<std::size_t>(ModelSection::kCount);
inline constexpr std::string_view kModelMagic = "PressTag";
inline constexpr std::uint32_t kModelVersion = 1;

/// A view of a model's bytes, which must outlive it.
class ModelFile {
 public:
  /// Throws StorageError where the bytes are no model of this version, or not all of it, or damaged.
  explicit ModelFile(BucketTable::Bytes bytes);

  [[nodiscard]] std::uint32_t classes() const { return classes_; }
  [[nodiscard]] BucketTable::Bytes section(ModelSection section) const;

 private:
  BucketTable::Bytes bytes_;
  std::uint32_t classes_ = 0;
};

/// The bytes of a file of these sections.
[[nodiscard]] std::string model_bytes(std::uint32_t classes, std::span<const std::string, kModelSections> sections);

}  // namespace pressmark::indexer
