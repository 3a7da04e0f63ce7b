// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/word_text.h"

#include <vector>

#include <fmt/format.h>

#include "query/syntax/lexer.h"
#include "storage/text/tokenizer.h"

namespace pressmark::query {
namespace {

struct Words {
  std::vector<std::string> forms;
  std::size_t begin = 0;  // of the first, in bytes
  std::size_t end = 0;    // of the last
};

Words words_of(std::string_view text) {
  Words words;
  text::Tokenizer tokenizer(text);
  for (text::RawToken token{}; tokenizer.next(token);) {
    if (words.forms.empty()) words.begin = token.begin;
    words.end = token.end;
    words.forms.emplace_back(token.form);
  }
  return words;
}

// A colon becomes a field's where a star or a tilde follows.
bool has_sign(std::string_view text) {
  return text.find('*') != std::string_view::npos || text.ends_with('~') || text.ends_with(':');
}

}  // namespace

bool reads_as_itself(std::string_view text) {
  const std::vector<Lexeme> lexemes = lex(text);
  return lexemes.size() == 1 && lexemes.front().kind == LexemeKind::word && lexemes.front().text == text;
}

std::string word_text(std::string_view typed) {
  const Words words = words_of(typed);
  const std::string_view bare = typed.substr(words.begin, words.end - words.begin);
  for (const std::string_view text : {bare, typed})
    if (reads_as_itself(text) && !has_sign(text) && words_of(text).forms == words.forms) return std::string(text);
  return fmt::format("{}", fmt::join(words.forms, "-"));
}

}  // namespace pressmark::query
