// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where NewsML-G2, NewsML 1 and NITF keep what a Record holds. Names match without regard to case, so that a
// <headline> of G2 is a <HeadLine> of NewsML 1.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/source/xml_document.h"

namespace pressmark::indexer {

enum class WireField : std::uint8_t {
  title,
  dateline,
  published,
  updated,
  authors,
  source,
  external_id,
  language,
  section,
};
inline constexpr std::size_t kWireFields = 9;

struct WireName {
  std::string_view element;
  std::string_view attribute;  // empty: its text
  WireField field;
};

/// Of several names of one field the earlier row wins, where its value is not empty. NITF inside of NewsML comes last.
inline constexpr std::array kWireNames = std::to_array<WireName>({
    {"headline", "", WireField::title},
    {"hl1", "", WireField::title},
    {"hedline", "", WireField::title},
    {"title", "", WireField::title},
    {"slugline", "", WireField::title},
    {"dateline", "", WireField::dateline},
    {"firstCreated", "", WireField::published},
    {"contentCreated", "", WireField::published},
    {"versionCreated", "", WireField::published},
    {"thisRevisionCreated", "", WireField::published},
    {"date.issue", "norm", WireField::published},
    {"date.release", "norm", WireField::published},
    {"story.date", "norm", WireField::published},
    {"pubdata", "date.publication", WireField::published},
    {"versionCreated", "", WireField::updated},
    {"thisRevisionCreated", "", WireField::updated},
    {"contentModified", "", WireField::updated},
    {"by", "", WireField::authors},
    {"byline", "", WireField::authors},
    {"provider", "", WireField::source},
    {"provider", "literal", WireField::source},
    {"creditline", "", WireField::source},
    {"source", "", WireField::source},
    {"distributor", "", WireField::source},
    {"doc-id", "regsrc", WireField::source},
    {"rights.owner", "", WireField::source},
    {"doc.copyright", "holder", WireField::source},
    {"infoSource", "", WireField::source},
    {"copyrightHolder", "", WireField::source},
    {"copyrightHolder", "literal", WireField::source},
    {"newsItem", "guid", WireField::external_id},
    {"publicIdentifier", "", WireField::external_id},
    {"doc-id", "id-string", WireField::external_id},
    {"language", "tag", WireField::language},
    {"language", "formalName", WireField::language},
    {"newsItem", "xml:lang", WireField::language},
    {"nitf", "baselang", WireField::language},
    {"nitf", "xml:lang", WireField::language},
    {"subject", "", WireField::section},
    {"tobject.subject", "tobject.subject.type", WireField::section},
    {"tobject", "tobject.type", WireField::section},
});

/// Nothing in these is about the item itself.
inline constexpr std::array kWireAsides =
    std::to_array<std::string_view>({"contentSet", "contentItem", "body.content", "body.end", "edNote", "assert",
                                     "topicSet", "link", "associatedWith", "groupSet", "newsComponentRef"});

/// Elements of NITF that part a text, and those that hold none of it.
inline constexpr std::array kNitfTags = std::to_array<xml::TagName>({
    {"hl1", "h2"},
    {"hl2", "h3"},
    {"block", "div"},
    {"bq", "blockquote"},
    {"media", ""},
    {"note", "div"},
    {"fn", "div"},
});

}  // namespace pressmark::indexer
