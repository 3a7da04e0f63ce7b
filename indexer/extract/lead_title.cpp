// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/lead_title.h"

#include "storage/text/sentence.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestTitle = 140;  // bytes

}  // namespace

std::string lead_title(std::string_view body) {
  const std::string_view line = body.substr(0, body.find('\n'));
  if (line.size() <= kLongestTitle) return std::string(line);
  const std::size_t end = text::sentence_end(line, 0, kLongestTitle);
  const bool is_sentence = end <= kLongestTitle && line.substr(0, end).find_last_of(".!?") != std::string_view::npos;
  if (is_sentence) return std::string(line.substr(0, end));
  const std::size_t cut = line.find_last_of(' ', kLongestTitle);
  if (cut != std::string_view::npos && cut > 0) return std::string(line.substr(0, cut)) + "…";
  std::size_t border = kLongestTitle;
  while ((static_cast<unsigned char>(line[border]) & 0xC0) == 0x80) --border;
  return std::string(line.substr(0, border)) + "…";
}

}  // namespace pressmark::indexer
