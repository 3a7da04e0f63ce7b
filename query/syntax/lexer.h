// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The query's text cut into lexemes, without a judgement on them. Every byte that is not white space belongs to one.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pressmark::query {

enum class LexemeKind : std::uint8_t {
  word,    // anything else, up to white space, a parenthesis or a quote
  phrase,  // "between quotes", straight or curly; text without them
  field,   // name: directly before a value; text without the colon
  open,
  close,
  minus,   // - directly before what it excludes
  equals,  // = directly before what is meant exactly
  op_and,
  op_or,
  op_not,
  op_near,      // NEAR or NEAR/5
  op_adjacent,  // ADJ or ADJ/5
};

struct Lexeme {
  LexemeKind kind;
  std::string_view text;
  std::size_t begin;
  std::size_t end;
  bool closed = true;     // phrase: its second quote was there
  unsigned distance = 0;  // op_near, op_adjacent; 0 where none was typed
};

/// `text` is valid UTF-8 and outlives the lexemes.
[[nodiscard]] std::vector<Lexeme> lex(std::string_view text);

}  // namespace pressmark::query
