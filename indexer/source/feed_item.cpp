// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/feed_item.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "indexer/source/feed_names.h"
#include "indexer/source/trim.h"
#include "indexer/source/url_reference.h"

namespace pressmark::indexer {
namespace {

using xml::Element;

constexpr auto kNone = std::string_view::npos;

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return to_lower(a) == to_lower(b); });
}

/// A vocabulary of no name we know is the feed's own where it is the item's.
Vocabulary vocabulary_of(Element element, Element item) {
  const std::string_view name_space = trim(element.name_space());
  const auto row = std::find_if(kVocabularies.begin(), kVocabularies.end(),
                                [name_space](const VocabularyName& v) { return same_name(v.name, name_space); });
  if (row != kVocabularies.end()) return row->vocabulary;
  return name_space == trim(item.name_space()) ? Vocabulary::feed : Vocabulary::other;
}

std::optional<std::size_t> find_row(Element element, Element item) {
  std::optional<Vocabulary> vocabulary;  // looked up only for elements whose name we know
  for (std::size_t row = 0; row < kFeedNames.size(); ++row) {
    if (!element.is(kFeedNames[row].name)) continue;
    if (!vocabulary) vocabulary = vocabulary_of(element, item);
    if (*vocabulary == kFeedNames[row].vocabulary) return row;
  }
  return std::nullopt;
}

std::string trimmed(const std::string& text) { return std::string(trim(text)); }

/// Plain text as markup that reads the same.
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

/// Atom says of each text what it is, and means plain text where it does not; RSS means HTML, or does not care.
bool is_plain(Element element) {
  const std::string type = element.attribute("type");
  if (type.empty()) return element.parent().is("entry") || element.parent().is("feed");
  return type == "text" || type == "text/plain";
}

std::string markup_of(Element element) {
  if (element.has_elements()) return element.inner_markup();
  const std::string text = element.text();
  return is_plain(element) ? escaped(text) : text;
}

/// Content that is no text: a picture, or something that stands elsewhere.
bool is_foreign(Element element) {
  const std::string type = element.attribute("type");
  const bool has_media_type = type.find('/') != kNone && !type.starts_with("text/") && type.find("xml") == kNone;
  return has_media_type || element.attribute("mode") == "base64" || !element.attribute("src").empty();
}

/// "mail@host.example (Name)" and "Name <mail@host.example>" as the name.
std::string person_name(std::string_view text) {
  text = trim(text);
  const std::size_t at = text.find('@');
  if (at == kNone) return std::string(text);
  const std::size_t open = text.find('(');
  if (open != kNone && open > at) return trimmed(std::string(text.substr(open + 1, text.find(')', open) - open - 1)));
  const std::size_t address = text.find_last_of(" \t<(", at);
  return address == kNone ? std::string()
                          : std::string(trim(text.substr(0, text.find_last_not_of("<( \t", address) + 1)));
}

std::string author_of(Element element) {
  const Element name = element.find("name");
  return name ? trimmed(name.text()) : person_name(element.text());
}

std::string category_of(Element element) {
  for (const std::string_view attribute : {"label", "term"}) {
    const std::string value = element.attribute(attribute);
    if (!value.empty()) return value;
  }
  return trimmed(element.text());
}

/// xml:base of the element, itself read within those around it.
std::string base_of(Element element) {
  std::vector<std::string> bases;
  for (; element; element = element.parent()) {
    std::string base = element.attribute("xml:base");
    if (!base.empty()) bases.push_back(std::move(base));
  }
  std::string whole;
  for (auto base = bases.rbegin(); base != bases.rend(); ++base) whole = resolve_url(whole, *base);
  return whole;
}

/// Where a link leads, if to the article itself.
std::string link_target(Element element) {
  const std::string relation = element.attribute("rel");
  if (!relation.empty() && relation != "alternate") return {};
  const std::string address = element.attribute("href");
  return address.empty() ? trimmed(element.text()) : address;
}

std::string publisher_of(Element source) {
  const Element title = source.child("title");
  return trimmed(title ? title.text() : source.has_elements() ? std::string() : source.text());
}

std::string value_of(Element element, FeedField field) {
  switch (field) {
    case FeedField::title:
      return markup_of(element);
    case FeedField::body:
      return is_foreign(element) ? std::string() : markup_of(element);
    case FeedField::link:
      return link_target(element);
    case FeedField::authors:
      return author_of(element);
    case FeedField::source:
      return publisher_of(element);
    case FeedField::section:
      return category_of(element);
    default:
      return trimmed(element.text());
  }
}

/// The values of an item, each field's from the name that stands first in the table.
class ItemValues {
 public:
  explicit ItemValues(Element item) {
    best_.fill(std::numeric_limits<std::size_t>::max());
    for (Element child = item.first_child(); child; child = child.next_sibling()) take(child, item);
  }

  [[nodiscard]] const std::vector<std::string>& all(FeedField field) const { return values_[index(field)]; }
  [[nodiscard]] std::string first(FeedField field) const {
    return all(field).empty() ? std::string() : all(field).front();
  }
  /// The element that the first value came from.
  [[nodiscard]] Element element(FeedField field) const { return elements_[index(field)]; }

 private:
  static std::size_t index(FeedField field) { return static_cast<std::size_t>(field); }

  void take(Element element, Element item) {
    const auto row = find_row(element, item);
    if (!row) return;
    const std::size_t field = index(kFeedNames[*row].field);
    if (*row > best_[field]) return;
    std::string value = value_of(element, kFeedNames[*row].field);
    if (trim(value).empty()) return;
    if (*row < best_[field]) {
      best_[field] = *row;
      elements_[field] = element;
      values_[field].clear();
    }
    values_[field].push_back(std::move(value));
  }

  std::array<std::size_t, kFeedFields> best_{};
  std::array<Element, kFeedFields> elements_;
  std::array<std::vector<std::string>, kFeedFields> values_;
};

std::string first_of(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!trim(value).empty()) return value;
  }
  return {};
}

bool is_permalink(Element guid) {
  const std::string stated = guid.attribute("isPermaLink");
  return guid.is("guid") && (stated.empty() || same_name(stated, "true"));
}

bool is_address(std::string_view text) { return text.find("://") != kNone; }

std::string url_of(const ItemValues& values, Element item, const FeedFacts& feed) {
  std::string guid = values.first(FeedField::guid);
  if (!is_permalink(values.element(FeedField::guid)) || !is_address(guid)) guid.clear();
  const std::string link =
      first_of({values.first(FeedField::link), guid, item.attribute("rdf:about"), item.attribute("href")});
  if (link.empty()) return link;
  const Element written = values.element(FeedField::link) ? values.element(FeedField::link) : item;
  const std::string base = base_of(written);
  return resolve_url(base.empty() ? feed.link : base, link);
}

std::string section_of(const std::vector<std::string>& categories) {
  return fmt::format("{}", fmt::join(categories, ", "));
}

}  // namespace

FeedFacts read_feed_facts(xml::Element feed) {
  const ItemValues values(feed);
  FeedFacts facts;
  facts.title =
      values.first(FeedField::source).empty() ? trimmed(feed.child("title").text()) : values.first(FeedField::source);
  facts.link = resolve_url(base_of(feed), values.first(FeedField::link));
  facts.language = values.first(FeedField::language);
  if (feed.is("feed")) facts.authors = values.all(FeedField::authors);
  return facts;
}

Record read_feed_item(xml::Element item, const FeedFacts& feed) {
  const ItemValues values(item);
  Record record;
  record.title = values.first(FeedField::title);
  record.body = values.first(FeedField::body);
  record.updated = first_of({values.first(FeedField::updated), item.attribute("lastmod")});
  record.date = first_of({values.first(FeedField::published), record.updated});
  record.date_from = DateProvenance::feed;
  record.source = first_of({values.first(FeedField::source), feed.title});
  record.url = url_of(values, item, feed);
  record.authors = values.all(FeedField::authors).empty() ? feed.authors : values.all(FeedField::authors);
  record.language = first_of({item.inherited("xml:lang"), values.first(FeedField::language), feed.language});
  record.external_id = values.first(FeedField::guid);
  record.section = section_of(values.all(FeedField::section));
  record.form = BodyForm::markup;
  return record;
}

}  // namespace pressmark::indexer
