// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/field_values.h"

#include <array>

#include <xapian.h>

#include "storage/base/unicode.h"
#include "storage/model/field.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostValues = 100;

using Values = std::vector<std::string>;

Values beginning_with(std::string_view prefix, const Values& values) {
  const std::string folded = unicode::fold(prefix);
  Values found;
  for (const std::string& value : values) {
    if (found.size() == kMostValues) break;
    if (unicode::fold(value).starts_with(folded)) found.push_back(value);
  }
  return found;
}

Values sources(storage::ArchiveReader& archive, std::string_view prefix) {
  return beginning_with(prefix, archive.catalog().articles().source_names());
}

Values languages(storage::ArchiveReader& archive, std::string_view prefix) {
  const std::string term(find_field("lang")->prefix);
  Values values;
  const Xapian::Database& index = archive.index().database();
  for (auto each = index.allterms_begin(term); each != index.allterms_end(term); ++each)
    values.push_back((*each).substr(term.size()));
  return beginning_with(prefix, values);
}

struct Row {
  std::string_view field;
  Values (*values)(storage::ArchiveReader& archive, std::string_view prefix);
};

constexpr std::array kRows{
    Row{"source", sources},
    Row{"lang", languages},
};

}  // namespace

Values field_values(storage::ArchiveReader& archive, std::string_view field, std::string_view prefix) {
  for (const Row& row : kRows)
    if (row.field == field) return row.values(archive, prefix);
  return {};
}

}  // namespace pressmark::query
