// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Compressed inputs, told by their first bytes and decompressed as they are read: gzip, zstd, xz, bzip2.

#include <filesystem>
#include <memory>
#include <string_view>

#include "indexer/source/byte_source.h"

namespace pressmark::indexer {

[[nodiscard]] bool is_compressed(std::string_view head);

/// The bytes decompressed, where they are compressed: one layer, no more.
[[nodiscard]] std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> bytes);

/// A file from `offset` on, decompressed. "-" is standard input. Throws SourceError where it cannot be opened.
[[nodiscard]] std::unique_ptr<ByteSource> open_bytes(const std::filesystem::path& path, std::uint64_t offset = 0);

/// What a path says of its content once a suffix that only tells of compression (".gz", ".xz") is taken off.
[[nodiscard]] std::filesystem::path without_compression_suffix(const std::filesystem::path& path);

}  // namespace pressmark::indexer
