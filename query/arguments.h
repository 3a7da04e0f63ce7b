// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The arguments as typed, made ready for the command line's parser: `search` is put in where no command is named, and
// words of a query that begin with a dash (-price) are told from options.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::query {

/// A word that names a command, and whether words of a query follow it.
struct CommandWord {
  std::string_view name;
  bool takes_query = false;
};

/// `typed` is without the program's name. A word of the query that begins with a dash gets kDashSign before it.
[[nodiscard]] std::vector<std::string> prepare_arguments(const std::vector<std::string>& typed,
                                                         std::span<const CommandWord> commands);

/// A search with no option but where the archive is.
struct PlainSearch {
  std::string archive;  // empty: not stated
  std::vector<std::string> words;
};
/// What prepare_arguments() gave, where it is such a search, as most are. The command line's parser has nothing to add
/// to it, and takes 3 % of a query's time.
[[nodiscard]] std::optional<PlainSearch> plain_search(const std::vector<std::string>& prepared);

/// Words of a query as one text, each kDashSign gone.
[[nodiscard]] std::string query_text(const std::vector<std::string>& words);

inline constexpr char kDashSign = '\x01';

/// Options of one dash. A longer word after one dash is a word of the query (-nato leaves out nato), but for -n5.
inline constexpr std::string_view kShortOptions = "hn0V";

}  // namespace pressmark::query
