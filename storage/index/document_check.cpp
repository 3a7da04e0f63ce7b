// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/document_check.h"

#include <algorithm>
#include <optional>
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

void list(const Xapian::Database& part, std::vector<ArticleId>& ids) {
  for (auto posting = part.postlist_begin(""); posting != part.postlist_end(""); ++posting) ids.emplace_back(*posting);
}

// Whether the part's document is the one expected; nothing where it has none.
std::optional<bool> has(const Xapian::Database& part, ArticleId id, const Xapian::Document& expected) try {
  const Xapian::Document stored = part.get_document(id.value());
  return same_terms(stored, expected) && same_values(stored, expected);
} catch (const Xapian::DocNotFoundError&) {
  return std::nullopt;
}

}  // namespace

std::vector<ArticleId> DocumentCheck::documents() const {
  std::vector<ArticleId> ids;
  for (std::size_t part = 0; part < index_->parts().size(); ++part)
    translating(index_->paths()[part], "list the documents of", [&] { list(index_->parts()[part], ids); });
  return ids;
}

bool DocumentCheck::matches(const StoredArticle& article) {
  const Xapian::Document expected = builder_.build(article);
  for (std::size_t part = 0; part < index_->parts().size(); ++part) {
    const auto same = translating(index_->paths()[part], "compare a document of",
                                  [&] { return has(index_->parts()[part], article.id, expected); });
    if (same) return *same;
  }
  return false;
}

std::vector<std::string> DocumentCheck::file_problems() const {
  std::vector<std::string> problems;
  for (std::size_t part = 0; part < index_->parts().size(); ++part)
    if (const std::string problem = file_problem(part); !problem.empty())
      problems.push_back(index_->paths()[part].filename().string() + ": " + problem);
  return problems;
}

// The check reads the files as they are now: beside a writer it can stumble over what is being replaced.
std::string DocumentCheck::file_problem(std::size_t part) const {
  const std::filesystem::path& path = index_->paths()[part];
  const std::string problem = problem_of(path);
  if (problem.empty()) return problem;
  const bool same = translating(path, "check the files of", [&] {
    return Xapian::Database(path.string()).get_revision() == index_->parts()[part].get_revision();
  });
  if (!same) throw SnapshotOvertaken("cannot check " + path.string() + ": it changes while it is read");
  return problem;
}

}  // namespace pressmark::storage
