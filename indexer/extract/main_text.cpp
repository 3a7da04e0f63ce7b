// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/main_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/extract/text_edges.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kHeadingsInARow = 3;

// Shares of a block's letters that stand in links, from which it leads away from the article.
constexpr double kLinkedHeading = 0.5;
constexpr double kLinkedItem = 0.4;
constexpr double kLinkedParagraph = 0.6;

// Letters.
constexpr std::uint32_t kLongestTeaser = 300;  // a longer paragraph is the article's, whatever it links to
constexpr std::uint32_t kShortestLine = 3;
constexpr std::uint32_t kShortestScrap = 25;  // outside of paragraphs, lists and tables
constexpr std::uint32_t kLongestStamp = 48;
constexpr std::uint32_t kShortestUnderHeading = 9;

/// "12:45 on 7 May 2023", "3 comments 12/5/2023".
bool is_stamp(const Block& block) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto digits = std::count_if(block.text.begin(), block.text.end(), is_digit);
  const bool has_time = block.text.find(':') != std::string::npos;
  return block.letters < kLongestStamp && digits >= 5 && (has_time || digits * 3 > block.letters);
}

bool leads_away(const Block& block) {
  const double linked = static_cast<double>(block.linked) / block.letters;
  if (block.heading != 0) return linked > kLinkedHeading;
  return (block.in_list && linked > kLinkedItem) || (block.letters < kLongestTeaser && linked > kLinkedParagraph);
}

/// Says of each block of the article's element whether it is the article's.
class BlockFilter {
 public:
  BlockFilter(const HtmlDocument& document, std::span<const Block* const> blocks)
      : nodes_(document.nodes()), blocks_(blocks) {}

  [[nodiscard]] std::vector<const Block*> kept() const {
    std::vector<const Block*> kept;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_kept(i)) kept.push_back(blocks_[i]);
    }
    return kept;
  }

 private:
  [[nodiscard]] bool is_kept(std::size_t i) const {
    const Block& block = *blocks_[i];
    if (block.letters < kShortestLine || leads_away(block)) return false;
    if (block.heading != 0) return block.heading != 1 && leads_text(i);
    const HtmlTag tag = nodes_[block.node].tag;
    if (block.in_list || tag == HtmlTag::tr) return true;
    const bool is_paragraph = tag == HtmlTag::p || tag == HtmlTag::blockquote || tag == HtmlTag::pre;
    return !is_stamp(block) && (is_paragraph || block.letters >= kShortestScrap);
  }

  /// Whether a heading has text below it, perhaps below further headings.
  [[nodiscard]] bool leads_text(std::size_t i) const {
    for (std::size_t next = i + 1; next < blocks_.size() && next <= i + kHeadingsInARow; ++next) {
      const Block& block = *blocks_[next];
      if (block.heading == 0) return block.linked * 2 < block.letters && block.letters >= kShortestUnderHeading;
    }
    return false;
  }

  std::span<const HtmlNode> nodes_;
  std::span<const Block* const> blocks_;
};

}  // namespace

std::string main_text(const HtmlDocument& document, const ArticlePlace& place, std::span<const std::string> titles) {
  const std::vector<const Block*> kept = BlockFilter(document, place.blocks).kept();
  std::string text;
  for (const Block* const block : without_edges(document, kept, titles)) {
    if (!text.empty()) text += "\n\n";
    text += block->text;
  }
  return text;
}

}  // namespace pressmark::indexer
