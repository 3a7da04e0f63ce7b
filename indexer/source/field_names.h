// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the fields of an article are called in the wild: one table for every format whose fields have names.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pressmark::indexer {

enum class RecordField : std::uint8_t {
  title,
  body,
  date,
  updated,
  source,
  url,
  authors,
  language,
  external_id,
  section,
};
inline constexpr std::size_t kRecordFields = 10;

struct FieldName {
  std::string_view name;  // lower case, letters and digits only
  RecordField field;
};

/// Of several names of one field the earlier row wins, where its value is not empty.
inline constexpr std::array kFieldNames{
    FieldName{"title", RecordField::title},
    FieldName{"headline", RecordField::title},
    FieldName{"headlines", RecordField::title},
    FieldName{"headlinemain", RecordField::title},
    FieldName{"heading", RecordField::title},
    FieldName{"name", RecordField::title},
    FieldName{"contentoriginal", RecordField::body},
    FieldName{"maintext", RecordField::body},
    FieldName{"articlebody", RecordField::body},
    FieldName{"bodyxhtml", RecordField::body},
    FieldName{"bodyhtml", RecordField::body},
    FieldName{"body", RecordField::body},
    FieldName{"bodies", RecordField::body},
    FieldName{"bodymain", RecordField::body},
    FieldName{"bodytext", RecordField::body},
    FieldName{"fulltext", RecordField::body},
    FieldName{"text", RecordField::body},
    FieldName{"content", RecordField::body},
    FieldName{"contenthtml", RecordField::body},
    FieldName{"contenttext", RecordField::body},
    FieldName{"article", RecordField::body},
    FieldName{"description", RecordField::body},
    FieldName{"summary", RecordField::body},
    FieldName{"descriptiontext", RecordField::body},
    FieldName{"descriptions", RecordField::body},
    FieldName{"datepublished", RecordField::date},
    FieldName{"publishdate", RecordField::date},
    FieldName{"publisheddate", RecordField::date},
    FieldName{"published", RecordField::date},
    FieldName{"publishedat", RecordField::date},
    FieldName{"pubdate", RecordField::date},
    FieldName{"publicationdate", RecordField::date},
    FieldName{"date", RecordField::date},
    FieldName{"datetime", RecordField::date},
    FieldName{"created", RecordField::date},
    FieldName{"createdat", RecordField::date},
    FieldName{"firstpublished", RecordField::date},
    FieldName{"firstcreated", RecordField::date},
    FieldName{"contentcreated", RecordField::date},
    FieldName{"timestamp", RecordField::date},
    FieldName{"datemodified", RecordField::updated},
    FieldName{"modified", RecordField::updated},
    FieldName{"modifiedat", RecordField::updated},
    FieldName{"lastmodified", RecordField::updated},
    FieldName{"updated", RecordField::updated},
    FieldName{"updatedat", RecordField::updated},
    FieldName{"dateupdated", RecordField::updated},
    FieldName{"versioncreated", RecordField::updated},
    FieldName{"source", RecordField::source},
    FieldName{"publisher", RecordField::source},
    FieldName{"publication", RecordField::source},
    FieldName{"outlet", RecordField::source},
    FieldName{"site", RecordField::source},
    FieldName{"sitename", RecordField::source},
    FieldName{"sourcedomain", RecordField::source},
    FieldName{"domain", RecordField::source},
    FieldName{"provider", RecordField::source},
    FieldName{"infosource", RecordField::source},
    FieldName{"infosources", RecordField::source},
    FieldName{"copyrightholder", RecordField::source},
    FieldName{"canonicalurl", RecordField::url},
    FieldName{"url", RecordField::url},
    FieldName{"link", RecordField::url},
    FieldName{"permalink", RecordField::url},
    FieldName{"weburl", RecordField::url},
    FieldName{"uri", RecordField::url},
    FieldName{"authors", RecordField::authors},
    FieldName{"author", RecordField::authors},
    FieldName{"byline", RecordField::authors},
    FieldName{"creator", RecordField::authors},
    FieldName{"by", RecordField::authors},
    FieldName{"lang", RecordField::language},
    FieldName{"language", RecordField::language},
    FieldName{"inlanguage", RecordField::language},
    FieldName{"id", RecordField::external_id},
    FieldName{"guid", RecordField::external_id},
    FieldName{"uuid", RecordField::external_id},
    FieldName{"uid", RecordField::external_id},
    FieldName{"articleid", RecordField::external_id},
    FieldName{"docid", RecordField::external_id},
    FieldName{"section", RecordField::section},
    FieldName{"articlesection", RecordField::section},
    FieldName{"category", RecordField::section},
    FieldName{"topic", RecordField::section},
    FieldName{"subject", RecordField::section},
    FieldName{"subjects", RecordField::section},
    FieldName{"tags", RecordField::section},
};

/// The row of a name, its case and what is neither letter nor digit set aside: "datePublished" is "date_published".
[[nodiscard]] std::optional<std::size_t> find_field_name(std::string_view name);

}  // namespace pressmark::indexer
