// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/glass/version_file.h"

#include <random>
#include <string>

#include "storage/index/glass/pack.h"

namespace pressmark::storage::glass {
namespace {

constexpr std::string_view kMagic("\x0F\x0DXapian Glass", 14);
constexpr unsigned kFormat = (2016u - 2014u) << 9 | 3u << 5 | 14u;  // the format of 14 March 2016
constexpr std::uint64_t kRevision = 1;
constexpr std::uint64_t kCompressFrom = 18;  // bytes of a tag; what Xapian itself goes by when it changes a table

// A random (version 4) UUID, as 16 bytes.
std::string new_uuid() {
  std::random_device random;
  std::string bytes;
  while (bytes.size() < 16) bytes += static_cast<char>(random());
  bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x40);
  bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
  return bytes;
}

// Nothing is free below the first unused block.
std::string free_list(std::uint32_t first_unused) {
  std::string packed;
  pack_uint(packed, kRevision);
  pack_uint(packed, first_unused);
  return packed.append(4, '\0');
}

void pack_root(std::string& out, const Root& root, std::uint64_t compress_from) {
  constexpr std::uint64_t kSequential = 2;
  const std::uint64_t absent = root.blocks == 0 ? 1 : 0;
  pack_uint(out, root.block);
  pack_uint(out, std::uint64_t{root.level} << 2 | kSequential | absent);
  pack_uint(out, root.entries);
  pack_uint(out, kBlockBytes >> 11);
  pack_uint(out, compress_from);
  pack_string(out, root.blocks == 0 ? std::string() : free_list(root.blocks));
}

void pack_statistics(std::string& out, const Statistics& statistics) {
  pack_uint(out, statistics.documents);
  pack_uint(out, statistics.last_document - statistics.documents);
  pack_uint(out, statistics.shortest_length);
  pack_uint(out, statistics.largest_wdf);
  pack_uint(out, statistics.longest_length - statistics.largest_wdf);
  pack_uint(out, 0);  // oldest change set
  pack_uint(out, statistics.total_length);
  pack_uint(out, 0);  // frequency of spellings
}

}  // namespace

void write_version_file(const std::filesystem::path& database, const Root& postings, const Root& term_lists,
                        const Root& positions, const Statistics& statistics) {
  const Root none;
  std::string bytes(kMagic);
  bytes += static_cast<char>(kFormat >> 8);
  bytes += static_cast<char>(kFormat & 0xFF);
  bytes += new_uuid();
  pack_uint(bytes, kRevision);
  pack_root(bytes, postings, 0);
  pack_root(bytes, none, kCompressFrom);  // data of documents: we have none
  pack_root(bytes, term_lists, kCompressFrom);
  pack_root(bytes, positions, 0);
  pack_root(bytes, none, kCompressFrom);  // spellings
  pack_root(bytes, none, kCompressFrom);  // synonyms
  pack_statistics(bytes, statistics);
  FileWriter file(database / "iamglass");
  file.append(bytes);
  file.finish();
}

}  // namespace pressmark::storage::glass
