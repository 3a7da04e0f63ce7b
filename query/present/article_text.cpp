// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/article_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "query/present/layout.h"
#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::size_t kNameColumns = 11;

std::string published(const StoredArticle& article) {
  if (!article.published.known()) return "";
  const std::string date = format_iso8601(article.published.time);
  if (date_is_usable(article)) return fmt::format("{} (from {})", date, to_string(article.published.provenance));
  return fmt::format("{} (from {}; not used as a date)", date, to_string(article.published.provenance));
}

std::string updated(const StoredArticle& article) {
  return article.updated.precision == DatePrecision::none ? "" : format_iso8601(article.updated);
}

std::string words_and_versions(const StoredArticle& article, std::size_t older_versions) {
  std::string text = fmt::format("{}", article.words);
  if (older_versions > 0) text += fmt::format(", version {} of {}", article.version, older_versions + 1);
  return text;
}

std::string titles_of(const std::vector<NamedHere>& named, EntityKind kind) {
  std::vector<std::string> titles;
  for (const NamedHere& here : named)
    if (here.entity.kind == kind) titles.push_back(here.entity.title);
  return fmt::format("{}", fmt::join(titles, ", "));
}

void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::string_view indent) {
  for (const ByteRange line : wrap(text, width)) {
    if (line.begin != 0) out += indent;
    out.append(text, line.begin, line.end - line.begin) += '\n';
  }
}

void append_body(std::string& out, const std::string& body, std::size_t width) {
  std::string text = sanitized(body);
  std::replace(text.begin(), text.end(), '\t', ' ');
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    append_wrapped(out, std::string_view(text).substr(begin, end - begin), width, "");
    begin = end + 1;
  }
}

}  // namespace

std::string article_text(const StoredArticle& article, std::size_t older_versions, const Terminal& terminal,
                         const std::vector<NamedHere>& named) {
  const Style style(terminal.color);
  const std::size_t width = std::min(terminal.width, kWidest);
  const std::vector<std::pair<std::string_view, std::string>> facts{
      {"number", fmt::format("{}", article.id.value())},
      {"published", published(article)},
      {"updated", updated(article)},
      {"source", article.source},
      {"by", fmt::format("{}", fmt::join(article.authors, ", "))},
      {"section", article.section},
      {"language", article.language},
      {"people", titles_of(named, EntityKind::person)},
      {"bodies", titles_of(named, EntityKind::organisation)},
      {"places", titles_of(named, EntityKind::place)},
      {"names by", article.names.by == NamedBy::gazetteer ? "gazetteer alone" : ""},
      {"url", article.url},
      {"words", words_and_versions(article, older_versions)},
      {"flags", fmt::format("{}", fmt::join(flag_names(article.flags), ", "))}};
  std::string out;
  const std::string title = article.title.empty() ? "(no title)" : sanitized_line(article.title);
  for (const ByteRange line : wrap(title, width))
    out += style.heading(std::string_view(title).substr(line.begin, line.end - line.begin)) + '\n';
  for (const auto& [name, value] : facts) {
    if (value.empty()) continue;
    out += style.faint(fmt::format("{:<{}}", name, kNameColumns));
    append_wrapped(out, sanitized_line(value), width - kNameColumns, std::string(kNameColumns, ' '));
  }
  out += '\n';
  append_body(out, article.body, width);
  return out;
}

}  // namespace pressmark::query
