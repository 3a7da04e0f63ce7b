// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A mention on its way to a name, as the steps of name_linker.h pass it on.

#include <string>
#include <vector>

#include "storage/model/entity.h"

namespace pressmark::indexer {

struct LinkedMention {
  EntityKind kind;
  std::string name;
  std::string key;  // name_key(name)
  bool in_title;
  std::uint32_t begin;
  std::uint32_t end;
};
/// In the order of the text, the title first.
using LinkedMentions = std::vector<LinkedMention>;

/// `mention` is what `other` is.
inline void join(LinkedMention& mention, const LinkedMention& other) {
  mention.kind = other.kind;
  mention.name = other.name;
  mention.key = other.key;
}

[[nodiscard]] inline bool is_one_word(const std::string& key) { return key.find(' ') == std::string::npos; }

/// Whether the words of `part` begin or end `whole`, which has more of them.
[[nodiscard]] inline bool begins(const std::string& whole, const std::string& part) {
  return whole.size() > part.size() && whole.starts_with(part) && whole[part.size()] == ' ';
}
[[nodiscard]] inline bool ends(const std::string& whole, const std::string& part) {
  return whole.size() > part.size() && whole.ends_with(part) && whole[whole.size() - part.size() - 1] == ' ';
}

}  // namespace pressmark::indexer
