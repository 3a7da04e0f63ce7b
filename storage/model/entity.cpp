// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/model/entity.h"

#include <algorithm>

#include "storage/base/unicode.h"

namespace pressmark {
namespace {

constexpr std::uint32_t kTitleWeight = 2;
constexpr std::uint32_t kLeadWeight = 1;
constexpr std::uint32_t kDatelineWeight = 3;

// What stands within a word, where it may as well be left out.
bool vanishes(char32_t code) { return code == U'.' || code == U'\'' || code == U'\u2019' || code == U'`'; }

// Most names are plain ASCII, for which this is four times as fast.
void append_ascii(std::string& key, char c) {
  if (c >= 'A' && c <= 'Z') {
    key += static_cast<char>(c | 0x20);
  } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&') {
    key += c;
  } else if (!vanishes(static_cast<unsigned char>(c)) && !key.empty() && key.back() != ' ') {
    key += ' ';
  }
}

void append_other(std::string& key, char32_t code) {
  if (vanishes(code)) return;
  if (unicode::char_class(code) != unicode::CharClass::other) return unicode::append_folded(key, code);
  if (!key.empty() && key.back() != ' ') key += ' ';
}

bool stands_in_body(const NameUse& use) {
  return use.offset > 0 || (use.count > 0 && (!use.in_title || use.count > 1));
}

}  // namespace

std::string_view to_string(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "person";
    case EntityKind::organisation:
      return "organisation";
    case EntityKind::place:
      break;
  }
  return "place";
}

std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    if (static_cast<unsigned char>(name[at]) < 0x80) {
      append_ascii(key, name[at++]);
      continue;
    }
    const unicode::Decoded character = unicode::decode(name, at);
    append_other(key, character.code);
    at += character.length;
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

std::uint32_t salience(const NameUse& use) {
  const bool leads = stands_in_body(use) && use.offset < kLeadBytes;
  return use.count + (use.in_title ? kTitleWeight : 0) + (leads ? kLeadWeight : 0) +
         (use.in_dateline ? kDatelineWeight : 0);
}

void add_use(NameUse& to, const NameUse& other) {
  if (stands_in_body(other)) to.offset = stands_in_body(to) ? std::min(to.offset, other.offset) : other.offset;
  to.count += other.count;
  to.in_title |= other.in_title;
  to.in_dateline |= other.in_dateline;
}

}  // namespace pressmark
