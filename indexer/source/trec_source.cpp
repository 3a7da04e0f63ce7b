// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/trec_source.h"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "indexer/source/charset.h"
#include "indexer/source/entities.h"
#include "indexer/source/sgml.h"
#include "indexer/source/trim.h"
#include "indexer/source/wire_text.h"

namespace pressmark::indexer {
namespace {

// Names of one field over the collections, the first found wins.
constexpr std::array<std::string_view, 6> kTitleNames{"HEADLINE", "HEAD", "TITLE", "HL", "TTL", "H3"};
constexpr std::array<std::string_view, 5> kDateNames{"DATE_TIME", "DATE", "DATE1", "PUBDATE", "DD"};
constexpr std::array<std::string_view, 3> kAuthorNames{"BYLINE", "AUTHOR", "BY"};
constexpr std::array<std::string_view, 3> kSourceNames{"SOURCE", "PUBLISHER", "SO"};
constexpr std::array<std::string_view, 2> kUrlNames{"URL", "LINK"};
constexpr std::array<std::string_view, 3> kBodyNames{"TEXT", "BODY", "LP"};

std::string_view first_element(std::string_view record, std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    const std::string_view found = trim(sgml::element(record, name));
    if (!found.empty()) return found;
  }
  return {};
}

std::string plain(std::string_view markup) { return decode_entities(trim(sgml::without_tags(markup))); }

/// <P> and its kin begin a paragraph, whatever stands before them.
std::string with_paragraph_breaks(std::string_view text) {
  std::string broken(text);
  for (const std::string_view tag : {"<P>", "<p>"}) {
    for (std::size_t at = broken.find(tag); at != std::string::npos; at = broken.find(tag, at)) {
      broken.replace(at, tag.size(), "\n\n");
    }
  }
  return broken;
}

std::string body_of(std::string_view record) {
  std::string body;
  for (const std::string_view name : kBodyNames) {
    for (const std::string_view part : sgml::elements(record, name)) {
      body.append(body.empty() ? "" : "\n\n").append(unwrap_wire_text(plain(with_paragraph_breaks(part))));
    }
    if (!body.empty()) break;
  }
  const std::string dateline = plain(sgml::element(record, "DATELINE"));
  return dateline.empty() || body.empty() ? body : dateline + ' ' + body;
}

Record read_record(std::string_view bytes) {
  const std::string text = to_utf8(bytes, "latin1").text;
  Record read;
  read.external_id = plain(sgml::element(text, "DOCNO"));
  read.title = plain(first_element(text, kTitleNames));
  read.body = body_of(text);
  read.date = plain(first_element(text, kDateNames));
  read.source = plain(first_element(text, kSourceNames));
  read.url = plain(first_element(text, kUrlNames));
  if (const auto author = first_element(text, kAuthorNames); !author.empty()) read.authors = {plain(author)};
  return read;
}

}  // namespace

std::optional<Item> TrecSource::next() {
  while (const auto piece = records_.next()) {
    if (piece->damage)
      return Reject{fmt::format("record {}", count_ + 1), piece->damage->reason, piece->damage->detail};
    const std::size_t begin = piece->text.find("<DOC>");
    if (begin == std::string_view::npos) continue;
    ++count_;
    if (!piece->closed) return Reject{fmt::format("record {}", count_), RejectReason::cut_short, "no </DOC>"};
    Record record = read_record(piece->text.substr(begin));
    record.where = record.external_id.empty() ? fmt::format("record {}", count_) : "DOCNO " + record.external_id;
    return record;
  }
  return std::nullopt;
}

}  // namespace pressmark::indexer
