// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A few thousand consecutive articles, inverted: what a bulk build merges. A segment lies in a folder of four files,
// each in the order in which the merge reads it, and is worth nothing once that is done.
//
//   documents   number, length, largest wdf, values        by document
//   term-lists  number, term list                          by document
//   postings    term, documents, occurrences, postings     by term
//   positions   term, then number and positions of each    by term
//   languages   stemmer keys
//
// Term lists, postings and positions are in the form in which glass stores them.

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/base/file_stream.h"
#include "storage/index/article_terms.h"
#include "storage/index/glass/postings.h"
#include "storage/model/article.h"

namespace pressmark::storage {

/// Belongs to one thread.
class SegmentBuilder {
 public:
  /// Inverts the articles, whose ids ascend, and writes them into `folder`, which is made.
  void write(const std::vector<StoredArticle>& articles, const std::filesystem::path& folder);

 private:
  struct Inverter;
  ArticleTerms terms_;
};

/// Stemmer keys of its articles, and perhaps of others from the same builder.
[[nodiscard]] std::set<std::string> languages_of_segment(const std::filesystem::path& segment);

/// A segment's files read one entry after the other: next() moves to it, false at the end. What a field points at is
/// valid until the next call. Each belongs to one thread.
class DocumentCursor {
 public:
  explicit DocumentCursor(const std::filesystem::path& segment);
  [[nodiscard]] bool next();

  glass::DocumentNumber number = 0;
  std::uint32_t length = 0;
  std::uint32_t largest_wdf = 0;
  std::vector<std::pair<std::uint32_t, std::string>> values;  // slot, value

 private:
  FileReader file_;
};

class TermListCursor {
 public:
  explicit TermListCursor(const std::filesystem::path& segment);
  [[nodiscard]] bool next();

  glass::DocumentNumber number = 0;
  std::string term_list;
  bool compressed = false;

 private:
  FileReader file_;
};

class PostingsCursor {
 public:
  PostingsCursor(const std::filesystem::path& segment, std::size_t buffer_bytes);
  [[nodiscard]] bool next();

  std::string term;
  std::uint32_t documents = 0;
  std::uint64_t occurrences = 0;
  glass::PostingRun postings;

 private:
  FileReader file_;
};

class PositionsCursor {
 public:
  PositionsCursor(const std::filesystem::path& segment, std::size_t buffer_bytes);
  /// To the next term.
  [[nodiscard]] bool next();
  /// To the next document of the term.
  [[nodiscard]] bool next_document();

  std::string term;
  glass::DocumentNumber number = 0;
  std::string_view positions;

 private:
  FileReader file_;
  std::uint32_t left_ = 0;
};

}  // namespace pressmark::storage
