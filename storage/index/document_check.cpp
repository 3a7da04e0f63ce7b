// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/document_check.h"

#include <algorithm>
#include <sstream>

#include "storage/index/xapian_border.h"

namespace pressmark::storage {
namespace {

// A boolean term has no wdf, and a term of a database no positions where it was added without: both compare as they
// are.
bool same_positions(const Xapian::TermIterator& a, const Xapian::TermIterator& b) {
  return std::equal(a.positionlist_begin(), a.positionlist_end(), b.positionlist_begin(), b.positionlist_end());
}

bool same_terms(const Xapian::Document& a, const Xapian::Document& b) {
  Xapian::TermIterator left = a.termlist_begin();
  Xapian::TermIterator right = b.termlist_begin();
  for (; left != a.termlist_end() && right != b.termlist_end(); ++left, ++right)
    if (*left != *right || left.get_wdf() != right.get_wdf() || !same_positions(left, right)) return false;
  return left == a.termlist_end() && right == b.termlist_end();
}

bool same_values(const Xapian::Document& a, const Xapian::Document& b) {
  Xapian::ValueIterator left = a.values_begin();
  Xapian::ValueIterator right = b.values_begin();
  for (; left != a.values_end() && right != b.values_end(); ++left, ++right)
    if (left.get_valueno() != right.get_valueno() || *left != *right) return false;
  return left == a.values_end() && right == b.values_end();
}

std::string problem_of(const std::filesystem::path& index) try {
  std::ostringstream report;
  return Xapian::Database::check(index.string(), 0, &report) == 0 ? std::string() : report.str();
} catch (const Xapian::Error& error) {
  return error.get_description();
}

}  // namespace

std::vector<ArticleId> DocumentCheck::documents() const {
  return translating(index_->path(), "list the documents of", [&] {
    std::vector<ArticleId> ids;
    const Xapian::Database& database = index_->database();
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting)
      ids.emplace_back(*posting);
    return ids;
  });
}

bool DocumentCheck::matches(const StoredArticle& article) {
  return translating(index_->path(), "compare a document of", [&] {
    try {
      const Xapian::Document stored = index_->database().get_document(article.id.value());
      const Xapian::Document expected = builder_.build(article);
      return same_terms(stored, expected) && same_values(stored, expected);
    } catch (const Xapian::DocNotFoundError&) {
      return false;
    }
  });
}

// The check reads the files as they are now: beside a writer it can stumble over what is being replaced.
std::string DocumentCheck::file_problem() const {
  const std::string problem = problem_of(index_->path());
  if (problem.empty()) return problem;
  const bool same = translating(index_->path(), "check the files of", [&] {
    return Xapian::Database(index_->path().string()).get_revision() == index_->database().get_revision();
  });
  if (!same) throw SnapshotOvertaken("cannot check " + index_->path().string() + ": it changes while it is read");
  return problem;
}

}  // namespace pressmark::storage
