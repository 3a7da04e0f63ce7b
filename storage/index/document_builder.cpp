// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/document_builder.h"

#include <algorithm>

#include "storage/index/layout.h"

namespace pressmark::storage {
namespace {

void add_keyword(Xapian::Document& document, std::string_view prefix, const std::string& value) {
  const std::string key = text::Analyzer::normalize(value);
  if (!key.empty()) document.add_boolean_term(layout::term(prefix, key));
}

// A date of a month answers that month and its year, not any of its days.
void add_date(Xapian::Document& document, const CivilTime& time) {
  const std::string day = format_compact(std::chrono::floor<std::chrono::days>(time.instant));
  document.add_boolean_term(layout::term(layout::kYear, day.substr(0, 4)));
  if (time.precision >= DatePrecision::month) document.add_boolean_term(layout::term(layout::kMonth, day.substr(0, 6)));
  if (time.precision >= DatePrecision::day) document.add_boolean_term(layout::term(layout::kDay, day));
  document.add_value(layout::kPublishedSlot, layout::sortable_published(time.instant));
}

void add_metadata(Xapian::Document& document, const StoredArticle& article) {
  document.add_boolean_term(layout::term(layout::kNumber, std::to_string(article.id.value())));
  add_keyword(document, layout::kSource, article.source);
  for (const std::string& author : article.authors) add_keyword(document, layout::kAuthor, author);
  add_keyword(document, layout::kLanguage, article.language);
  if (date_is_usable(article)) add_date(document, article.published.time);
}

bool by_stem(const text::Token& a, const text::Token& b) {
  return a.word->stem_id != b.word->stem_id ? a.word->stem_id < b.word->stem_id : a.position < b.position;
}

}  // namespace

Xapian::Document DocumentBuilder::build(const StoredArticle& article) {
  text::Analyzer& analyzer = analyzers_.for_language(article.language);
  languages_.insert(analyzer.key());
  Xapian::Document document;
  tokens_.clear();
  const std::uint32_t after_title = analyzer.analyze(article.title, tokens_);
  for (const text::Token& token : tokens_)
    document.add_posting(layout::term(layout::kTitle, token.word->stem), token.position);
  if (!tokens_.empty())
    document.add_value(layout::kTitleShareSlot, Xapian::sortable_serialise(1.0 / static_cast<double>(tokens_.size())));
  analyzer.analyze(article.body, tokens_, after_title + layout::kBodyGap);
  std::sort(tokens_.begin(), tokens_.end(), by_stem);
  add_words(document);
  add_exact_forms(document);
  add_metadata(document, article);
  analyzers_.trim();
  return document;
}

void DocumentBuilder::add_words(Xapian::Document& document) {
  for (const text::Token& token : tokens_) document.add_posting(token.word->stem, token.position);
}

// Sorted by stem, the forms of one stem stand close together, so that counting them is cheap.
void DocumentBuilder::add_exact_forms(Xapian::Document& document) {
  std::sort(tokens_.begin(), tokens_.end(),
            [](const text::Token& a, const text::Token& b) { return a.word->id < b.word->id; });
  for (std::size_t begin = 0, end = 0; begin < tokens_.size(); begin = end) {
    const text::Word* word = tokens_[begin].word;
    while (end < tokens_.size() && tokens_[end].word == word) ++end;
    if (word->inflects)
      document.add_term(layout::term(layout::kExactForm, word->form), static_cast<Xapian::termcount>(end - begin));
  }
}

}  // namespace pressmark::storage
