// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/prose.h"

#include <algorithm>

#include "query/syntax/parser.h"
#include "storage/base/unicode.h"
#include "storage/text/tokenizer.h"

namespace pressmark::query {
namespace {

constexpr std::string_view kSentenceEnds = ".?!";

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_all_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), is_small) && std::any_of(text.begin(), text.end(), is_capital);
}

}  // namespace

bool is_prose(std::string_view text) {
  const bool ends = !text.empty() && kSentenceEnds.find(text.back()) != std::string_view::npos;
  return ends || is_all_capitals(text) || prose_query(text).children.size() > kMaxQueryWords;
}

Node prose_query(std::string_view text) {
  std::string valid(text);
  unicode::repair(valid);
  Node root;
  text::Tokenizer tokenizer(valid);
  for (text::RawToken token{}; root.children.size() < kMaxProseWords && tokenizer.next(token);) {
    Node word{.kind = NodeKind::word};
    word.text = valid.substr(token.begin, token.end - token.begin);
    word.begin = token.begin;
    word.end = token.end;
    root.children.push_back(std::move(word));
  }
  root.end = valid.size();
  return root;
}

}  // namespace pressmark::query
