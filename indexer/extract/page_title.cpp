// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_title.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "indexer/extract/text_key.h"
#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

constexpr std::array<std::string_view, 9> kSeparators{" - ",  " | ",      " \u2013 ", " \u2014 ", " : ",
                                                      " :: ", " \u00BB ", " \u00B7 ", " \u2022 "};

std::vector<std::string> keys_of(std::span<const std::string> texts) {
  std::vector<std::string> keys;
  std::transform(texts.begin(), texts.end(), std::back_inserter(keys), text_key);
  keys.erase(std::remove(keys.begin(), keys.end(), std::string()), keys.end());
  return keys;
}

/// The part of a title before its last separator, and the one behind it; nothing behind where there is none.
struct Split {
  std::string_view before;
  std::string_view behind;
};

Split split_last(std::string_view title) {
  Split split{title, {}};
  std::size_t last = 0;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string_view::npos || at < last) continue;
    last = at;
    split = {trim(title.substr(0, at)), trim(title.substr(at + separator.size()))};
  }
  return split;
}

Split split_first(std::string_view title) {
  Split split{{}, title};
  std::size_t first = title.size();
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.find(separator);
    if (at >= first) continue;
    first = at;
    split = {trim(title.substr(0, at)), trim(title.substr(at + separator.size()))};
  }
  return split;
}

class TitleTrimmer {
 public:
  explicit TitleTrimmer(const TitleClues& clues) : titles_(keys_of(clues.titles)), sites_(keys_of(clues.sites)) {}

  [[nodiscard]] std::string_view trimmed(std::string_view title) const {
    for (Split split = split_last(title); !split.behind.empty() && !split.before.empty(); split = split_last(title)) {
      if (!is_site(split.behind) && !another_is(split.before)) break;
      title = split.before;
    }
    const Split split = split_first(title);
    if (split.before.empty() || split.behind.empty()) return title;
    return is_site(split.before) || another_is(split.behind) ? split.behind : title;
  }

 private:
  /// A site is known by its name or host, or by most of it.
  [[nodiscard]] bool is_site(std::string_view part) const {
    const std::string key = text_key(part);
    return std::any_of(sites_.begin(), sites_.end(), [&key](const std::string& site) {
      return key == site || (key.size() * 2 > site.size() && site.find(key) != std::string::npos) ||
             (site.size() * 2 > key.size() && key.find(site) != std::string::npos);
    });
  }

  [[nodiscard]] bool another_is(std::string_view part) const {
    return std::find(titles_.begin(), titles_.end(), text_key(part)) != titles_.end();
  }

  std::vector<std::string> titles_;
  std::vector<std::string> sites_;
};

}  // namespace

std::string page_title(const TitleClues& clues) {
  if (clues.titles.empty()) return {};
  return std::string(TitleTrimmer(clues).trimmed(trim(clues.titles.front())));
}

}  // namespace pressmark::indexer
