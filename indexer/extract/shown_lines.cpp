// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/shown_lines.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "indexer/extract/byline.h"
#include "indexer/extract/date_parser.h"
#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::uint32_t kNodesBehindTitle = 120;
constexpr std::uint32_t kNodesBeforeTitle = 60;
constexpr std::size_t kLongestLine = 120;  // bytes
constexpr std::string_view kPartSeparators = "|\n";
constexpr std::array<std::string_view, 9> kLeads{"published:",      "published on", "published",
                                                 "posted on",       "posted:",      "posted",
                                                 "first published", "date:",        "publication date:"};

std::string_view without_lead(std::string_view part) {
  const std::string start = lowered(part.substr(0, 20));
  for (const std::string_view lead : kLeads) {
    if (start.starts_with(lead)) return trim(part.substr(lead.size()));
  }
  return part;
}

bool says_updated(std::string_view text) {
  const std::string words = lowered(text);
  return words.find("update") != std::string::npos || words.find("modified") != std::string::npos;
}

/// A part of a line that is a date to the day and nothing else.
std::optional<std::string> date_in(std::string_view line) {
  if (line.size() > kLongestLine || says_updated(line)) return std::nullopt;
  while (!line.empty()) {
    const std::string_view part = line.substr(0, line.find_first_of(kPartSeparators));
    line.remove_prefix(std::min(part.size() + 1, line.size()));
    const std::string_view words = without_lead(trim(part));
    const auto date = parse_whole_date(words);
    if (date && date->precision >= DatePrecision::day) return std::string(words);
  }
  return std::nullopt;
}

class DateReader {
 public:
  explicit DateReader(const HtmlDocument& document) : document_(document), nodes_(document.nodes()) {}

  [[nodiscard]] std::optional<StatedDate> find(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end && i < nodes_.size(); ++i) {
      if (auto date = date_at(i)) return date;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<StatedDate> date_at(std::uint32_t i) const {
    const HtmlNode& node = nodes_[i];
    if (node.tag == HtmlTag::time) {
      const std::string_view stated = trim(document_.attribute(node, "datetime"));
      if (parse_date(stated) && !is_update(node)) return StatedDate{std::string(stated), DateProvenance::markup};
    }
    if (node.tag != HtmlTag::text || nodes_[node.parent].tag == HtmlTag::script) return std::nullopt;
    if (auto date = date_in(trim(node.text))) return StatedDate{std::move(*date), DateProvenance::text};
    return std::nullopt;
  }

  [[nodiscard]] bool is_update(const HtmlNode& node) const {
    const auto all = document_.attributes(node);
    return std::any_of(all.begin(), all.end(), [](const HtmlAttribute& a) { return says_updated(a.value); });
  }

  const HtmlDocument& document_;
  std::span<const HtmlNode> nodes_;
};

std::uint32_t start_of(const ArticlePlace& place) { return place.title != 0 ? place.title : place.node; }

}  // namespace

std::optional<StatedDate> shown_date(const HtmlDocument& document, const ArticlePlace& place) {
  const std::uint32_t start = start_of(place);
  const DateReader reader(document);
  if (auto date = reader.find(start, start + kNodesBehindTitle)) return date;
  return reader.find(start - std::min(start, kNodesBeforeTitle), start);
}

std::string shown_byline(const PageBlocks& page, const ArticlePlace& place) {
  const std::uint32_t start = start_of(place);
  for (const Block& block : page.blocks) {
    if (block.node + kNodesBeforeTitle < start || block.node > start + kNodesBehindTitle) continue;
    if (const auto names = byline_names(block.text)) return std::string(*names);
  }
  return {};
}

}  // namespace pressmark::indexer
