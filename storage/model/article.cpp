// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/model/article.h"

#include <array>
#include <utility>

namespace pressmark {
namespace {

constexpr std::array<std::pair<DateProvenance, std::string_view>, 8> kProvenanceNames{{
    {DateProvenance::none, "none"},
    {DateProvenance::record, "record"},
    {DateProvenance::markup, "markup"},
    {DateProvenance::meta, "meta"},
    {DateProvenance::feed, "feed"},
    {DateProvenance::url, "url"},
    {DateProvenance::text, "text"},
    {DateProvenance::file_time, "file_time"},
}};

constexpr std::array<std::pair<ArticleFlag, std::string_view>, 6> kFlagNames{{
    {ArticleFlag::date_in_future, "date in future"},
    {ArticleFlag::date_before_1600, "date before 1600"},
    {ArticleFlag::truncated, "truncated"},
    {ArticleFlag::repaired_utf8, "repaired utf-8"},
    {ArticleFlag::date_unreadable, "date unreadable"},
    {ArticleFlag::date_ambiguous, "date ambiguous"},
}};

}  // namespace

std::string_view to_string(DateProvenance provenance) {
  for (const auto& [value, name] : kProvenanceNames)
    if (value == provenance) return name;
  return "none";
}

DateProvenance date_provenance(std::string_view name) {
  for (const auto& [value, known] : kProvenanceNames)
    if (known == name) return value;
  return DateProvenance::none;
}

std::vector<std::string_view> flag_names(ArticleFlags flags) {
  std::vector<std::string_view> names;
  for (const auto& [flag, name] : kFlagNames)
    if (has(flags, flag)) names.push_back(name);
  return names;
}

bool date_is_usable(const Article& article) {
  const Published& published = article.published;
  return published.known() && published.provenance != DateProvenance::none &&
         published.provenance != DateProvenance::file_time && !has(article.flags, ArticleFlag::date_in_future) &&
         !has(article.flags, ArticleFlag::date_before_1600);
}

Hash128 content_hash(const Article& article) {
  Hasher hasher;
  hasher.update(article.title);
  hasher.update("\n");
  hasher.update(article.body);
  return hasher.digest();
}

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

}  // namespace pressmark
