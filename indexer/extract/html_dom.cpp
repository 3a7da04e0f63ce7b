// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html_dom.h"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include <myhtml/myhtml.h>

namespace pressmark::indexer {
namespace {

struct KnownTag {
  myhtml_tag_id_t id;
  HtmlTag tag;
};

// clang-format off
constexpr std::array kKnownTags{
    KnownTag{MyHTML_TAG__TEXT, HtmlTag::text},          KnownTag{MyHTML_TAG_A, HtmlTag::a},
    KnownTag{MyHTML_TAG_ADDRESS, HtmlTag::address},     KnownTag{MyHTML_TAG_ARTICLE, HtmlTag::article},
    KnownTag{MyHTML_TAG_ASIDE, HtmlTag::aside},         KnownTag{MyHTML_TAG_AUDIO, HtmlTag::audio},
    KnownTag{MyHTML_TAG_BLOCKQUOTE, HtmlTag::blockquote}, KnownTag{MyHTML_TAG_BODY, HtmlTag::body},
    KnownTag{MyHTML_TAG_BR, HtmlTag::br},               KnownTag{MyHTML_TAG_BUTTON, HtmlTag::button},
    KnownTag{MyHTML_TAG_CANVAS, HtmlTag::canvas},       KnownTag{MyHTML_TAG_CENTER, HtmlTag::center},
    KnownTag{MyHTML_TAG_CITE, HtmlTag::cite},           KnownTag{MyHTML_TAG_DD, HtmlTag::dd},
    KnownTag{MyHTML_TAG_DEL, HtmlTag::del},             KnownTag{MyHTML_TAG_DETAILS, HtmlTag::details},
    KnownTag{MyHTML_TAG_DIALOG, HtmlTag::dialog},       KnownTag{MyHTML_TAG_DIR, HtmlTag::dir},
    KnownTag{MyHTML_TAG_DIV, HtmlTag::div},             KnownTag{MyHTML_TAG_DL, HtmlTag::dl},
    KnownTag{MyHTML_TAG_DT, HtmlTag::dt},               KnownTag{MyHTML_TAG_EM, HtmlTag::em},
    KnownTag{MyHTML_TAG_EMBED, HtmlTag::embed},         KnownTag{MyHTML_TAG_FIELDSET, HtmlTag::fieldset},
    KnownTag{MyHTML_TAG_FIGCAPTION, HtmlTag::figcaption}, KnownTag{MyHTML_TAG_FIGURE, HtmlTag::figure},
    KnownTag{MyHTML_TAG_FOOTER, HtmlTag::footer},       KnownTag{MyHTML_TAG_FORM, HtmlTag::form},
    KnownTag{MyHTML_TAG_FRAMESET, HtmlTag::frameset},   KnownTag{MyHTML_TAG_H1, HtmlTag::h1},
    KnownTag{MyHTML_TAG_H2, HtmlTag::h2},               KnownTag{MyHTML_TAG_H3, HtmlTag::h3},
    KnownTag{MyHTML_TAG_H4, HtmlTag::h4},               KnownTag{MyHTML_TAG_H5, HtmlTag::h5},
    KnownTag{MyHTML_TAG_H6, HtmlTag::h6},               KnownTag{MyHTML_TAG_HEAD, HtmlTag::head},
    KnownTag{MyHTML_TAG_HEADER, HtmlTag::header},       KnownTag{MyHTML_TAG_HGROUP, HtmlTag::hgroup},
    KnownTag{MyHTML_TAG_HR, HtmlTag::hr},               KnownTag{MyHTML_TAG_HTML, HtmlTag::html},
    KnownTag{MyHTML_TAG_IFRAME, HtmlTag::iframe},       KnownTag{MyHTML_TAG_IMG, HtmlTag::img},
    KnownTag{MyHTML_TAG_INPUT, HtmlTag::input},         KnownTag{MyHTML_TAG_LABEL, HtmlTag::label},
    KnownTag{MyHTML_TAG_LEGEND, HtmlTag::legend},       KnownTag{MyHTML_TAG_LI, HtmlTag::li},
    KnownTag{MyHTML_TAG_LINK, HtmlTag::link},           KnownTag{MyHTML_TAG_MAIN, HtmlTag::main},
    KnownTag{MyHTML_TAG_MAP, HtmlTag::map},             KnownTag{MyHTML_TAG_MATH, HtmlTag::math},
    KnownTag{MyHTML_TAG_MENU, HtmlTag::menu},           KnownTag{MyHTML_TAG_META, HtmlTag::meta},
    KnownTag{MyHTML_TAG_NAV, HtmlTag::nav},             KnownTag{MyHTML_TAG_NOSCRIPT, HtmlTag::noscript},
    KnownTag{MyHTML_TAG_OBJECT, HtmlTag::object},       KnownTag{MyHTML_TAG_OL, HtmlTag::ol},
    KnownTag{MyHTML_TAG_OPTION, HtmlTag::option},       KnownTag{MyHTML_TAG_P, HtmlTag::p},
    KnownTag{MyHTML_TAG_PRE, HtmlTag::pre},             KnownTag{MyHTML_TAG_SCRIPT, HtmlTag::script},
    KnownTag{MyHTML_TAG_SECTION, HtmlTag::section},     KnownTag{MyHTML_TAG_SELECT, HtmlTag::select},
    KnownTag{MyHTML_TAG_SMALL, HtmlTag::small},         KnownTag{MyHTML_TAG_SPAN, HtmlTag::span},
    KnownTag{MyHTML_TAG_STRONG, HtmlTag::strong},       KnownTag{MyHTML_TAG_STYLE, HtmlTag::style},
    KnownTag{MyHTML_TAG_SUMMARY, HtmlTag::summary},     KnownTag{MyHTML_TAG_SVG, HtmlTag::svg},
    KnownTag{MyHTML_TAG_TABLE, HtmlTag::table},         KnownTag{MyHTML_TAG_TBODY, HtmlTag::tbody},
    KnownTag{MyHTML_TAG_TD, HtmlTag::td},               KnownTag{MyHTML_TAG_TEMPLATE, HtmlTag::template_},
    KnownTag{MyHTML_TAG_TEXTAREA, HtmlTag::textarea},   KnownTag{MyHTML_TAG_TFOOT, HtmlTag::tfoot},
    KnownTag{MyHTML_TAG_TH, HtmlTag::th},               KnownTag{MyHTML_TAG_THEAD, HtmlTag::thead},
    KnownTag{MyHTML_TAG_TIME, HtmlTag::time},           KnownTag{MyHTML_TAG_TITLE, HtmlTag::title},
    KnownTag{MyHTML_TAG_TR, HtmlTag::tr},               KnownTag{MyHTML_TAG_UL, HtmlTag::ul},
    KnownTag{MyHTML_TAG_VIDEO, HtmlTag::video},         KnownTag{MyHTML_TAG_WBR, HtmlTag::wbr},
};
// clang-format on

constexpr auto kTagOfId = [] {
  std::array<HtmlTag, MyHTML_TAG_LAST_ENTRY> tags{};
  for (const KnownTag& known : kKnownTags) tags[known.id] = known.tag;
  return tags;
}();

HtmlTag tag_of(myhtml_tree_node_t* node) {
  const std::size_t id = myhtml_node_tag_id(node);
  return id < kTagOfId.size() ? kTagOfId[id] : HtmlTag::custom;
}

bool is_wanted(myhtml_tree_node_t* node) {
  const myhtml_tag_id_t id = myhtml_node_tag_id(node);
  return id != MyHTML_TAG__COMMENT && id != MyHTML_TAG__DOCTYPE && id != MyHTML_TAG__END_OF_FILE;
}

std::string_view view(const char* text, std::size_t length) {
  return text == nullptr ? std::string_view() : std::string_view(text, length);
}

std::string_view text_of(myhtml_tree_node_t* node) {
  std::size_t length = 0;
  const char* const text = myhtml_node_text(node, &length);
  return view(text, length);
}

HtmlAttribute attribute_of(myhtml_tree_attr_t* attribute) {
  std::size_t name_length = 0;
  std::size_t value_length = 0;
  const char* const name = myhtml_attribute_key(attribute, &name_length);
  const char* const value = myhtml_attribute_value(attribute, &value_length);
  return {view(name, name_length), view(value, value_length)};
}

struct Deleter {
  void operator()(myhtml_t* parser) const { myhtml_destroy(parser); }
  void operator()(myhtml_tree_t* tree) const { myhtml_tree_destroy(tree); }
};

void require(mystatus_t status) {
  if (MyHTML_FAILED(status)) throw std::bad_alloc();  // the only way in which it fails
}

struct BeyondLimits {};

/// Called for every node. The parser has no other way to be stopped; what it made belongs to the tree all the same.
void count_node(myhtml_tree_t* tree, myhtml_tree_node_t*, void* count) {
  std::size_t& nodes = *static_cast<std::size_t*>(count);
  if (++nodes > kMaxHtmlNodes || tree->open_elements->length > kMaxHtmlDepth) throw BeyondLimits{};
}

}  // namespace

struct HtmlDocument::Tree {
  explicit Tree(std::string_view page) {
    require(parser && tree ? MyHTML_STATUS_OK : MyHTML_STATUS_ERROR_MEMORY_ALLOCATION);
    require(myhtml_init(parser.get(), MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0));
    require(myhtml_tree_init(tree.get(), parser.get()));
    myhtml_tree_parse_flags_set(tree.get(), MyHTML_TREE_PARSE_FLAGS_WITHOUT_DOCTYPE_IN_TREE);
    parse(page);
  }

  std::unique_ptr<myhtml_t, Deleter> parser{myhtml_create()};
  std::unique_ptr<myhtml_tree_t, Deleter> tree{myhtml_tree_create()};
  bool whole = true;

 private:
  void parse(std::string_view page) {
    std::size_t nodes = 0;
    myhtml_callback_tree_node_insert_set(tree.get(), count_node, &nodes);
    try {
      require(myhtml_parse(tree.get(), MyENCODING_UTF_8, page.data(), page.size()));
    } catch (const BeyondLimits&) {
      whole = false;
    }
  }
};

namespace {

/// The tree of the parser to nodes in its order.
class Flattener {
 public:
  Flattener(std::vector<HtmlNode>& nodes, std::vector<HtmlAttribute>& attributes)
      : nodes_(nodes), attributes_(attributes) {}

  void run(myhtml_tree_node_t* root) {
    myhtml_tree_node_t* node = root;
    while (node != nullptr) {
      enter(node);
      myhtml_tree_node_t* const child = is_wanted(node) ? myhtml_node_child(node) : nullptr;
      node = child != nullptr ? child : next_after(node, root);
    }
  }

 private:
  void enter(myhtml_tree_node_t* node) {
    if (!is_wanted(node)) return;
    HtmlNode flat;
    flat.tag = tag_of(node);
    flat.parent = open_.empty() ? 0 : open_.back();
    flat.first_attribute = static_cast<std::uint32_t>(attributes_.size());
    for (auto* a = myhtml_node_attribute_first(node); a != nullptr; a = myhtml_attribute_next(a)) {
      attributes_.push_back(attribute_of(a));
    }
    flat.attributes = static_cast<std::uint32_t>(attributes_.size()) - flat.first_attribute;
    if (flat.tag == HtmlTag::text) flat.text = text_of(node);
    open_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    nodes_.push_back(flat);
  }

  void leave(myhtml_tree_node_t* node) {
    if (!is_wanted(node)) return;
    nodes_[open_.back()].end = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
  }

  myhtml_tree_node_t* next_after(myhtml_tree_node_t* node, myhtml_tree_node_t* root) {
    leave(node);
    while (node != root && myhtml_node_next(node) == nullptr) {
      node = myhtml_node_parent(node);
      leave(node);
    }
    return node == root ? nullptr : myhtml_node_next(node);
  }

  std::vector<HtmlNode>& nodes_;
  std::vector<HtmlAttribute>& attributes_;
  std::vector<std::uint32_t> open_;
};

}  // namespace

HtmlDocument::HtmlDocument(std::string_view page) : tree_(std::make_unique<Tree>(page)) {
  Flattener(nodes_, attributes_).run(myhtml_tree_get_node_html(tree_->tree.get()));
  if (nodes_.empty()) nodes_.push_back({HtmlTag::html, 0, 1, 0, 0, {}});
}

HtmlDocument::~HtmlDocument() = default;
bool HtmlDocument::is_whole() const { return tree_->whole; }
HtmlDocument::HtmlDocument(HtmlDocument&&) noexcept = default;
HtmlDocument& HtmlDocument::operator=(HtmlDocument&&) noexcept = default;

namespace {

auto find_attribute(std::span<const HtmlAttribute> attributes, std::string_view name) {
  return std::find_if(attributes.begin(), attributes.end(), [name](const HtmlAttribute& a) { return a.name == name; });
}

}  // namespace

std::string_view HtmlDocument::attribute(const HtmlNode& node, std::string_view name) const {
  const auto all = attributes(node);
  const auto found = find_attribute(all, name);
  return found == all.end() ? std::string_view() : found->value;
}

bool HtmlDocument::has_attribute(const HtmlNode& node, std::string_view name) const {
  const auto all = attributes(node);
  return find_attribute(all, name) != all.end();
}

}  // namespace pressmark::indexer
