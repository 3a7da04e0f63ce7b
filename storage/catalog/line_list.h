// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of names in one column, a name a line. Private to storage/catalog.

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace pressmark::storage {

inline std::string joined_lines(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

inline std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace pressmark::storage
