// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/plain_html.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "indexer/source/entities.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr auto kNone = std::string_view::npos;

enum class Effect : std::uint8_t { inline_text, space, line, paragraph, drop_content };

struct Tag {
  std::string_view name;
  Effect effect;
};

// Sorted by name.
constexpr std::array kTags = std::to_array<Tag>({
    {"a", Effect::inline_text},
    {"abbr", Effect::inline_text},
    {"address", Effect::paragraph},
    {"applet", Effect::inline_text},
    {"area", Effect::inline_text},
    {"article", Effect::paragraph},
    {"aside", Effect::paragraph},
    {"audio", Effect::inline_text},
    {"b", Effect::inline_text},
    {"blink", Effect::inline_text},
    {"blockquote", Effect::paragraph},
    {"body", Effect::paragraph},
    {"br", Effect::line},
    {"button", Effect::paragraph},
    {"caption", Effect::paragraph},
    {"center", Effect::paragraph},
    {"cite", Effect::inline_text},
    {"code", Effect::inline_text},
    {"dd", Effect::paragraph},
    {"del", Effect::inline_text},
    {"div", Effect::paragraph},
    {"dl", Effect::paragraph},
    {"dt", Effect::paragraph},
    {"em", Effect::inline_text},
    {"embed", Effect::inline_text},
    {"figcaption", Effect::paragraph},
    {"figure", Effect::paragraph},
    {"font", Effect::inline_text},
    {"footer", Effect::paragraph},
    {"form", Effect::paragraph},
    {"frame", Effect::inline_text},
    {"h1", Effect::paragraph},
    {"h2", Effect::paragraph},
    {"h3", Effect::paragraph},
    {"h4", Effect::paragraph},
    {"h5", Effect::paragraph},
    {"h6", Effect::paragraph},
    {"head", Effect::paragraph},
    {"header", Effect::paragraph},
    {"hr", Effect::paragraph},
    {"html", Effect::paragraph},
    {"i", Effect::inline_text},
    {"iframe", Effect::drop_content},
    {"img", Effect::inline_text},
    {"input", Effect::inline_text},
    {"ins", Effect::inline_text},
    {"label", Effect::inline_text},
    {"li", Effect::paragraph},
    {"link", Effect::inline_text},
    {"main", Effect::paragraph},
    {"map", Effect::inline_text},
    {"mark", Effect::inline_text},
    {"marquee", Effect::inline_text},
    {"meta", Effect::inline_text},
    {"nav", Effect::paragraph},
    {"nobr", Effect::inline_text},
    {"noscript", Effect::paragraph},
    {"object", Effect::inline_text},
    {"ol", Effect::paragraph},
    {"p", Effect::paragraph},
    {"picture", Effect::inline_text},
    {"pre", Effect::paragraph},
    {"q", Effect::inline_text},
    {"s", Effect::inline_text},
    {"script", Effect::drop_content},
    {"section", Effect::paragraph},
    {"select", Effect::paragraph},
    {"small", Effect::inline_text},
    {"source", Effect::inline_text},
    {"span", Effect::inline_text},
    {"strike", Effect::inline_text},
    {"strong", Effect::inline_text},
    {"style", Effect::drop_content},
    {"sub", Effect::inline_text},
    {"sup", Effect::inline_text},
    {"svg", Effect::drop_content},
    {"table", Effect::paragraph},
    {"tbody", Effect::paragraph},
    {"td", Effect::space},
    {"template", Effect::drop_content},
    {"tfoot", Effect::paragraph},
    {"th", Effect::space},
    {"thead", Effect::paragraph},
    {"time", Effect::inline_text},
    {"title", Effect::paragraph},
    {"tr", Effect::paragraph},
    {"tt", Effect::inline_text},
    {"u", Effect::inline_text},
    {"ul", Effect::paragraph},
    {"video", Effect::inline_text},
});
constexpr std::size_t kLongestTagName = 10;
constexpr std::size_t kLongestCutTag = 2048;
static_assert(std::is_sorted(kTags.begin(), kTags.end(), [](const Tag& a, const Tag& b) { return a.name < b.name; }));

constexpr bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }
constexpr bool is_name_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':'; }

struct TagName {
  std::array<char, kLongestTagName> lower{};
  std::size_t length = 0;
  bool closing = false;
  [[nodiscard]] std::string_view view() const { return {lower.data(), std::min(length, lower.size())}; }
};

/// Name of the tag whose '<' stands at the front; length 0 where it is no tag.
TagName tag_name(std::string_view text) {
  TagName name;
  name.closing = text.size() > 1 && text[1] == '/';
  std::size_t at = name.closing ? 2 : 1;
  if (at >= text.size() || !is_letter(text[at])) return name;
  for (; at < text.size() && is_name_character(text[at]); ++at, ++name.length) {
    if (name.length < name.lower.size()) name.lower[name.length] = to_lower(text[at]);
  }
  return name;
}

const Tag* find_tag(const TagName& name) {
  if (name.length == 0 || name.length > kLongestTagName) return nullptr;
  const auto row = std::lower_bound(kTags.begin(), kTags.end(), name.view(),
                                    [](const Tag& tag, std::string_view wanted) { return tag.name < wanted; });
  return row != kTags.end() && row->name == name.view() ? &*row : nullptr;
}

std::string_view gap(Effect effect) {
  constexpr std::array<std::string_view, 5> kGaps{"", " ", "\n", "\n\n", "\n\n"};
  return kGaps[static_cast<std::size_t>(effect)];
}

bool has_breaking_tag(std::string_view html) {
  for (std::size_t at = html.find('<'); at != kNone; at = html.find('<', at + 1)) {
    const Tag* const tag = find_tag(tag_name(html.substr(at)));
    if (tag != nullptr && (tag->effect == Effect::line || tag->effect == Effect::paragraph)) return true;
  }
  return false;
}

class Stripper {
 public:
  explicit Stripper(std::string_view html)
      : html_(html), last_tag_end_(html.rfind('>')), breaks_by_tags_(has_breaking_tag(html)) {}

  std::string run() {
    text_.reserve(html_.size());
    while (at_ < html_.size()) {
      const std::size_t markup = std::min(html_.find('<', at_), html_.size());
      put_text(html_.substr(at_, markup - at_));
      at_ = markup;
      if (at_ < html_.size()) take_markup();
    }
    return decode_entities(text_);
  }

 private:
  /// In HTML a line break is white space like any other; an empty line may be a paragraph's end in a mixed text.
  void put_text(std::string_view text) {
    if (!breaks_by_tags_) {
      text_ += text;
      return;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool lone_newline = text[at] == '\n' && !text.substr(at + 1).starts_with('\n') && !text_.ends_with('\n');
      text_ += lone_newline ? ' ' : text[at];
    }
  }

  void take_markup() {
    const std::string_view rest = html_.substr(at_);
    const TagName name = tag_name(rest);
    if (rest.starts_with("<!--")) {
      skip_past("-->");
    } else if ((rest.starts_with("<!") || rest.starts_with("<?") || name.length > 0) && !is_lone(rest)) {
      take_tag(name);
    } else {
      text_ += '<';
      ++at_;
    }
  }

  /// No '>' follows, and it is too far from the end to be a tag that was cut off.
  [[nodiscard]] bool is_lone(std::string_view rest) const {
    return (last_tag_end_ == kNone || last_tag_end_ < at_) && rest.size() > kLongestCutTag;
  }

  void take_tag(const TagName& name) {
    skip_past(">");
    const Tag* const tag = find_tag(name);
    if (tag == nullptr) return;
    text_ += gap(tag->effect);
    if (tag->effect == Effect::drop_content && !name.closing) skip_content(name.view());
  }

  /// Where nothing closes what was opened, the rest of the fragment was cut off within it.
  void skip_past(std::string_view closing) {
    const std::size_t end = html_.find(closing, at_);
    at_ = end == kNone ? html_.size() : end + closing.size();
  }

  void skip_content(std::string_view name) {
    while (at_ < html_.size()) {
      at_ = std::min(html_.find("</", at_), html_.size());
      if (tag_name(html_.substr(at_)).view() == name) return;
      at_ = std::min(at_ + 1, html_.size());
    }
  }

  std::string_view html_;
  std::size_t last_tag_end_;
  bool breaks_by_tags_;
  std::size_t at_ = 0;
  std::string text_;
};

}  // namespace

bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find('<'); at != kNone; at = text.find('<', at + 1)) {
    if (find_tag(tag_name(text.substr(at))) != nullptr) return true;
  }
  return has_entity(text);
}

std::string html_to_text(std::string_view html) { return Stripper(html).run(); }

}  // namespace pressmark::indexer
