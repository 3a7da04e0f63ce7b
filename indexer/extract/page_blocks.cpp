// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_blocks.h"

#include <span>
#include <utility>

#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

constexpr std::uint32_t kLongCell = 200;  // letters; what is longer is a block of a layout, not a cell of a table

constexpr std::uint32_t kRunningText = 120;  // letters of a paragraph that nobody makes one link

/// Where text is broken.
constexpr bool is_block(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::address:
    case HtmlTag::article:
    case HtmlTag::aside:
    case HtmlTag::blockquote:
    case HtmlTag::body:
    case HtmlTag::center:
    case HtmlTag::dd:
    case HtmlTag::details:
    case HtmlTag::dir:
    case HtmlTag::div:
    case HtmlTag::dl:
    case HtmlTag::dt:
    case HtmlTag::fieldset:
    case HtmlTag::figcaption:
    case HtmlTag::figure:
    case HtmlTag::footer:
    case HtmlTag::form:
    case HtmlTag::h1:
    case HtmlTag::h2:
    case HtmlTag::h3:
    case HtmlTag::h4:
    case HtmlTag::h5:
    case HtmlTag::h6:
    case HtmlTag::header:
    case HtmlTag::hgroup:
    case HtmlTag::hr:
    case HtmlTag::html:
    case HtmlTag::li:
    case HtmlTag::main:
    case HtmlTag::menu:
    case HtmlTag::nav:
    case HtmlTag::ol:
    case HtmlTag::p:
    case HtmlTag::pre:
    case HtmlTag::section:
    case HtmlTag::summary:
    case HtmlTag::table:
    case HtmlTag::tbody:
    case HtmlTag::td:
    case HtmlTag::tfoot:
    case HtmlTag::th:
    case HtmlTag::thead:
    case HtmlTag::tr:
    case HtmlTag::ul:
      return true;
    default:
      return false;
  }
}

/// What never holds text of an article.
constexpr bool is_dropped(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::aside:
    case HtmlTag::audio:
    case HtmlTag::button:
    case HtmlTag::canvas:
    case HtmlTag::dialog:
    case HtmlTag::embed:
    case HtmlTag::figcaption:
    case HtmlTag::figure:
    case HtmlTag::footer:
    case HtmlTag::head:
    case HtmlTag::iframe:
    case HtmlTag::input:
    case HtmlTag::label:
    case HtmlTag::menu:
    case HtmlTag::nav:
    case HtmlTag::noscript:
    case HtmlTag::object:
    case HtmlTag::script:
    case HtmlTag::select:
    case HtmlTag::style:
    case HtmlTag::svg:
    case HtmlTag::template_:
    case HtmlTag::textarea:
    case HtmlTag::time:
    case HtmlTag::video:
      return true;
    default:
      return false;
  }
}

/// Within these an element that HTML does not know is part of a line, as browsers show it.
constexpr bool holds_words(HtmlTag tag) { return tag == HtmlTag::p || (tag >= HtmlTag::h1 && tag <= HtmlTag::h6); }

constexpr bool is_cell(HtmlTag tag) { return tag == HtmlTag::td || tag == HtmlTag::th; }

std::uint8_t heading_level(HtmlTag tag) {
  return tag >= HtmlTag::h1 && tag <= HtmlTag::h6
             ? static_cast<std::uint8_t>(1 + static_cast<int>(tag) - static_cast<int>(HtmlTag::h1))
             : std::uint8_t{0};
}

/// What a node has from those around it.
struct Surroundings {
  std::uint32_t block = 0;
  std::uint8_t heading = 0;
  bool in_list = false;
  bool in_link = false;
};

class BlockBuilder {
 public:
  explicit BlockBuilder(const HtmlDocument& document) : document_(document), nodes_(document.nodes()) {
    page_.hints.resize(nodes_.size());
    around_.resize(nodes_.size());
  }

  PageBlocks build() {
    for (std::uint32_t i = 0; i < nodes_.size();) i = take(i);
    end_block();
    mend_open_link();
    return std::move(page_);
  }

 private:
  /// Returns the node to go on with.
  std::uint32_t take(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    around_[i] = around_[node.parent];
    if (node.tag == HtmlTag::text) {
      add_text(node.text, around_[i]);
      return i + 1;
    }
    if (is_dropped(node.tag)) {
      if (is_block(node.tag)) end_block();
      return node.end;
    }
    if (node.tag == HtmlTag::br)
      break_line();
    else if (!enter(i))
      return node.end;
    return i + 1;
  }

  /// Whether what it holds counts.
  bool enter(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    Surroundings& around = around_[i];
    const bool block = is_block(node.tag) || (node.tag == HtmlTag::custom && !holds_words(nodes_[around.block].tag));
    if (block || node.tag == HtmlTag::span) page_.hints[i] = hint_of(document_, node);
    if (!block && page_.hints[i] >= Hint::debris) return false;
    if (block) {
      is_cell(node.tag) && block_.letters < kLongCell ? add_space() : end_block();
      if (!is_cell(node.tag)) around.block = i;
    }
    if (const std::uint8_t level = heading_level(node.tag); level != 0 || node.tag == HtmlTag::p)
      around.heading = level;
    around.in_list = around.in_list || node.tag == HtmlTag::li;
    around.in_link = around.in_link || node.tag == HtmlTag::a;
    return true;
  }

  void begin_block(const Surroundings& around) {
    block_.node = around.block;
    block_.heading = around.heading;
    block_.in_list = around.in_list;
  }

  void add_text(std::string_view text, const Surroundings& around) {
    if (block_.letters > 0 && block_.node != around.block) end_block();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(kAsciiSpace, at), text.size());
      if (end > at) add_word(text.substr(at, end - at), around);
      at = std::min(text.find_first_not_of(kAsciiSpace, end), text.size());
      if (at > end) add_space();
    }
  }

  void add_word(std::string_view word, const Surroundings& around) {
    if (block_.letters == 0) begin_block(around);
    block_.text += word;
    block_.letters += static_cast<std::uint32_t>(word.size());
    if (around.in_link) block_.linked += static_cast<std::uint32_t>(word.size());
  }

  void add_space() {
    if (!block_.text.empty() && block_.text.back() != ' ' && block_.text.back() != '\n') block_.text += ' ';
  }

  /// A second one in a row parts paragraphs.
  void break_line() {
    const std::size_t last = block_.text.find_last_not_of(' ');
    if (last == std::string::npos) return;
    block_.text.resize(last + 1);
    if (block_.text.back() == '\n') return end_block();
    block_.text += '\n';
  }

  void end_block() {
    if (block_.letters > 0) {
      block_.text.resize(block_.text.find_last_not_of(" \n") + 1);
      page_.blocks.push_back(std::move(block_));
    }
    block_ = Block{};
  }

  /// An anchor that is never closed makes a link of all that follows.
  void mend_open_link() {
    std::uint64_t running = 0;
    std::uint64_t linked = 0;
    for (const Block& block : page_.blocks) {
      if (block.letters < kRunningText || nodes_[block.node].tag != HtmlTag::p) continue;
      running += block.letters;
      linked += block.linked;
    }
    if (linked * 10 <= running * 8) return;
    for (Block& block : page_.blocks) block.linked = 0;
  }

  const HtmlDocument& document_;
  std::span<const HtmlNode> nodes_;
  std::vector<Surroundings> around_;
  PageBlocks page_;
  Block block_;
};

}  // namespace

PageBlocks page_blocks(const HtmlDocument& document) { return BlockBuilder(document).build(); }

}  // namespace pressmark::indexer
