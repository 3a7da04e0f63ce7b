// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_edges.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "indexer/extract/byline.h"
#include "indexer/extract/date_parser.h"
#include "indexer/extract/text_key.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestLine = 250;  // bytes; what is longer is prose
constexpr std::size_t kMostHeadLines = 3;

bool is_head_line(const Block& block, std::span<const std::string> title_keys) {
  if (block.text.size() > kLongestLine) return false;
  if (byline_names(block.text) || parse_whole_date(block.text)) return true;
  return std::find(title_keys.begin(), title_keys.end(), text_key(block.text)) != title_keys.end();
}

/// Whom to write to, what to buy.
bool is_tail_line(const Block& block, HtmlTag tag) {
  if (block.text.size() > kLongestLine) return false;
  if (block.text.find('@') != std::string::npos) return true;
  return tag != HtmlTag::p && tag != HtmlTag::blockquote && !block.in_list && block.linked > 0;
}

}  // namespace

std::span<const Block* const> without_edges(const HtmlDocument& document, std::span<const Block* const> blocks,
                                            std::span<const std::string> titles) {
  std::vector<std::string> keys;
  std::transform(titles.begin(), titles.end(), std::back_inserter(keys), text_key);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < std::min(blocks.size(), kMostHeadLines); ++i) {
    if (is_head_line(*blocks[i], keys)) begin = i + 1;
  }
  std::size_t end = blocks.size();
  while (end > begin && is_tail_line(*blocks[end - 1], document.nodes()[blocks[end - 1]->node].tag)) --end;
  return blocks.subspan(begin, end - begin);
}

}  // namespace pressmark::indexer
