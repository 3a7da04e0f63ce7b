// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An article to its Xapian document. Belongs to one thread.

#include <set>
#include <string>

#include <xapian.h>

#include "storage/index/article_terms.h"
#include "storage/model/article.h"

namespace pressmark::storage {

class DocumentBuilder {
 public:
  [[nodiscard]] Xapian::Document build(const StoredArticle& article);
  /// Stemmer keys of all articles built so far.
  [[nodiscard]] const std::set<std::string>& languages() const { return terms_.languages(); }

 private:
  ArticleTerms terms_;
};

}  // namespace pressmark::storage
