// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/html_page.h"

#include <fmt/format.h>

#include "query/present/figures.h"
#include "query/present/hits_text.h"
#include "query/present/markup.h"

namespace pressmark::query {
namespace {

constexpr const char* kHead =
    "<!doctype html>\n"
    "<html>\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; "
    "base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n";

std::string language_attribute(const std::string& language) {
  return language.empty() ? std::string() : fmt::format(" lang=\"{}\"", escaped(language));
}

std::string meta_html(const StoredArticle& article) {
  std::string meta;
  for (const std::string& part : {day_of(article), article.source, fmt::format("#{}", article.id.value())})
    if (!part.empty()) meta += (meta.empty() ? "" : " · ") + escaped(part);
  return meta;
}

std::string snippet_html(const MarkedText& snippet) {
  if (snippet.text.empty()) return {};
  return fmt::format("<p>{}{}{}</p>\n", snippet.cut_before ? "… " : "", escaped(snippet),
                     snippet.cut_after ? " …" : "");
}

std::string hit_html(const Hit& hit) {
  const std::string title = hit.title.text.empty() ? "(no title)" : escaped(hit.title);
  std::string out = fmt::format("<article{}>\n<h2>{}. {}</h2>\n<p class=\"meta\">{}</p>\n{}",
                                language_attribute(hit.article.language), hit.rank, linked(title, hit.article.url),
                                meta_html(hit.article), snippet_html(hit.snippet));
  if (hit.copies.others > 0) out += fmt::format("<p class=\"meta\">{}</p>\n", escaped(copies_line(hit)));
  return out + "</article>\n";
}

}  // namespace

std::string hits_html(const std::vector<Hit>& hits) {
  std::string out;
  for (const Hit& hit : hits) out += hit_html(hit);
  return out;
}

std::string html_page(std::string_view title, const std::string& body, const std::vector<std::string>& notes) {
  std::string out = fmt::format(kHead, fmt::arg("hash", kPageStyleHash), fmt::arg("title", escaped(title)),
                                fmt::arg("style", kPageStyle));
  out += body;
  if (!notes.empty()) out += "<div class=\"notes\">\n";
  for (const std::string& note : notes) out += fmt::format("<p>{}</p>\n", escaped(note));
  if (!notes.empty()) out += "</div>\n";
  return out + "</body>\n</html>\n";
}

}  // namespace pressmark::query
