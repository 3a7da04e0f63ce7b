// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Texts with their names annotated, in columns as CoNLL-2003 has them: a line a token, token TAB tag (IOB2), an empty
// line behind each sentence, a line "-DOCSTART-" before each article. Plain or gzipped.

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/enrich/tagging/tag_set.h"
#include "indexer/enrich/tagging/text_tokens.h"

namespace pressmark::indexer {

struct AnnotatedArticle {
  TextTokens text;
  std::vector<Tag> tags;  // one a token
};

/// Owns the texts that its articles point into.
class AnnotatedCorpus {
 public:
  /// Names of other classes than the first `classes` are read as no names.
  explicit AnnotatedCorpus(std::uint32_t classes) : classes_(classes) {}

  /// Throws SourceError where the file cannot be read, or a line of it.
  void read(const std::filesystem::path& path);
  /// Appends an article; the corpus keeps its tokens.
  void add(AnnotatedArticle article) { articles_.push_back(std::move(article)); }
  [[nodiscard]] std::string_view keep(std::string token) { return texts_.emplace_back(std::move(token)); }

  [[nodiscard]] const std::vector<AnnotatedArticle>& articles() const { return articles_; }

 private:
  void read_line(std::string_view line);
  void end_sentence();

  std::uint32_t classes_;
  std::deque<std::string> texts_;
  std::vector<AnnotatedArticle> articles_;
  std::vector<std::string_view> labels_;  // of the sentence that is being read
};

}  // namespace pressmark::indexer
