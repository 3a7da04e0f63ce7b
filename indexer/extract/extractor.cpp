// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.h"

#include <utility>

#include "indexer/extract/article_date.h"
#include "indexer/extract/article_url.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/language.h"
#include "indexer/extract/language_code.h"
#include "indexer/extract/lead_title.h"
#include "indexer/extract/page.h"
#include "indexer/extract/plain_html.h"
#include "indexer/extract/source_name.h"
#include "indexer/extract/text_cleaner.h"
#include "indexer/extract/text_document.h"
#include "indexer/extract/url_identity.h"
#include "indexer/extract/whitespace.h"
#include "indexer/source/trim.h"
#include "storage/text/analyzer.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestTitle = 1000;  // bytes; titles are one line of a page
constexpr std::size_t kLongestName = 500;    // of sections and external ids

/// Cuts at a character's border; returns whether anything was cut.
bool cut(std::string& text, std::size_t longest) {
  if (text.size() <= longest) return false;
  while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80) --longest;
  text.resize(longest);
  return true;
}

std::string one_line(std::string text, std::size_t longest) {
  tidy_line(text);
  cut(text, longest);
  return text;
}

void strip_html(std::string& text) {
  if (looks_like_html(text)) text = html_to_text(text);
}

/// The head of a text file becomes the fields that other formats have for it.
void read_head(Record& record, DateOrder order, Published& published) {
  TextDocument document = split_text_document(std::move(record.body), order);
  record.title = std::move(document.title);
  record.body = std::move(document.body);
  record.authors = std::move(document.bylines);
  if (document.date.precision != DatePrecision::none) published = {document.date, DateProvenance::text};
}

/// Title and body as the article keeps them.
void read_text(Record& record, DateOrder order, Article& article) {
  if (record.form == BodyForm::markup) {
    strip_html(record.title);
    strip_html(record.body);
  }
  if (record.form == BodyForm::page) read_page(record);
  tidy_paragraphs(record.body);
  if (record.form == BodyForm::document) read_head(record, order, article.published);
  if (record.form != BodyForm::wire) remove_page_debris(record.body);
  article.title = one_line(std::move(record.title), kLongestTitle);
  article.body = std::move(record.body);
  if (cut(article.body, kMaxTextBytes)) set(article.flags, ArticleFlag::truncated);
  if (article.title.empty()) article.title = lead_title(article.body);
}

void settle_language(const Record& record, Article& article) {
  TextLanguage found = language_of(article.title, article.body, language_code(record.language));
  article.language = std::move(found.code);
  article.language_confidence = found.confidence;
}

/// What stays the same when the input is read again: what the URLs of the page have in common; source and number; place
/// in the input. Text on standard input has no place, so there it is the text itself.
std::string identity_of(const Article& article, const Record& record, const InputFile& input) {
  if (!article.url.empty()) return url_identity(article.url);
  if (!article.external_id.empty()) {
    const std::string source = article.source.empty() ? "-" : text::Analyzer::normalize(article.source);
    return source + '#' + article.external_id;
  }
  if (input.path == "-") return "-#" + content_hash(article).hex();
  return record.where.empty() ? input.path.string() : input.path.string() + '#' + record.where;
}

}  // namespace

Extracted Extractor::extract(Record record, const InputFile& input) const {
  Article article;
  if (record.repaired) set(article.flags, ArticleFlag::repaired_utf8);
  read_text(record, options_.dates.order, article);
  if (record.truncated) set(article.flags, ArticleFlag::truncated);
  if (article.body.empty() && (article.title.empty() || record.form == BodyForm::page)) {
    const char* const found = record.form == BodyForm::page ? "no running text" : "neither title nor body";
    return Reject{std::move(record.where), RejectReason::no_article_text, found};
  }
  settle_origin(record, input, article);
  settle_dates(record, input, options_.dates, article);
  flag_odd_date(article, options_.now);
  settle_language(record, article);
  article.section = one_line(std::move(record.section), kLongestName);
  for (const std::string& names : record.authors) append_authors(names, article.source, article.authors);
  article.identity = identity_of(article, record, input);
  return article;
}

void Extractor::settle_origin(const Record& record, const InputFile& input, Article& article) const {
  const auto url = canonical_url(record.url);
  article.url = url.value_or("");
  article.source = options_.source.empty() ? source_name({record.source, article.url, input.path}) : options_.source;
  const bool url_is_number = record.external_id.empty() && !url;
  article.external_id = one_line(url_is_number ? record.url : record.external_id, kLongestName);
}

}  // namespace pressmark::indexer
