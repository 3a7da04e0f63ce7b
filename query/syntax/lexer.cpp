// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace pressmark::query {
namespace {

constexpr std::string_view kAsciiSpace = " \t\n\r\f\v";
constexpr std::array<std::string_view, 2> kWideSpaces{"\u00A0", "\u3000"};
constexpr std::array<std::string_view, 6> kQuotes{"\"", "“", "”", "„", "«", "»"};

struct Operator {
  std::string_view text;
  LexemeKind kind;
};
constexpr std::array kOperators{Operator{"AND", LexemeKind::op_and}, Operator{"OR", LexemeKind::op_or},
                                Operator{"NOT", LexemeKind::op_not}, Operator{"NEAR", LexemeKind::op_near},
                                Operator{"ADJ", LexemeKind::op_adjacent}};

LexemeKind operator_of(std::string_view text) {
  const auto found =
      std::find_if(kOperators.begin(), kOperators.end(), [&](const auto& row) { return row.text == text; });
  return found == kOperators.end() ? LexemeKind::word : found->kind;
}

bool takes_distance(LexemeKind kind) { return kind == LexemeKind::op_near || kind == LexemeKind::op_adjacent; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// Length of the first of `choices` that `text` begins with, or 0.
template <std::size_t N>
std::size_t starts_with_any(std::string_view text, const std::array<std::string_view, N>& choices) {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](auto choice) { return text.starts_with(choice); });
  return found == choices.end() ? 0 : found->size();
}

std::size_t space_length(std::string_view text) {
  if (text.empty()) return 0;
  if (kAsciiSpace.find(text.front()) != std::string_view::npos) return 1;
  return starts_with_any(text, kWideSpaces);
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Lexeme> run() {
    for (skip_space(); at_ < text_.size(); skip_space()) next();
    return std::move(lexemes_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] std::string_view rest_from(std::size_t at) const { return text_.substr(std::min(at, text_.size())); }

  void skip_space() {
    while (const std::size_t length = space_length(rest())) at_ += length;
  }

  [[nodiscard]] bool ends_word(std::size_t at) const {
    const std::string_view here = rest_from(at);
    return here.empty() || here.front() == '(' || here.front() == ')' || space_length(here) > 0 ||
           starts_with_any(here, kQuotes) > 0;
  }

  // Whether something stands directly at `at` that a sign before it can belong to.
  [[nodiscard]] bool value_follows(std::size_t at) const {
    const std::string_view here = rest_from(at);
    return !here.empty() && here.front() != ')' && space_length(here) == 0;
  }

  void add(LexemeKind kind, std::size_t end, std::string_view text) {
    lexemes_.push_back({.kind = kind, .text = text, .begin = at_, .end = end});
    at_ = end;
  }

  void next() {
    switch (text_[at_]) {
      case '(':
        return add(LexemeKind::open, at_ + 1, "(");
      case ')':
        return add(LexemeKind::close, at_ + 1, ")");
      default:
        break;
    }
    if (const std::size_t quote = starts_with_any(rest(), kQuotes)) return phrase(quote);
    if (at_sign('-')) return add(LexemeKind::minus, at_ + 1, "-");
    if (at_sign('=')) return add(LexemeKind::equals, at_ + 1, "=");
    if (!field()) word();
  }

  [[nodiscard]] bool touches(LexemeKind kind) const {
    return !lexemes_.empty() && lexemes_.back().kind == kind && lexemes_.back().end == at_;
  }

  // A sign counts once and where a term can begin: not in date:-x; "=" also directly after a field.
  [[nodiscard]] bool at_sign(char sign) const {
    if (text_[at_] != sign || !value_follows(at_ + 1) || touches(LexemeKind::equals)) return false;
    return sign == '=' || !touches(LexemeKind::field);
  }

  void phrase(std::size_t quote) {
    std::size_t end = at_ + quote;
    while (end < text_.size() && starts_with_any(rest_from(end), kQuotes) == 0) ++end;
    const std::string_view inside = text_.substr(at_ + quote, end - at_ - quote);
    const std::size_t closing = starts_with_any(rest_from(end), kQuotes);
    add(LexemeKind::phrase, end + closing, inside);
    lexemes_.back().closed = closing > 0;
  }

  bool field() {
    if (touches(LexemeKind::field) || touches(LexemeKind::equals)) return false;
    std::size_t colon = at_;
    while (colon < text_.size() && is_letter(text_[colon])) ++colon;
    const bool named = colon > at_ && colon < text_.size() && text_[colon] == ':';
    if (!named || !value_follows(colon + 1) || rest_from(colon + 1).starts_with("//")) return false;
    add(LexemeKind::field, colon + 1, text_.substr(at_, colon - at_));
    return true;
  }

  void word() {
    std::size_t end = at_ + 1;
    while (!ends_word(end)) ++end;
    const std::string_view text = text_.substr(at_, end - at_);
    if (!with_distance(text, end)) add(operator_of(text), end, text);
  }

  // NEAR/5
  bool with_distance(std::string_view text, std::size_t end) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || !takes_distance(operator_of(text.substr(0, slash)))) return false;
    unsigned distance = 0;
    const auto [stop, error] = std::from_chars(text.data() + slash + 1, text.data() + text.size(), distance);
    if (error != std::errc{} || stop != text.data() + text.size()) return false;
    add(operator_of(text.substr(0, slash)), end, text);
    lexemes_.back().distance = distance;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> lex(std::string_view text) { return Lexer(text).run(); }

}  // namespace pressmark::query
