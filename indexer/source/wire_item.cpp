// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/wire_item.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "indexer/source/ranked_values.h"
#include "indexer/source/trim.h"
#include "indexer/source/wire_names.h"

namespace pressmark::indexer {
namespace {

using xml::Element;
using WireValues = RankedValues<WireField, kWireFields>;

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kLongestValue = 4096;  // bytes of a field

bool is_aside(Element element) {
  return std::any_of(kWireAsides.begin(), kWireAsides.end(), [element](auto name) { return element.is(name); });
}

/// Text in one line.
std::string one_line(std::string_view text) {
  std::string line;
  for (text = trim(text); !text.empty(); text = trim(text)) {
    const std::string_view word = text.substr(0, text.find_first_of(kAsciiSpace));
    line.append(line.empty() ? "" : " ").append(word);
    text.remove_prefix(word.size());
  }
  return line;
}

/// Persons and organisations are named by a child in G2 and by an attribute of one in NewsML 1.
std::string name_of(Element element) {
  if (const Element name = element.child("name")) return name.text(kLongestValue);
  if (const Element party = element.child("party")) return party.attribute("formalName");
  if (const Element organisation = element.child("org")) return organisation.text(kLongestValue);
  return element.own_text();
}

/// Without the titles and offices that NITF sets beside a name.
std::string byline_of(Element element) {
  const Element person = element.find("person");
  return person ? person.text(kLongestValue) : element.own_text();
}

std::string dateline_of(Element element) {
  const Element location = element.find("location");
  return location ? location.text(kLongestValue) : element.own_text();
}

std::string text_of(Element element, WireField field) {
  switch (field) {
    case WireField::title:
      return element.text(kLongestValue);
    case WireField::dateline:
      return dateline_of(element);
    case WireField::authors:
      return byline_of(element);
    default:
      return name_of(element);
  }
}

void offer(WireValues& values, Element element) {
  for (std::size_t row = 0; row < kWireNames.size(); ++row) {
    const auto& [name, attribute, field] = kWireNames[row];
    if (!element.is(name)) continue;
    values.offer(field, row, one_line(attribute.empty() ? text_of(element, field) : element.attribute(attribute)));
  }
}

WireValues read_values(Element item) {
  WireValues values;
  offer(values, item);
  for (Element at = item.first_child(); at;) {
    const bool aside = is_aside(at);
    if (!aside) offer(values, at);
    at = aside ? at.next_past(item) : at.next(item);
  }
  return values;
}

/// Whether a piece of content says that it is no text; NewsML 1 says it before.
bool is_foreign(Element content, std::string_view medium) {
  const std::string type = content.attribute("contenttype");
  const bool is_text = type.empty() || type.find("text") != kNone || type.find("html") != kNone ||
                       type.find("xml") != kNone || type.find("nitf") != kNone;
  return !is_text || !content.attribute("encoding").empty() || (!medium.empty() && medium != "Text");
}

/// Text of a content element: the body of the NITF or HTML in it, its paragraphs, or itself where nothing marks it up.
std::string content_markup(Element content) {
  if (!content.has_elements()) return content.text();
  for (const std::string_view name : {"body.content", "body"}) {
    if (const Element body = content.find(name)) return body.inner_markup(kNitfTags);
  }
  return content.find("p") ? content.inner_markup(kNitfTags) : std::string();
}

bool is_content(Element element) {
  return element.is("inlineXML") || element.is("inlineData") || element.is("dataContent") || element.is("body.content");
}

/// Of several, renditions of one text or a text with its boilerplate, the longest.
std::string body_of(Element item) {
  std::string longest;
  std::string medium;  // of NewsML 1
  for (Element at = item.first_child(); at;) {
    if (at.is("contentItem")) medium.clear();
    if (at.is("mediaType")) medium = at.attribute("formalName");
    const bool content = is_content(at);
    if (content && !is_foreign(at, medium)) {
      std::string markup = at.is("body.content") ? at.inner_markup(kNitfTags) : content_markup(at);
      if (markup.size() > longest.size()) longest = std::move(markup);
    }
    at = content ? at.next_past(item) : at.next(item);
  }
  return std::string(trim(longest));
}

/// NITF within the content of an item of NewsML has fields of its own.
WireValues read_inner_values(Element item) {
  const Element nitf = item.find("nitf");
  return nitf ? read_values(nitf) : WireValues();
}

/// Past the tags and white space at the front of markup.
std::size_t begin_of_text(std::string_view markup) {
  std::size_t at = 0;
  while (at < markup.size() && markup[at] == '<') {
    at = markup.find_first_not_of(kAsciiSpace, std::min(markup.find('>', at), markup.size() - 1) + 1);
  }
  return std::min(at, markup.size());
}

/// A dateline stands at the front of the first paragraph; many a text has it there itself. One that is but a time is
/// none.
std::string with_dateline(std::string body, std::string_view dateline) {
  constexpr std::size_t kHead = 300;
  const std::string_view place = trim(dateline.substr(0, dateline.find_first_of(",(")));
  const bool begins_with_it = std::string_view(body).substr(0, kHead).find(place) != kNone;
  if (place.empty() || (place.front() >= '0' && place.front() <= '9') || begins_with_it) return body;
  const bool has_dash = dateline.ends_with('-') || dateline.ends_with("–") || dateline.ends_with("—");
  return body.insert(begin_of_text(body), fmt::format("{}{} ", xml::escaped(dateline), has_dash ? "" : " –"));
}

std::vector<std::string> distinct(std::vector<std::string> values) {
  std::vector<std::string> once;
  for (std::string& value : values) {
    if (std::find(once.begin(), once.end(), value) == once.end()) once.push_back(std::move(value));
  }
  return once;
}

}  // namespace

std::optional<std::string> nitf_body(std::string_view field) {
  if (!trim(field).starts_with("<?xml") && !trim(field).starts_with("<nitf")) return std::nullopt;
  const auto parsed = xml::Document::parse(trim(field));
  const auto* const document = std::get_if<xml::Document>(&parsed);
  return document == nullptr ? std::nullopt : std::optional(body_of(document->top()));
}

std::optional<Record> read_wire_item(xml::Element item) {
  std::string body = body_of(item);
  if (trim(body).empty()) return std::nullopt;
  const WireValues outer = read_values(item);
  const WireValues inner = read_inner_values(item);
  const auto all = [&outer, &inner](WireField field) {
    return outer.all(field).empty() ? inner.all(field) : outer.all(field);
  };
  const auto first = [&all](WireField field) { return all(field).empty() ? std::string() : all(field).front(); };
  Record record;
  record.title = xml::escaped(first(WireField::title));
  record.body = with_dateline(std::move(body), first(WireField::dateline));
  record.date = first(WireField::published);
  record.updated = first(WireField::updated);
  record.authors = all(WireField::authors);
  record.source = first(WireField::source);
  record.external_id = first(WireField::external_id);
  record.language = first(WireField::language);
  record.section = fmt::format("{}", fmt::join(distinct(all(WireField::section)), ", "));
  record.form = BodyForm::markup;
  return record;
}

}  // namespace pressmark::indexer
