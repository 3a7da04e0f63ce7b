// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/compression.h"

#include <algorithm>
#include <array>

#include "indexer/source/gzip_bytes.h"
#include "indexer/source/packed_bytes.h"

namespace pressmark::indexer {
namespace {

template <class Decompressor>
std::unique_ptr<ByteSource> decompressed_by(std::unique_ptr<ByteSource> bytes) {
  return std::make_unique<Decompressor>(std::move(bytes));
}

struct Compression {
  std::string_view magic;
  std::string_view suffix;
  std::unique_ptr<ByteSource> (*open)(std::unique_ptr<ByteSource>);
};

// gzip has a reader of its own because only that one knows where each member lies: see docs/architecture.md.
constexpr std::array kCompressions{
    Compression{kGzipMagic, ".gz", decompressed_by<GzipBytes>},
    Compression{"\x28\xB5\x2F\xFD", ".zst", decompressed_by<PackedBytes>},
    Compression{"\xFD\x37zXZ", ".xz", decompressed_by<PackedBytes>},
    Compression{"BZh", ".bz2", decompressed_by<PackedBytes>},
};
constexpr std::size_t kLongestMagic = 5;

const Compression* find_compression(std::string_view head) {
  const auto row = std::find_if(kCompressions.begin(), kCompressions.end(),
                                [head](const Compression& each) { return head.starts_with(each.magic); });
  return row == kCompressions.end() ? nullptr : &*row;
}

}  // namespace

bool is_compressed(std::string_view head) { return find_compression(head) != nullptr; }

std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> bytes) {
  auto peeked = std::make_unique<PeekedBytes>(std::move(bytes));
  const Compression* const compression = find_compression(peeked->peek(kLongestMagic));
  if (compression == nullptr) return peeked;
  return compression->open(std::move(peeked));
}

std::unique_ptr<ByteSource> open_bytes(const std::filesystem::path& path, std::uint64_t offset) {
  return decompressed(std::make_unique<FileBytes>(path, offset));
}

std::filesystem::path without_compression_suffix(const std::filesystem::path& path) {
  const std::string suffix = path.extension().string();
  const bool known = std::any_of(kCompressions.begin(), kCompressions.end(),
                                 [&suffix](const Compression& each) { return each.suffix == suffix; });
  return known ? path.stem() : path;
}

}  // namespace pressmark::indexer
