// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/article_terms.h"

#include <algorithm>

#include "storage/index/layout.h"

namespace pressmark::storage {
namespace {

void tell_keyword(TermSink& sink, std::string_view prefix, const std::string& value) {
  const std::string key = text::Analyzer::normalize(value);
  if (!key.empty()) sink.boolean(layout::term(prefix, key));
}

// A date of a month answers that month and its year, not any of its days.
void tell_date(TermSink& sink, const CivilTime& time) {
  const std::string day = format_compact(std::chrono::floor<std::chrono::days>(time.instant));
  sink.boolean(layout::term(layout::kYear, day.substr(0, 4)));
  if (time.precision >= DatePrecision::month) sink.boolean(layout::term(layout::kMonth, day.substr(0, 6)));
  if (time.precision >= DatePrecision::day) sink.boolean(layout::term(layout::kDay, day));
  sink.value(layout::kPublishedSlot, layout::sortable_published(time.instant));
}

void tell_metadata(TermSink& sink, const StoredArticle& article) {
  tell_keyword(sink, layout::kSource, article.source);
  for (const std::string& author : article.authors) tell_keyword(sink, layout::kAuthor, author);
  tell_keyword(sink, layout::kSection, article.section);
  tell_keyword(sink, layout::kLanguage, article.language);
  if (date_is_usable(article)) tell_date(sink, article.published.time);
  for (const NameUse& use : article.names.uses) sink.boolean(layout::name_term(use.name));
}

bool by_stem(const text::Token& a, const text::Token& b) {
  return a.word->stem_id != b.word->stem_id ? a.word->stem_id < b.word->stem_id : a.position < b.position;
}

bool by_form(const text::Token& a, const text::Token& b) { return a.word->id < b.word->id; }

}  // namespace

std::string term_of(WordTerm kind, const text::Word& word) {
  switch (kind) {
    case WordTerm::stem:
      break;
    case WordTerm::title_stem:
      return layout::term(layout::kTitle, word.stem);
    case WordTerm::exact_form:
      return layout::term(layout::kExactForm, word.form);
  }
  return word.stem;
}

std::uint32_t term_id(WordTerm kind, const text::Word& word) {
  return kind == WordTerm::exact_form ? word.id : word.stem_id;
}

void ArticleTerms::describe(const StoredArticle& article, TermSink& sink) {
  text::Analyzer& analyzer = analyzers_.for_language(article.language);
  languages_.insert(analyzer.key());
  tokens_.clear();
  const std::uint32_t after_title = analyzer.analyze(article.title, tokens_);
  const std::size_t title_words = tokens_.size();
  std::sort(tokens_.begin(), tokens_.end(), by_stem);
  tell_stems(WordTerm::title_stem, analyzer, sink);
  analyzer.analyze(article.body, tokens_, after_title + layout::kBodyGap);
  std::sort(tokens_.begin(), tokens_.end(), by_stem);
  tell_stems(WordTerm::stem, analyzer, sink);
  tell_exact_forms(analyzer, sink);
  tell_metadata(sink, article);
  if (title_words > 0) sink.value(layout::kTitleWordsSlot, layout::title_words_value(title_words));
  if (article.cluster) sink.value(layout::kClusterSlot, layout::cluster_value(article.cluster));
}

void ArticleTerms::tell_stems(WordTerm kind, const text::Analyzer& analyzer, TermSink& sink) {
  for (std::size_t begin = 0, end = 0; begin < tokens_.size(); begin = end) {
    const text::Word* word = tokens_[begin].word;
    positions_.clear();
    for (; end < tokens_.size() && tokens_[end].word->stem_id == word->stem_id; ++end)
      if (kind == WordTerm::stem) positions_.push_back(tokens_[end].position);
    sink.word(kind, analyzer, *word, static_cast<std::uint32_t>(end - begin), positions_);
  }
}

void ArticleTerms::tell_exact_forms(const text::Analyzer& analyzer, TermSink& sink) {
  std::sort(tokens_.begin(), tokens_.end(), by_form);
  for (std::size_t begin = 0, end = 0; begin < tokens_.size(); begin = end) {
    const text::Word* word = tokens_[begin].word;
    while (end < tokens_.size() && tokens_[end].word == word) ++end;
    if (word->inflects) sink.word(WordTerm::exact_form, analyzer, *word, static_cast<std::uint32_t>(end - begin), {});
  }
}

}  // namespace pressmark::storage
