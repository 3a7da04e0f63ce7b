// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/xml_document.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "indexer/source/charset.h"
#include "indexer/source/entities.h"
#include "indexer/source/xml_prolog.h"
#include "indexer/source/xml_repair.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer::xml {
namespace {

constexpr auto kNone = std::string_view::npos;

// References are left in the text: HTML's names stand in feeds too, and only decode_entities knows them.
constexpr unsigned kParseOptions =
    pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_eol | pugi::parse_wconv_attribute;
/// A tree takes some 20 times the bytes of "<a/>".
constexpr std::ptrdiff_t kMaxTags = 4'000'000;

constexpr std::array<std::string_view, 14> kVoidElements{"area", "base", "br",    "col",    "embed", "hr",    "img",
                                                         "link", "meta", "param", "source", "track", "input", "wbr"};

std::string_view local_part(std::string_view name) { return name.substr(name.find(':') + 1); }

pugi::xml_node node_of(void* handle) { return pugi::xml_node(static_cast<pugi::xml_node_struct*>(handle)); }

pugi::xml_node element_from(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node;
}

/// The next node in document order within `top`, of any kind.
pugi::xml_node next_node_past(pugi::xml_node node, pugi::xml_node top) {
  while (node && node != top && !node.next_sibling()) node = node.parent();
  return node == top ? pugi::xml_node() : node.next_sibling();
}

std::string value_of(pugi::xml_attribute attribute) {
  constexpr std::size_t kLongest = 2048;
  const char* const value = attribute.value();
  std::size_t length = 0;  // counted no further than it matters
  while (length <= kLongest && value[length] != '\0') ++length;
  return length > kLongest ? std::string() : decode_entities({value, length});
}

pugi::xml_attribute find_attribute(pugi::xml_node node, std::string_view name) {
  const bool any_prefix = name.find(':') == kNone;
  pugi::xml_attribute found;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (same_letters(attribute.name(), name)) return attribute;
    if (any_prefix && !found && same_letters(local_part(attribute.name()), name)) found = attribute;
  }
  return found;
}

bool is_void(std::string_view name) {
  return std::any_of(kVoidElements.begin(), kVoidElements.end(),
                     [name](std::string_view known) { return same_letters(name, known); });
}

/// Writes what an element holds as markup.
class MarkupWriter {
 public:
  MarkupWriter(pugi::xml_node top, std::span<const TagName> html_names) : top_(top), html_names_(html_names) {}

  std::string run() {
    pugi::xml_node node = top_.first_child();
    while (node) {
      const bool enters = open(node) && node.first_child();
      node = enters ? node.first_child() : next_past(node);
    }
    return std::move(markup_);
  }

 private:
  [[nodiscard]] std::string_view html_name(pugi::xml_node element) const {
    const std::string_view name = local_part(element.name());
    const auto row = std::find_if(html_names_.begin(), html_names_.end(),
                                  [name](const TagName& tag) { return same_letters(tag.name, name); });
    return row == html_names_.end() ? name : row->html;
  }

  /// Whether what is in the node is to be written too.
  bool open(pugi::xml_node node) {
    if (node.type() == pugi::node_pcdata) markup_ += node.value();
    if (node.type() == pugi::node_cdata) markup_ += escaped(node.value());
    const std::string_view name = node.type() == pugi::node_element ? html_name(node) : std::string_view();
    if (name.empty()) return false;
    markup_.append("<").append(name);
    for (const pugi::xml_attribute attribute : node.attributes()) append(attribute);
    markup_ += '>';
    return true;
  }

  void append(pugi::xml_attribute attribute) {
    const std::string_view value = attribute.value();
    const char quote = value.find('"') == kNone ? '"' : '\'';
    markup_.append(" ").append(attribute.name()).append("=");
    markup_.append(1, quote).append(value).append(1, quote);
  }

  void close(pugi::xml_node node) {
    const std::string_view name = node.type() == pugi::node_element ? html_name(node) : std::string_view();
    if (!name.empty() && !is_void(name)) markup_.append("</").append(name).append(">");
  }

  pugi::xml_node next_past(pugi::xml_node node) {
    close(node);
    while (!node.next_sibling() && node.parent() != top_) {
      node = node.parent();
      close(node);
    }
    return node.next_sibling();
  }

  pugi::xml_node top_;
  std::span<const TagName> html_names_;
  std::string markup_;
};

std::size_t attribute_count(pugi::xml_node node) {
  return static_cast<std::size_t>(std::distance(node.attributes_begin(), node.attributes_end()));
}

/// Whether the way down to any element is longer than what is looked up along it can bear.
bool passes_limits(pugi::xml_node top) {
  std::size_t depth = 1;
  std::size_t attributes = 0;  // of the nodes around this one
  pugi::xml_node node = top.first_child();
  while (node) {
    const std::size_t own = attribute_count(node);
    if (depth > kMaxDepth || attributes + own > kMaxAttributes) return true;
    if (node.first_child()) {
      ++depth;
      attributes += own;
      node = node.first_child();
      continue;
    }
    while (node != top && !node.next_sibling()) {
      node = node.parent();
      attributes -= attribute_count(node);
      --depth;
    }
    if (node == top) return false;
    node = node.next_sibling();
  }
  return false;
}

Reject reject(RejectReason reason, std::string detail) { return {{}, reason, std::move(detail)}; }

/// What a document is refused for before anything is built of it.
std::optional<Reject> find_fault(std::string_view text) {
  if (read_prolog(text).internal_subset.find("<!ENTITY") != kNone) {
    return reject(RejectReason::declares_entities, "its document type declares entities");
  }
  if (std::count(text.begin(), text.end(), '<') > kMaxTags) {
    return reject(RejectReason::record_too_large, fmt::format("over {} tags", kMaxTags));
  }
  return std::nullopt;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string markup;
  markup.reserve(text.size());
  for (const char c : text) {
    if (c == '&') {
      markup += "&amp;";
    } else if (c == '<') {
      markup += "&lt;";
    } else {
      markup += c;
    }
  }
  return markup;
}

struct Document::Tree {
  std::string text;  // names and values of the tree stand in it
  pugi::xml_document nodes;
  bool repaired = false;

  bool build() {
    const auto outcome = nodes.load_buffer_inplace(text.data(), text.size(), kParseOptions, pugi::encoding_utf8);
    return outcome.status == pugi::status_ok;
  }
};

Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

std::variant<Document, Reject> Document::parse(std::string_view bytes) {
  auto tree = std::make_unique<Tree>();
  Decoded decoded = to_utf8(bytes);
  if (auto fault = find_fault(decoded.text)) return std::move(*fault);
  tree->repaired = decoded.repaired;
  tree->text = std::move(decoded.text);
  if (!tree->build()) {
    tree->text = repair_xml(to_utf8(bytes).text);  // parsing in place has spoilt the first
    if (!tree->build()) return reject(RejectReason::broken_xml, "no element in it");
  }
  if (passes_limits(tree->nodes)) {
    return reject(RejectReason::nested_too_deep,
                  fmt::format("over {} levels or {} attributes", kMaxDepth, kMaxAttributes));
  }
  return Document(std::move(tree));
}

Element Document::top() const { return Element(tree_->nodes.internal_object()); }
bool Document::repaired() const { return tree_->repaired; }

std::string_view Element::name() const { return local_part(node_of(node_).name()); }
bool Element::is(std::string_view name) const { return same_letters(this->name(), name); }

std::string_view Element::name_space() const {
  const std::string_view name = node_of(node_).name();
  const std::string_view prefix = name.find(':') == kNone ? std::string_view() : name.substr(0, name.find(':'));
  const std::string declaration = prefix.empty() ? "xmlns" : fmt::format("xmlns:{}", prefix);
  for (pugi::xml_node node = node_of(node_); node; node = node.parent()) {
    if (const auto declared = node.attribute(declaration.c_str())) return declared.value();
  }
  return prefix;
}

std::string Element::attribute(std::string_view name) const { return value_of(find_attribute(node_of(node_), name)); }

std::string Element::inherited(std::string_view name) const {
  for (pugi::xml_node node = node_of(node_); node; node = node.parent()) {
    if (const auto attribute = find_attribute(node, name)) return value_of(attribute);
  }
  return {};
}

bool Element::has_elements() const { return static_cast<bool>(first_child()); }

std::string Element::text(std::size_t enough) const {
  const pugi::xml_node top = node_of(node_);
  std::string text;
  for (pugi::xml_node node = top.first_child(); node && text.size() < enough;
       node = node.first_child() ? node.first_child() : next_node_past(node, top)) {
    if (node.type() == pugi::node_pcdata) text += decode_entities(node.value());
    if (node.type() == pugi::node_cdata) text += node.value();
  }
  return text;
}

std::string Element::own_text() const {
  std::string text;
  for (const pugi::xml_node node : node_of(node_).children()) {
    if (node.type() == pugi::node_pcdata) text += decode_entities(node.value());
    if (node.type() == pugi::node_cdata) text += node.value();
  }
  return text;
}

std::string Element::inner_markup(std::span<const TagName> html_names) const {
  return MarkupWriter(node_of(node_), html_names).run();
}

Element Element::parent() const { return Element(node_of(node_).parent().internal_object()); }
Element Element::first_child() const { return Element(element_from(node_of(node_).first_child()).internal_object()); }

Element Element::next_sibling() const { return Element(element_from(node_of(node_).next_sibling()).internal_object()); }

Element Element::child(std::string_view name) const {
  Element child = first_child();
  while (child && !child.is(name)) child = child.next_sibling();
  return child;
}

Element Element::next(Element top) const {
  const Element inner = first_child();
  return inner ? inner : next_past(top);
}

Element Element::next_past(Element top) const {
  Element element = *this;
  while (element && element != top) {
    if (const Element sibling = element.next_sibling()) return sibling;
    element = element.parent();
  }
  return {};
}

Element Element::find(std::string_view name) const {
  Element element = first_child();
  while (element && !element.is(name)) element = element.next(*this);
  return element;
}

}  // namespace pressmark::indexer::xml
