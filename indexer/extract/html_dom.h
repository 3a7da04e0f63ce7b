// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page as the tree that browsers see in it, laid out flat: nodes in the order of the page, so that what walks the
// tree is a loop, whatever its depth. The one place that knows the HTML parser (MyHTML).

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

/// Elements whose name means something here; every other one is `other`, or `custom` where HTML does not know it
/// either.
// clang-format off
enum class HtmlTag : std::uint8_t {
  other, custom, text, a, address, article, aside, audio, blockquote, body, br, button, canvas, center, cite, dd, del, details,
  dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, footer, form, frameset, h1, h2, h3, h4, h5, h6,
  head, header, hgroup, hr, html, iframe, img, input, label, legend, li, link, main, map, math, menu, meta, nav,
  noscript, object, ol, option, p, pre, script, section, select, small, span, strong, style, summary, svg, table, tbody,
  td, template_, textarea, tfoot, th, thead, time, title, tr, ul, video, wbr,
};
// clang-format on

struct HtmlAttribute {
  std::string_view name;  // lower case
  std::string_view value;
};

struct HtmlNode {
  HtmlTag tag = HtmlTag::other;
  std::uint32_t parent = 0;  // its own index for the root
  std::uint32_t end = 0;     // one past its last descendant
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;
  std::string_view text;  // of a text node, references decoded
};

// The time of a parser grows with the square of the depth where tags are left open, and every new paragraph repeats the
// <font>s and <b>s that were: 20 kB can become millions of nodes. No page a person wrote is near either limit.
inline constexpr std::size_t kMaxHtmlDepth = 512;
inline constexpr std::size_t kMaxHtmlNodes = 200'000;

/// Owns what its views point to. Belongs to one thread.
class HtmlDocument {
 public:
  /// `page` is UTF-8; where one of the limits is passed the page ends for us. It need not outlive
  /// the constructor.
  explicit HtmlDocument(std::string_view page);
  ~HtmlDocument();
  HtmlDocument(HtmlDocument&&) noexcept;
  HtmlDocument& operator=(HtmlDocument&&) noexcept;

  /// Whether it was read to its end.
  [[nodiscard]] bool is_whole() const;
  /// Never empty: the root comes first.
  [[nodiscard]] std::span<const HtmlNode> nodes() const { return nodes_; }
  [[nodiscard]] std::span<const HtmlAttribute> attributes(const HtmlNode& node) const {
    return std::span(attributes_).subspan(node.first_attribute, node.attributes);
  }
  /// Value of an attribute; empty where it is absent or has none.
  [[nodiscard]] std::string_view attribute(const HtmlNode& node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(const HtmlNode& node, std::string_view name) const;

 private:
  struct Tree;

  std::unique_ptr<Tree> tree_;
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
};

}  // namespace pressmark::indexer
