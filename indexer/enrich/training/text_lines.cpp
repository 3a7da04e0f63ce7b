// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/text_lines.h"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "indexer/source/compression.h"
#include "storage/base/error.h"

namespace pressmark::indexer {

std::string read_text(const std::filesystem::path& path) {
  const std::unique_ptr<ByteSource> bytes = open_bytes(path);
  std::string text;
  std::array<char, 1 << 16> some;
  while (const std::size_t got = bytes->read(some)) text.append(some.data(), got);
  if (bytes->damage()) throw SourceError(fmt::format("{} is damaged", path.string()));
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace pressmark::indexer
