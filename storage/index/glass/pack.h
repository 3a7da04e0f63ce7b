// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Numbers, strings and keys as glass, the on-disk format of Xapian 1.4, spells them. Facts from Xapian's own
// common/pack.h and backends/glass; see docs/index-format.md, "Why do we write Xapian's tables ourselves?".

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::storage::glass {

using DocumentNumber = std::uint32_t;

/// Seven bits a byte, lowest first.
inline void pack_uint(std::string& out, std::uint64_t value) {
  for (; value >= 128; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// Bytes, lowest first, without a length: for the end of a key.
inline void pack_last_uint(std::string& out, std::uint64_t value) {
  for (; value != 0; value >>= 8) out += static_cast<char>(value & 0xFF);
}

inline void pack_string(std::string& out, std::string_view text) {
  pack_uint(out, text.size());
  out += text;
}

/// Sorts as the numbers do: two bytes below 2^15, else as many as the leading ones of the first byte say.
void pack_sortable(std::string& out, DocumentNumber value);

/// Where a term's first chunk of postings stands; the empty term's are the lengths of the documents.
[[nodiscard]] std::string postings_key(std::string_view term);
/// Where a later chunk stands, that begins with `first`.
[[nodiscard]] std::string postings_key(std::string_view term, DocumentNumber first);
/// Where the positions of a term in documents stand, but for the document's own number: pack_sortable() adds it.
[[nodiscard]] std::string positions_key_stem(std::string_view term);
[[nodiscard]] std::string term_list_key(DocumentNumber document);
[[nodiscard]] std::string used_slots_key(DocumentNumber document);
[[nodiscard]] std::string value_statistics_key(std::uint32_t slot);
[[nodiscard]] std::string value_chunk_key(std::uint32_t slot, DocumentNumber first);

}  // namespace pressmark::storage::glass
