// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// THE field table: one row a field a person can type before a colon, with its term prefix, its help and an example.
// The prefixes are on disk: never renumber or reuse (see docs/index-format.md).

#include <array>
#include <cstdint>
#include <string_view>

namespace pressmark {

enum class FieldKind : std::uint8_t {
  text,     // analysed words with positions under the prefix
  keyword,  // one normalised whole value under the prefix, a filter
  entity,   // a name of a person, an organisation or a place, a filter
  date,     // day, month and year terms, a filter
  id,       // the article's number itself
  cluster,  // likewise, and all its near copies
  url,      // the beginning of its address, found in the catalog
};

struct Field {
  std::string_view name;
  FieldKind kind;
  std::string_view prefix;
  std::string_view help;
  std::string_view example;
};

inline constexpr std::array kFields{
    Field{"title", FieldKind::text, "S", "words or a phrase of the title", "title:\"rate rise\""},
    Field{"source", FieldKind::keyword, "P", "publisher or host; several by commas", "source:bbc,reuters"},
    Field{"author", FieldKind::keyword, "A", "a name of the byline", "author:smith"},
    Field{"section", FieldKind::keyword, "C", "section of the paper or site", "section:politics"},
    Field{"lang", FieldKind::keyword, "L", "ISO 639-1 language", "lang:en"},
    Field{"person", FieldKind::entity, "", "somebody named, by any name", "person:\"Kassym-Jomart Tokayev\""},
    Field{"org", FieldKind::entity, "", "an organisation named, by name or acronym", "org:nato"},
    Field{"place", FieldKind::entity, "", "a place named, by old and new names", "place:kyiv"},
    Field{"entity", FieldKind::entity, "", "whoever or whatever is named so", "entity:georgia"},
    Field{"date", FieldKind::date, "", "day, month, year or range of publication", "date:2022-09-20..2022-09-30"},
    Field{"since", FieldKind::date, "", "published on this day or later", "since:2022-09-01"},
    Field{"until", FieldKind::date, "", "published on this day or before", "until:2022-10"},
    Field{"url", FieldKind::url, "", "an address, or what several begin with", "url:bbc.co.uk/news/world"},
    Field{"id", FieldKind::id, "", "one article by its number", "id:4711"},
    Field{"cluster", FieldKind::cluster, "", "an article and its near copies, by the number of any", "cluster:4711"},
};

/// Whether its values are names of something.
[[nodiscard]] constexpr bool takes_names(const Field& field) {
  return field.kind == FieldKind::keyword || field.kind == FieldKind::entity;
}

/// Whether its values are numbers of articles.
[[nodiscard]] constexpr bool takes_numbers(const Field& field) {
  return field.kind == FieldKind::id || field.kind == FieldKind::cluster;
}

/// The row of a name (lower case), or nullptr.
[[nodiscard]] constexpr const Field* find_field(std::string_view name) {
  for (const Field& field : kFields)
    if (field.name == name) return &field;
  return nullptr;
}

}  // namespace pressmark
