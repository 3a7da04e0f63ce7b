// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/feed_item.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "indexer/source/entities.h"
#include "indexer/source/feed_names.h"
#include "indexer/source/mime_decoding.h"
#include "indexer/source/ranked_values.h"
#include "indexer/source/sgml.h"
#include "indexer/source/trim.h"
#include "indexer/source/url_reference.h"
#include "storage/base/ascii_case.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

using xml::Element;

constexpr auto kNone = std::string_view::npos;

/// A vocabulary of no name we know is the feed's own where it is the item's.
Vocabulary vocabulary_of(Element element, Element item) {
  const std::string_view name_space = trim(element.name_space());
  const auto row = std::find_if(kVocabularies.begin(), kVocabularies.end(),
                                [name_space](const VocabularyName& v) { return same_letters(v.name, name_space); });
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

/// Atom says of each text what it is, and means plain text where it does not; RSS means HTML, or does not care.
bool is_plain(Element element) {
  const std::string type = element.attribute("type");
  if (type.empty()) return element.parent().is("entry") || element.parent().is("feed");
  return type == "text" || type == "text/plain";
}

/// Whether it holds bytes, as all of Atom may that is neither text nor XML.
bool is_base64(Element element) {
  const std::string type = element.attribute("type");
  const bool is_text = type.find('/') == kNone || type.starts_with("text/") || type.find("xml") != kNone;
  return element.attribute("mode") == "base64" || !is_text;
}

/// The text in bytes that are one; of pictures nothing.
std::string decoded_text(std::string_view base64) {
  std::string bytes = decode_base64(base64);
  return unicode::is_valid(bytes) && bytes.find('\0') == std::string::npos ? bytes : std::string();
}

std::string markup_of(Element element) {
  if (element.has_elements()) return element.inner_markup();
  const std::string text = element.text();
  if (is_base64(element)) return decoded_text(text);
  return is_plain(element) ? xml::escaped(text) : text;
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

/// A relative link is read within the bases around it, or else within what the feed itself links to.
std::string whole_url(Element written, std::string_view link, std::string_view feed_link) {
  const std::string base = base_of(written);
  return trim(link).empty() ? std::string() : resolve_url(base.empty() ? feed_link : base, link);
}

/// Where a link leads, if to the article itself.
std::string link_target(Element element) {
  const std::string relation = element.attribute("rel");
  if (!relation.empty() && relation != "alternate") return {};
  const std::string address = element.attribute("href");
  return address.empty() ? element.text() : address;
}

/// A guid that says it is a link, and looks like one.
std::string permalink(Element guid) {
  const std::string stated = guid.attribute("isPermaLink");
  const std::string text = guid.text();
  const bool meant = guid.is("guid") && (stated.empty() || same_letters(stated, "true"));
  return meant && text.find("://") != kNone ? text : std::string();
}

std::string publisher_of(Element source) {
  const Element title = source.child("title");
  return trimmed(title ? title.text() : source.has_elements() ? std::string() : source.text());
}

std::string value_of(Element element, FeedField field) {
  switch (field) {
    case FeedField::title:
    case FeedField::body:
      return markup_of(element);
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

using FeedValues = RankedValues<FeedField, kFeedFields>;

void offer(FeedValues& values, Element element, std::size_t row, std::string_view feed_link) {
  const FeedField field = kFeedNames[row].field;
  if (field == FeedField::guid) values.offer(FeedField::link, row, whole_url(element, permalink(element), feed_link));
  if (field == FeedField::link) return values.offer(field, row, whole_url(element, link_target(element), feed_link));
  values.offer(field, row, value_of(element, field));
}

/// Of an item, or of the feed around it, each field's values are those of the name that stands first in the table.
FeedValues read_values(Element around, std::string_view feed_link) {
  FeedValues values;
  for (Element child = around.first_child(); child; child = child.next_sibling()) {
    if (const auto row = find_row(child, around)) offer(values, child, *row, feed_link);
  }
  for (const std::string_view attribute : {"rdf:about", "href"}) {
    values.offer(FeedField::link, kFeedNames.size(), whole_url(around, around.attribute(attribute), feed_link));
  }
  values.offer(FeedField::guid, kFeedNames.size(), around.attribute("rdf:about"));
  return values;
}

std::string first_of(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!trim(value).empty()) return value;
  }
  return {};
}

std::string section_of(const std::vector<std::string>& categories) {
  return fmt::format("{}", fmt::join(categories, ", "));
}

}  // namespace

FeedFacts read_feed_facts(xml::Element feed) {
  const FeedValues values = read_values(feed, {});
  FeedFacts facts;
  facts.title =
      first_of({values.first(FeedField::source), decode_entities(sgml::without_tags(values.first(FeedField::title)))});
  facts.link = values.first(FeedField::link);
  facts.language = first_of({values.first(FeedField::language), feed.inherited("xml:lang")});
  if (feed.is("feed")) facts.authors = values.all(FeedField::authors);
  return bounded(std::move(facts));
}

Record read_feed_item(xml::Element item, const FeedFacts& feed) {
  const FeedValues values = read_values(item, feed.link);
  Record record;
  record.title = values.first(FeedField::title);
  record.body = values.first(FeedField::body);
  record.updated = first_of({values.first(FeedField::updated), item.attribute("lastmod")});
  record.date = first_of({values.first(FeedField::published), record.updated});
  record.source = values.first(FeedField::source);
  record.url = values.first(FeedField::link);
  record.authors = values.all(FeedField::authors);
  record.language = first_of({item.inherited("xml:lang"), values.first(FeedField::language)});
  record.external_id = values.first(FeedField::guid);
  record.section = section_of(values.all(FeedField::section));
  record.form = BodyForm::markup;
  add_feed_facts(feed, record);
  return record;
}

}  // namespace pressmark::indexer
