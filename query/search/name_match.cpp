// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/name_match.h"

#include <algorithm>

#include "storage/model/entity.h"

namespace pressmark::query {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Whether its key is the name itself but for capitals.
bool is_plain(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_small(c) || is_capital(c) || is_digit(c) || c == ' '; });
}

char lowered(char c) { return is_capital(c) ? static_cast<char>(c | 0x20) : c; }

bool stands_at(std::string_view name, std::size_t at, std::string_view key) {
  if (name.size() - at < key.size()) return false;
  for (std::size_t i = 0; i < key.size(); ++i)
    if (lowered(name[at + i]) != key[i]) return false;
  return true;
}

NameMatch judge(std::string_view name, std::size_t at, std::string_view key) {
  const std::size_t end = at + key.size();
  if (end == name.size()) return at == 0 ? NameMatch::whole : NameMatch::end;
  return name[end] == ' ' ? NameMatch::within : NameMatch::prefix;
}

NameMatch match_plain(std::string_view name, std::string_view key) {
  NameMatch best = NameMatch::none;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (stands_at(name, at, key)) {
      const NameMatch found = judge(name, at, key);
      if (best == NameMatch::none || found < best) best = found;
    }
    at = std::min(name.find(' ', at), name.size());
  }
  return best;
}

}  // namespace

NameMatch match_name(std::string_view name, std::string_view key) {
  return is_plain(name) ? match_plain(name, key) : match_plain(name_key(name), key);
}

}  // namespace pressmark::query
