// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/session.h"

#include <utility>

#include <fmt/format.h>

#include "query/syntax/lexer.h"

namespace pressmark::query {
namespace {

/// With the quote and the parentheses that a person left out, and without those too many.
std::string closed_off(const std::string& text) {
  std::string out = text;
  std::size_t open = 0;
  for (const Lexeme& lexeme : lex(text)) {
    if (lexeme.kind == LexemeKind::phrase && !lexeme.closed) out += '"';
    if (lexeme.kind == LexemeKind::open) ++open;
    if (lexeme.kind != LexemeKind::close) continue;
    if (open > 0)
      --open;
    else
      out[lexeme.begin] = ' ';
  }
  return out.append(open, ')');
}

}  // namespace

// A parenthesis must match always, so a plain word narrows too, however many the query has.
std::string View::text() const {
  std::string text;
  for (const std::string& narrowing : narrowings) text += '(' + closed_off(narrowing) + ") ";
  return text + query;
}

std::string View::title() const {
  std::string title = query;
  for (const std::string& narrowing : narrowings) title += " > " + narrowing;
  if (order == Order::date) title += ", by date";
  if (page > 1) title += fmt::format(", page {}", page);
  return title;
}

void Session::look_at(View view) {
  views_.push_back(std::move(view));
  shown_.clear();
  may_have_more_ = false;
}

void Session::ask(std::string query) { look_at({std::move(query), {}, order_}); }

void Session::narrow(std::string filter) {
  View view = views_.back();
  view.narrowings.push_back(std::move(filter));
  view.page = 1;
  look_at(std::move(view));
}

void Session::sort(Order order) {
  View view = views_.back();
  view.order = order;
  view.page = 1;
  look_at(std::move(view));
}

bool Session::back() {
  if (views_.size() < 2) return false;
  views_.pop_back();
  shown_.clear();
  return true;
}

bool Session::next_page() {
  if (!may_have_more_) return false;
  ++views_.back().page;
  return true;
}

bool Session::previous_page() {
  if (views_.empty() || views_.back().page == 1) return false;
  --views_.back().page;
  return true;
}

void Session::note_shown(const ResultPage& page, std::size_t limit) {
  shown_.clear();
  for (const Hit& hit : page.hits) shown_.push_back(hit.article.id);
  shown_from_ = page.offset + 1;
  may_have_more_ = page.hits.size() >= limit;
}

std::optional<ArticleId> Session::article_of(std::size_t rank) const {
  if (rank < shown_from_ || rank - shown_from_ >= shown_.size()) return std::nullopt;
  return shown_[rank - shown_from_];
}

}  // namespace pressmark::query
