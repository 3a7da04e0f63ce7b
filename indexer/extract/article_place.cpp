// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/article_place.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/text_key.h"

namespace pressmark::indexer {
namespace {

// What an element must hold to be the article's, in weighted letters, and of all that the page has.
constexpr double kEnoughText = 250;
constexpr double kEnoughShare = 0.4;
constexpr double kEnoughShareWithTitle = 0.1;
// From the element that is named as the article's down to the one that holds this much of it.
constexpr double kNamedCore = 0.8;
constexpr double kUnnamedCore = 0.6;
// More than this of the running text of a page is no debris, whatever its element is called.
constexpr double kMostText = 0.5;
// Less than this outside of what is called debris, and none of those names mean what they say.
constexpr double kLeastOutside = 0.2;
constexpr std::size_t kShortestTitle = 8;  // letters by which a heading may be known for the title

enum class State : std::uint8_t { text, debris, comments };

class PlaceFinder {
 public:
  PlaceFinder(const HtmlDocument& document, const PageBlocks& page, std::span<const std::string> titles)
      : nodes_(document.nodes()), page_(page), states_(nodes_.size()), weights_(nodes_.size()) {
    settle_states();
    weigh();
    find_title(titles);
  }

  [[nodiscard]] ArticlePlace find() const {
    ArticlePlace place;
    place.title = title_;
    place.node = core(named_place());
    for (const Block& block : page_.blocks) {
      const bool is_inside = block.node >= place.node && block.node < nodes_[place.node].end;
      if (is_inside && states_[block.node] == State::text) place.blocks.push_back(&block);
    }
    return place;
  }

 private:
  [[nodiscard]] HtmlTag tag(const Block& block) const { return nodes_[block.node].tag; }

  [[nodiscard]] bool is_prose(const Block& block) const {
    const std::uint32_t enough = tag(block) == HtmlTag::p ? 30 : 60;
    return block.letters >= enough && block.linked < 0.4 * block.letters && block.heading == 0;
  }

  /// How sure it is that a block of prose is the article's.
  [[nodiscard]] double trust(const Block& block) const {
    if (tag(block) == HtmlTag::p || tag(block) == HtmlTag::blockquote) return 1;
    return block.in_list ? 0.3 : 0.7;
  }

  /// Makes each node's sum that of all below it too.
  void sum_up(std::vector<double>& values) const {
    for (std::size_t i = nodes_.size(); i-- > 1;) values[nodes_[i].parent] += values[i];
  }

  void settle_states() {
    spread_states([this](std::uint32_t i) { return page_.hints[i] == Hint::comments ? State::comments : State::text; });
    std::vector<double> prose(nodes_.size());
    for (const Block& block : page_.blocks) {
      if (is_prose(block) && states_[block.node] == State::text) prose[block.node] += block.letters;
    }
    sum_up(prose);
    const double all = prose[0];
    const std::vector<State> without_debris = states_;
    spread_states([&](std::uint32_t i) {
      if (page_.hints[i] == Hint::comments) return State::comments;
      return page_.hints[i] == Hint::debris && prose[i] <= kMostText * all ? State::debris : State::text;
    });
    double outside = 0;
    for (const Block& block : page_.blocks) {
      if (is_prose(block) && states_[block.node] == State::text) outside += block.letters;
    }
    if (outside < kLeastOutside * all) states_ = without_debris;
  }

  /// The worst of a node's own state and those around it.
  template <class Own>
  void spread_states(const Own& own) {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      states_[i] = i == 0 ? State::text : std::max(states_[nodes_[i].parent], own(i));
    }
  }

  void weigh() {
    for (const Block& block : page_.blocks) {
      if (is_prose(block) && states_[block.node] == State::text) weights_[block.node] += block.letters * trust(block);
    }
    sum_up(weights_);
  }

  void find_title(std::span<const std::string> titles) {
    std::vector<std::string> keys;
    std::transform(titles.begin(), titles.end(), std::back_inserter(keys), text_key);
    for (const Block& block : page_.blocks) {
      if (block.heading == 0 || (title_ != 0 && block.heading != 1)) continue;
      const std::string key = text_key(block.text);
      if (key.size() < kShortestTitle) continue;
      const bool is_title = std::any_of(keys.begin(), keys.end(), [&key](const std::string& title) {
        return title.find(key) != std::string::npos && key.size() * 2 > title.size();
      });
      if (!is_title) continue;
      title_ = block.node;
      if (block.heading == 1) return;
    }
  }

  [[nodiscard]] bool holds_title(std::uint32_t i) const { return i != 0 && title_ > i && title_ < nodes_[i].end; }

  /// The heaviest node that passes; one that holds the title, the innermost, before all that do not.
  template <class Test>
  [[nodiscard]] std::uint32_t heaviest(const Test& test) const {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      if (weights_[i] < kEnoughText || states_[i] != State::text || !test(i)) continue;
      const double share = weights_[i] / weights_[0];
      if (holds_title(i) && share >= kEnoughShareWithTitle)
        best = i;
      else if (!holds_title(best) && share >= kEnoughShare && (best == 0 || weights_[i] > 1.05 * weights_[best]))
        best = i;
    }
    return best;
  }

  /// The element that says it holds the article; the root where none does.
  [[nodiscard]] std::uint32_t named_place() const {
    std::uint32_t place = heaviest([this](std::uint32_t i) { return page_.hints[i] == Hint::article; });
    if (place == 0) place = heaviest([this](std::uint32_t i) { return nodes_[i].tag == HtmlTag::article; });
    if (place == 0) place = heaviest([this](std::uint32_t i) { return nodes_[i].tag == HtmlTag::main; });
    return place;
  }

  /// The innermost element within that still holds nearly all of its text.
  [[nodiscard]] std::uint32_t core(std::uint32_t place) const {
    const double enough = (place == 0 ? kUnnamedCore : kNamedCore) * weights_[place];
    while (true) {
      const std::uint32_t child = heaviest_child(place);
      if (child == place || weights_[child] < enough || nodes_[child].tag == HtmlTag::p) return place;
      place = child;
    }
  }

  /// The node itself where it has no children.
  [[nodiscard]] std::uint32_t heaviest_child(std::uint32_t parent) const {
    std::uint32_t heaviest = parent;
    for (std::uint32_t i = parent + 1; i < nodes_[parent].end; i = nodes_[i].end) {
      if (heaviest == parent || weights_[i] > weights_[heaviest]) heaviest = i;
    }
    return heaviest;
  }

  std::span<const HtmlNode> nodes_;
  const PageBlocks& page_;
  std::vector<State> states_;
  std::vector<double> weights_;
  std::uint32_t title_ = 0;  // the heading that is the title; 0: none
};

}  // namespace

ArticlePlace find_article(const HtmlDocument& document, const PageBlocks& page, std::span<const std::string> titles) {
  return PlaceFinder(document, page, titles).find();
}

}  // namespace pressmark::indexer
