// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/term_source.h"

#include <utility>

namespace pressmark::query {
namespace {

class TermSource : public Xapian::PostingSource {
 public:
  explicit TermSource(std::string term) : term_(std::move(term)) {}

  void init(const Xapian::Database& database) override {
    documents_ = database.get_termfreq(term_);
    at_ = database.postlist_begin(term_);
    end_ = database.postlist_end(term_);
    started_ = false;
  }
  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }

  Xapian::docid get_docid() const override { return *at_; }
  bool at_end() const override { return at_ == end_; }
  void next(double) override {
    if (std::exchange(started_, true)) ++at_;
  }
  void skip_to(Xapian::docid number, double) override {
    started_ = true;
    if (!at_end()) at_.skip_to(number);
  }

  PostingSource* clone() const override { return new TermSource(term_); }
  std::string get_description() const override { return "documents with " + term_; }

 private:
  std::string term_;
  Xapian::doccount documents_ = 0;
  Xapian::PostingIterator at_;
  Xapian::PostingIterator end_;
  bool started_ = false;
};

}  // namespace

Xapian::Query documents_with(const std::string& term) { return Xapian::Query((new TermSource(term))->release()); }

}  // namespace pressmark::query
