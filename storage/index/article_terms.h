// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the index says of an article: its terms and values, told to whoever writes them down. See docs/index-format.md.

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "storage/model/article.h"
#include "storage/text/analyzer.h"

namespace pressmark::storage {

/// How a word becomes a term.
enum class WordTerm : std::uint8_t { stem, title_stem, exact_form };
inline constexpr std::size_t kWordTerms = 3;

/// The term as it stands in the index.
[[nodiscard]] std::string term_of(WordTerm kind, const text::Word& word);
/// A number for the term, dense per kind and analyzer until the analyzer trims.
[[nodiscard]] std::uint32_t term_id(WordTerm kind, const text::Word& word);

class TermSink {
 public:
  virtual ~TermSink() = default;
  /// Once a term. `positions` ascend; a stem alone has them.
  virtual void word(WordTerm kind, const text::Analyzer& analyzer, const text::Word& word, std::uint32_t occurrences,
                    std::span<const std::uint32_t> positions) = 0;
  /// A term without occurrences; the same one may come twice.
  virtual void boolean(std::string term) = 0;
  /// Ascending slots.
  virtual void value(std::uint32_t slot, std::string value) = 0;
};

/// Belongs to one thread.
class ArticleTerms {
 public:
  void describe(const StoredArticle& article, TermSink& sink);
  /// Stemmer keys of all articles described so far.
  [[nodiscard]] const std::set<std::string>& languages() const { return languages_; }
  /// Forgets words when too many are remembered; term_id() begins anew.
  void trim() { analyzers_.trim(); }

 private:
  void tell_stems(WordTerm kind, const text::Analyzer& analyzer, TermSink& sink);
  void tell_exact_forms(const text::Analyzer& analyzer, TermSink& sink);

  text::AnalyzerSet analyzers_;
  std::set<std::string> languages_;
  std::vector<text::Token> tokens_;
  std::vector<std::uint32_t> positions_;
};

}  // namespace pressmark::storage
