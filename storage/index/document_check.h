// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Does the index say of an article what its row says? Belongs to one thread.

#include <cstdint>
#include <string>
#include <vector>

#include "storage/index/document_builder.h"
#include "storage/index/index_reader.h"
#include "storage/model/article.h"

namespace pressmark::storage {

class DocumentCheck {
 public:
  /// `index` outlives the check.
  explicit DocumentCheck(const IndexReader& index) : index_(&index) {}

  /// Numbers of all documents, part by part: they ascend where the parts are what they must be.
  [[nodiscard]] std::vector<ArticleId> documents() const;
  /// Terms, frequencies, positions and values of the article's document against one built anew; false too where there
  /// is no document.
  [[nodiscard]] bool matches(const StoredArticle& article);
  /// Xapian's own check of the files of each part, by its name; empty when it finds nothing wrong. SnapshotOvertaken
  /// where a writer is at work.
  [[nodiscard]] std::vector<std::string> file_problems() const;

 private:
  [[nodiscard]] std::string file_problem(std::size_t part) const;

  const IndexReader* index_;
  DocumentBuilder builder_;
};

}  // namespace pressmark::storage
