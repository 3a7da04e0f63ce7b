// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/title_share.h"

#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;

class TitleShare : public Xapian::ValuePostingSource {
 public:
  TitleShare() : ValuePostingSource(layout::kTitleWordsSlot) {}

  void init(const Xapian::Database& database) override {
    ValuePostingSource::init(database);
    set_maxweight(1);
  }
  double get_weight() const override { return 1.0 / layout::title_words(get_value()); }

  PostingSource* clone() const override { return new TitleShare; }
  std::string get_description() const override { return "share of the title"; }
};

}  // namespace

Xapian::Query title_share() { return Xapian::Query((new TitleShare)->release()); }

}  // namespace pressmark::query
