// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/glass/pack.h"

#include <bit>

namespace pressmark::storage::glass {
namespace {

constexpr std::string_view kLengths("\0\xE0", 2);
constexpr std::string_view kValueChunk("\0\xD8", 2);
constexpr std::string_view kValueStatistics("\0\xD0", 2);

// A zero byte inside a term is followed by 0xFF, so that the one which ends it sorts before all that may follow.
void append_term(std::string& key, std::string_view term) {
  for (const char c : term) {
    key += c;
    if (c == '\0') key += '\xFF';
  }
}

}  // namespace

void pack_sortable(std::string& out, DocumentNumber value) {
  if (value < 0x8000) {
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value & 0xFF);
    return;
  }
  const auto bits = static_cast<unsigned>(std::bit_width(value));
  const unsigned length = (bits + 5) / 7;  // 3 bytes hold 21 bits less the marks, 4 hold 27, 5 all 32
  const unsigned mark = (0xFFu << (10 - length)) & 0xFF;
  for (unsigned i = length; i-- > 0;) {
    unsigned byte = i < 4 ? (value >> (8 * i)) & 0xFF : 0;
    if (i + 1 == length) byte |= mark;
    out += static_cast<char>(byte);
  }
}

std::string postings_key(std::string_view term) {
  if (term.empty()) return std::string(kLengths);
  std::string key;
  append_term(key, term);
  return key;
}

std::string postings_key(std::string_view term, DocumentNumber first) {
  std::string key = postings_key(term);
  if (!term.empty()) key += '\0';
  pack_sortable(key, first);
  return key;
}

std::string positions_key_stem(std::string_view term) {
  std::string key;
  append_term(key, term);
  key += '\0';
  return key;
}

std::string term_list_key(DocumentNumber document) {
  std::string key;
  pack_sortable(key, document);
  return key;
}

std::string used_slots_key(DocumentNumber document) { return term_list_key(document) + '\0'; }

std::string value_statistics_key(std::uint32_t slot) {
  std::string key(kValueStatistics);
  pack_last_uint(key, slot);
  return key;
}

std::string value_chunk_key(std::uint32_t slot, DocumentNumber first) {
  std::string key(kValueChunk);
  pack_uint(key, slot);
  pack_sortable(key, first);
  return key;
}

}  // namespace pressmark::storage::glass
