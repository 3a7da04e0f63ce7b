// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_metadata.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "indexer/extract/byline.h"
#include "indexer/extract/page_facts.h"
#include "indexer/extract/whitespace.h"
#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestText = 1000;  // bytes

bool is_address(std::string_view text) { return text.find("://") != std::string_view::npos; }

class MetadataReader {
 public:
  explicit MetadataReader(const HtmlDocument& document) : document_(document), nodes_(document.nodes()) {}

  PageMetadata read() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) take(i);
    metadata_.linked = read_json_ld(scripts_);
    settle();
    return std::move(metadata_);
  }

 private:
  void take(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    if (node.tag == HtmlTag::text) return;
    if (node.tag == HtmlTag::title && page_title_.empty()) page_title_ = text_of(i);
    if (node.tag == HtmlTag::h1 && heading_.empty()) heading_ = text_of(i);
    if (node.attributes == 0) return;
    if (node.tag == HtmlTag::html) metadata_.language = document_.attribute(node, "lang");
    if (node.tag == HtmlTag::meta) take_meta(node);
    if (node.tag == HtmlTag::link) take_link(node);
    if (node.tag == HtmlTag::script) take_script(i);
    take_item_property(i);
    take_byline(i);
  }

  void take_meta(const HtmlNode& node) {
    const std::string_view content = document_.attribute(node, "content");
    for (const std::string_view attribute : {"property", "name", "http-equiv"}) {
      meta_.add(document_.attribute(node, attribute), content);
    }
  }

  void take_link(const HtmlNode& node) {
    if (lowered(document_.attribute(node, "rel")) == "canonical") {
      metadata_.urls.emplace_back(trim(document_.attribute(node, "href")));
    }
  }

  void take_script(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    if (lowered(document_.attribute(node, "type")).find("ld+json") == std::string::npos) return;
    if (i + 1 < node.end && nodes_[i + 1].tag == HtmlTag::text) scripts_.push_back(nodes_[i + 1].text);
  }

  void take_item_property(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    std::string_view names = document_.attribute(node, "itemprop");
    if (names.empty()) return;
    std::string value(document_.attribute(node, "datetime"));
    if (value.empty()) value = document_.attribute(node, "content");
    if (value.empty()) value = text_of(i);
    while (!(names = trim(names)).empty()) {
      const std::string_view name = names.substr(0, names.find(' '));
      items_.add(name, value);
      names.remove_prefix(name.size());
    }
  }

  void take_byline(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    if (node.tag == HtmlTag::a && document_.attribute(node, "rel") == "author") return bylines_.push_back(text_of(i));
    const std::string names = lowered(document_.attribute(node, "class"));
    if (names.find("byline") == std::string::npos && names.find("author") == std::string::npos) return;
    const std::string text = text_of(i);
    if (const auto named = byline_names(text)) bylines_.emplace_back(*named);
  }

  /// The words at or below a node, as far as they can be a line of metadata.
  std::string text_of(std::uint32_t i) const {
    std::string text;
    for (std::uint32_t at = i; at < nodes_[i].end && text.size() < kLongestText; ++at) {
      if (nodes_[at].tag == HtmlTag::text) text.append(nodes_[at].text).append(" ");
    }
    tidy_line(text);
    return text;
  }

  static std::vector<StatedDate> dates(std::string linked, std::vector<std::string> items,
                                       std::vector<std::string> meta) {
    std::vector<StatedDate> all;
    if (!linked.empty()) all.push_back({std::move(linked), DateProvenance::markup});
    for (std::string& text : items) all.push_back({std::move(text), DateProvenance::markup});
    for (std::string& text : meta) all.push_back({std::move(text), DateProvenance::meta});
    return all;
  }

  std::vector<std::string> authors() {
    for (std::vector<std::string> each : {metadata_.linked.authors, meta_.values_of_one_name(Fact::author), bylines_,
                                          items_.values_of_one_name(Fact::author)}) {
      each.erase(std::remove_if(each.begin(), each.end(), is_address), each.end());
      if (!each.empty()) return each;
    }
    return {};
  }

  void settle() {
    const LinkedData& linked = metadata_.linked;
    metadata_.published = dates(linked.published, items_.values(Fact::published), meta_.values(Fact::published));
    metadata_.updated = dates(linked.modified, items_.values(Fact::updated), meta_.values(Fact::updated));
    metadata_.authors = authors();
    metadata_.publishers = candidates(linked.publisher, Fact::publisher);
    std::vector<std::string> urls = candidates(linked.url, Fact::url);
    metadata_.urls.insert(metadata_.urls.end(), urls.begin(), urls.end());
    metadata_.titles = candidates(linked.headline, Fact::title);
    const std::vector<std::string> headlines = items_.values(Fact::title);
    metadata_.titles.insert(metadata_.titles.end(), headlines.begin(), headlines.end());
    for (const std::string& shown : {page_title_, heading_}) {
      if (!trim(shown).empty()) metadata_.titles.push_back(shown);
    }
    settle_first(metadata_.section, linked.section, Fact::section);
    settle_first(metadata_.language, linked.language, Fact::language);
  }

  std::vector<std::string> candidates(const std::string& linked, Fact fact) {
    std::vector<std::string> all = meta_.values(fact);
    if (!linked.empty()) all.insert(all.begin(), linked);
    return all;
  }

  void settle_first(std::string& field, const std::string& linked, Fact fact) {
    const std::vector<std::string> all = candidates(linked, fact);
    if (trim(field).empty() && !all.empty()) field = all.front();
  }

  const HtmlDocument& document_;
  std::span<const HtmlNode> nodes_;
  PageMetadata metadata_;
  StatedFacts items_{item_properties()};
  StatedFacts meta_{meta_names()};
  std::vector<std::string_view> scripts_;
  std::vector<std::string> bylines_;
  std::string heading_;  // the first <h1> with words
  std::string page_title_;
};

}  // namespace

PageMetadata page_metadata(const HtmlDocument& document) { return MetadataReader(document).read(); }

}  // namespace pressmark::indexer
