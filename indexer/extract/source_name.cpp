// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/source_name.h"

#include "indexer/extract/article_url.h"
#include "indexer/extract/whitespace.h"
#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

std::string folder_name(const std::filesystem::path& input) {
  return input == "-" ? std::string() : input.parent_path().filename().string();
}

bool is_host(std::string_view text) { return text.starts_with("www.") && text.find(' ') == std::string_view::npos; }

}  // namespace

std::string source_name(const SourceClues& clues) {
  const std::string_view stated = trim(clues.stated);
  const bool is_address = stated.find("://") != std::string_view::npos;
  if (!stated.empty() && !is_address) {
    std::string name = is_host(stated) ? publisher_host(stated) : std::string(stated);
    tidy_line(name);
    return name;
  }
  if (!clues.url.empty()) return publisher_host(clues.url);
  if (const auto address = canonical_url(stated)) return publisher_host(*address);
  return folder_name(clues.input);
}

}  // namespace pressmark::indexer
