// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/document_source.h"

#include <algorithm>

#include <fmt/format.h>

namespace pressmark::query {
namespace {

bool exists(const Xapian::Database& database, Xapian::docid number) try {
  static_cast<void>(database.get_doclength(number));
  return true;
} catch (const Xapian::DocNotFoundError&) {
  return false;
}

class DocumentSource : public Xapian::PostingSource {
 public:
  explicit DocumentSource(std::vector<Xapian::docid> numbers) : numbers_(std::move(numbers)) {}

  void init(const Xapian::Database& database) override {
    found_.clear();
    for (const Xapian::docid number : numbers_)
      if (exists(database, number)) found_.push_back(number);
    at_ = 0;
    started_ = false;
  }
  Xapian::doccount get_termfreq_min() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_max() const override { return static_cast<Xapian::doccount>(found_.size()); }

  Xapian::docid get_docid() const override { return found_[at_]; }
  bool at_end() const override { return at_ == found_.size(); }
  void next(double) override { at_ += std::exchange(started_, true) ? 1 : 0; }
  void skip_to(Xapian::docid number, double) override {
    started_ = true;
    while (!at_end() && found_[at_] < number) ++at_;
  }

  PostingSource* clone() const override { return new DocumentSource(numbers_); }
  std::string get_description() const override { return fmt::format("document {}", fmt::join(numbers_, ", ")); }

 private:
  std::vector<Xapian::docid> numbers_;  // ascending
  std::vector<Xapian::docid> found_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace

Xapian::Query documents_of(const std::vector<ArticleId>& articles) {
  std::vector<Xapian::docid> numbers;
  for (const ArticleId article : articles)
    if (article) numbers.push_back(article.value());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  if (numbers.empty()) return Xapian::Query::MatchNothing;
  return Xapian::Query((new DocumentSource(std::move(numbers)))->release());
}

}  // namespace pressmark::query
