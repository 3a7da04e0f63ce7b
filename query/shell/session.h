// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person of the shell looks at, and the way there. Values alone: it searches nothing and prints nothing.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/search/search_result.h"
#include "query/search/searcher.h"

namespace pressmark::query {

/// A query as it was narrowed, sorted and leafed through.
struct View {
  std::string query;
  std::vector<std::string> narrowings;
  Order order = Order::relevance;
  std::size_t page = 1;

  /// All of it as one query. Whatever is left open in one part (a quote, a parenthesis) ends there.
  [[nodiscard]] std::string text() const;
  /// "kazakhstan > source:bbc, by date, page 2", for a person.
  [[nodiscard]] std::string title() const;
};

class Session {
 public:
  /// `order` is that of every new query.
  explicit Session(Order order) : order_(order) {}

  /// Nothing before the first query.
  [[nodiscard]] const View* view() const { return views_.empty() ? nullptr : &views_.back(); }

  // Each of these looks at something new, with nothing shown of it yet.
  void ask(std::string query);
  /// view() is not null, for this and the next ones.
  void narrow(std::string filter);
  void sort(Order order);
  /// To what was looked at before the last of the three; false where that was the first.
  [[nodiscard]] bool back();
  /// False where what was shown was the last page.
  [[nodiscard]] bool next_page();
  /// False on the first page.
  [[nodiscard]] bool previous_page();

  /// What view() found; `limit` is the size of a full page.
  void note_shown(const ResultPage& page, std::size_t limit);
  /// The article of a hit on the page that was shown, by its rank.
  [[nodiscard]] std::optional<ArticleId> article_of(std::size_t rank) const;

 private:
  void look_at(View view);

  Order order_;
  std::vector<View> views_;  // the last is what is looked at
  std::vector<ArticleId> shown_;
  std::size_t shown_from_ = 1;  // the rank of the first
  bool may_have_more_ = false;
};

}  // namespace pressmark::query
