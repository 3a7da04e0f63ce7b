// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/arguments.h"

#include <algorithm>

namespace pressmark::query {
namespace {

constexpr std::string_view kSearch = "search";
constexpr std::string_view kArchive = "--archive";

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// -n5 too is an option.
bool is_option(std::string_view word) {
  if (word.size() < 2 || word.front() != '-') return false;
  if (word[1] == '-') return true;
  if (word.size() > 2) return word[1] == 'n' && is_number(word.substr(2));
  return kShortOptions.find(word[1]) != std::string_view::npos;
}

// The first word that is no option; words.end() where there is none.
std::vector<std::string>::const_iterator first_word(const std::vector<std::string>& words) {
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (*word == kArchive && word + 1 != words.end()) {
      ++word;
    } else if (!is_option(*word) || *word == "--") {
      return word;
    }
  }
  return words.end();
}

// Everything after "--" is a word.
std::vector<std::string> with_dash_signs(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  bool words_only = false;
  for (const std::string& word : words) {
    if (word == "--" && !words_only) {
      words_only = true;
      continue;
    }
    const bool dashed = word.size() > 1 && word.front() == '-' && (words_only || !is_option(word));
    out.push_back(dashed ? kDashSign + word : word);
  }
  return out;
}

}  // namespace

std::vector<std::string> prepare_arguments(const std::vector<std::string>& typed,
                                           std::span<const CommandWord> commands) {
  const auto first = first_word(typed);
  if (first == typed.end()) return typed;
  const auto command =
      std::find_if(commands.begin(), commands.end(), [&](const CommandWord& word) { return word.name == *first; });
  if (command == commands.end()) {
    std::vector<std::string> out = with_dash_signs(typed);
    out.insert(out.begin(), std::string(kSearch));
    return out;
  }
  return command->takes_query ? with_dash_signs(typed) : typed;
}

std::optional<PlainSearch> plain_search(const std::vector<std::string>& prepared) {
  if (prepared.empty() || prepared.front() != kSearch) return std::nullopt;
  PlainSearch search;
  for (auto word = prepared.begin() + 1; word != prepared.end(); ++word) {
    if (!word->starts_with('-')) {
      search.words.push_back(*word);
    } else if (*word == kArchive && search.archive.empty() && word + 1 != prepared.end() &&
               !(word + 1)->starts_with('-')) {
      search.archive = *++word;
    } else {
      return std::nullopt;
    }
  }
  if (search.words.empty()) return std::nullopt;
  return search;
}

std::string query_text(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text.append(word, word.starts_with(kDashSign) ? 1 : 0);
  }
  return text;
}

}  // namespace pressmark::query
