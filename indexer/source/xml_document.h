// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// XML as feeds and wire services send it: read whole, mended where it is no XML, walked element by element. The one
// place that knows pugixml, which expands no entity, opens no file and does not recurse.

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/source/reject.h"

namespace pressmark::indexer::xml {

/// No element may stand deeper, and it and those around it may not have more attributes in all.
inline constexpr std::size_t kMaxDepth = 256;
inline constexpr std::size_t kMaxAttributes = 256;

/// Plain text as markup that reads the same.
[[nodiscard]] std::string escaped(std::string_view text);

/// What an element of a vocabulary is in HTML; empty: it is left out with all it holds.
struct TagName {
  std::string_view name;
  std::string_view html;
};

/// An element of a Document, or none, of which everything is empty. A handle: cheap to copy, valid as long as the
/// Document. Names match without regard to case.
class Element {
 public:
  Element() = default;
  explicit operator bool() const { return node_ != nullptr; }
  friend bool operator==(Element, Element) = default;

  /// Without its prefix: "creator" of <dc:creator>.
  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] bool is(std::string_view name) const;
  /// URI of its namespace; the prefix itself where nothing declares it; empty where it has none.
  [[nodiscard]] std::string_view name_space() const;

  /// References decoded; empty where it is longer than 2048 bytes. The name with its prefix, as in "xml:lang"; one
  /// without a prefix is also looked for in any.
  [[nodiscard]] std::string attribute(std::string_view name) const;
  /// As attribute(), of this element or the nearest above it that has it.
  [[nodiscard]] std::string inherited(std::string_view name) const;

  [[nodiscard]] bool has_elements() const;
  /// All text within, references decoded, tags left out; not much more than `enough` bytes of it.
  [[nodiscard]] std::string text(std::size_t enough = std::string::npos) const;
  /// Text that stands in it and in no element within it.
  [[nodiscard]] std::string own_text() const;
  /// What it holds, as markup. Elements that stand in the table take their names in HTML.
  [[nodiscard]] std::string inner_markup(std::span<const TagName> html_names = {}) const;

  [[nodiscard]] Element parent() const;
  [[nodiscard]] Element first_child() const;
  [[nodiscard]] Element next_sibling() const;
  /// First child of that name.
  [[nodiscard]] Element child(std::string_view name) const;
  /// The next in document order within `top`: into this one, or past it.
  [[nodiscard]] Element next(Element top) const;
  [[nodiscard]] Element next_past(Element top) const;
  /// First below this one of that name, at any depth.
  [[nodiscard]] Element find(std::string_view name) const;

 private:
  friend class Document;
  explicit Element(void* node) : node_(node) {}

  void* node_ = nullptr;  // pugi::xml_node_struct
};

/// Belongs to one thread.
class Document {
 public:
  /// `bytes` of any charset. What is not XML is mended as far as it can be; a document that declares entities, or
  /// passes the limits above, is a Reject, as is what holds no element at all.
  [[nodiscard]] static std::variant<Document, Reject> parse(std::string_view bytes);

  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  /// Holds the root, or the roots, of the document.
  [[nodiscard]] Element top() const;
  /// Broken bytes became U+FFFD.
  [[nodiscard]] bool repaired() const;

 private:
  struct Tree;
  explicit Document(std::unique_ptr<Tree> tree);

  std::unique_ptr<Tree> tree_;
};

}  // namespace pressmark::indexer::xml
