// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/model_file.h"

#include <array>
#include <cstring>

#include "indexer/enrich/tagging/tag_set.h"
#include "storage/base/error.h"
#include "storage/base/hash.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kAlignment = 8;

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = kModelVersion;
  std::uint32_t classes = 0;
  std::uint64_t checksum = 0;
  std::array<std::uint64_t, kModelSections + 1> begins{};
};
constexpr std::size_t kUnchecked = offsetof(Header, begins);
static_assert(kUnchecked == 24 && sizeof(Header) % kAlignment == 0);

Header header_of(BucketTable::Bytes bytes) {
  Header header;
  if (bytes.size() < sizeof header) throw StorageError("it is too short for a model of the tagger");
  std::memcpy(&header, bytes.data(), sizeof header);
  return header;
}

std::uint64_t checksum_of(std::string_view bytes) { return hash64(bytes.substr(kUnchecked)); }

void check_sections(const Header& header, std::size_t size) {
  std::uint64_t last = sizeof header;
  for (const std::uint64_t begin : header.begins) {
    if (begin < last || begin > size || begin % kAlignment != 0) throw StorageError("its sections are damaged");
    last = begin;
  }
  if (last != size) throw StorageError("it is cut short or has more bytes than it should");
}

}  // namespace

ModelFile::ModelFile(BucketTable::Bytes bytes) : bytes_(bytes) {
  const Header header = header_of(bytes);
  if (std::string_view(header.magic.data(), header.magic.size()) != kModelMagic)
    throw StorageError("it is no model of the tagger");
  if (header.version != kModelVersion) throw StorageError("it is of another version of the tagger");
  if (header.classes == 0 || header.classes > kMostClasses) throw StorageError("its classes are damaged");
  check_sections(header, bytes.size());
  if (header.checksum != checksum_of({reinterpret_cast<const char*>(bytes.data()), bytes.size()}))
    throw StorageError("it is damaged: its checksum is wrong");
  classes_ = header.classes;
}

BucketTable::Bytes ModelFile::section(ModelSection section) const {
  const Header header = header_of(bytes_);
  const auto number = static_cast<std::size_t>(section);
  return bytes_.subspan(header.begins[number], header.begins[number + 1] - header.begins[number]);
}

std::string model_bytes(std::uint32_t classes, std::span<const std::string, kModelSections> sections) {
  Header header;
  kModelMagic.copy(header.magic.data(), header.magic.size());
  header.classes = classes;
  std::string bytes(sizeof header, '\0');
  for (std::size_t i = 0; i < kModelSections; ++i) {
    header.begins[i] = bytes.size();
    bytes += sections[i];
    bytes.resize((bytes.size() + kAlignment - 1) / kAlignment * kAlignment);
  }
  header.begins[kModelSections] = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum = checksum_of(bytes);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace pressmark::indexer
