// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/cancellation.h"

#include <algorithm>
#include <string>

namespace pressmark::query {
namespace {

/// Every number up to the last document's, so that it never decides what matches.
class FlagSource : public Xapian::PostingSource {
 public:
  explicit FlagSource(const std::atomic<bool>& cancelled) : cancelled_(&cancelled) {}

  void init(const Xapian::Database& database) override {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    at_ = 0;
  }
  // As many as there are documents: so the counts of what matches beside it stay what they are.
  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }

  Xapian::docid get_docid() const override { return at_; }
  bool at_end() const override { return at_ > last_; }
  void next(double) override { move_to(at_ + 1); }
  void skip_to(Xapian::docid number, double) override { move_to(std::max(at_, number)); }

  PostingSource* clone() const override { return new FlagSource(*cancelled_); }
  std::string get_description() const override { return "until cancelled"; }

 private:
  void move_to(Xapian::docid number) {
    if (cancelled_->load(std::memory_order_relaxed)) throw SearchCancelled();
    at_ = number;
  }

  const std::atomic<bool>* cancelled_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
};

}  // namespace

Xapian::Query cancellable(const Xapian::Query& query, const std::atomic<bool>& cancelled) {
  return {Xapian::Query::OP_FILTER, query, Xapian::Query((new FlagSource(cancelled))->release())};
}

}  // namespace pressmark::query
