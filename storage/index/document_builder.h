// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An article to its Xapian document. Belongs to one thread.

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "storage/model/article.h"
#include "storage/text/analyzer.h"

namespace pressmark::storage {

class DocumentBuilder {
 public:
  [[nodiscard]] Xapian::Document build(const StoredArticle& article);
  /// Stemmer keys of all articles built so far.
  [[nodiscard]] const std::set<std::string>& languages() const { return languages_; }

 private:
  void add_words(Xapian::Document& document);
  void add_exact_forms(Xapian::Document& document);

  text::AnalyzerSet analyzers_;
  std::set<std::string> languages_;
  std::vector<text::Token> tokens_;
};

}  // namespace pressmark::storage
