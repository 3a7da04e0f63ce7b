// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "query/syntax/leaf.h"
#include "query/syntax/lexer.h"
#include "storage/base/ascii_case.h"
#include "storage/base/nearest.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

std::string_view nearest_field(std::string_view name) {
  std::array<std::string_view, kFields.size()> names;
  std::transform(kFields.begin(), kFields.end(), names.begin(), [](const Field& field) { return field.name; });
  return nearest(name, names);
}

bool takes_list(const Field& field) { return field.kind != FieldKind::text && field.kind != FieldKind::date; }

bool is_empty(const Node& node) { return node.kind == NodeKind::terms && node.children.empty(); }

// Only what asks for something stays; a single child needs no group around it.
Node group(NodeKind kind, std::vector<Node> children) {
  std::erase_if(children, is_empty);
  if (children.empty()) return Node{};
  if (children.size() == 1 && kind != NodeKind::negation) return std::move(children.front());
  Node node;
  node.kind = kind;
  node.begin = children.front().begin;
  node.end = children.back().end;
  node.children = std::move(children);
  return node;
}

Node negation(Node node) {
  std::vector<Node> child;
  child.push_back(std::move(node));
  return group(NodeKind::negation, std::move(child));
}

bool is_text(const Node& node) {
  return node.kind == NodeKind::word || node.kind == NodeKind::phrase || node.kind == NodeKind::prefix ||
         node.kind == NodeKind::fuzzy;
}

// Takes parentheses deeper than kMaxQueryDepth out, so that the parser's recursion is bounded. Returns the first of
// them.
const Lexeme* flatten(std::vector<Lexeme>& lexemes, Lexeme& first) {
  std::size_t depth = 0;
  bool found = false;
  std::erase_if(lexemes, [&](const Lexeme& lexeme) {
    if (lexeme.kind == LexemeKind::open && depth++ >= kMaxQueryDepth) {
      if (!std::exchange(found, true)) first = lexeme;
      return true;
    }
    return lexeme.kind == LexemeKind::close && depth > 0 && depth-- > kMaxQueryDepth;
  });
  return found ? &first : nullptr;
}

// One method a rule of the grammar. A rule that reads nothing leaves at_ where it was; one that reads something which
// asks for nothing returns an empty node, which group() drops.
class Parser {
 public:
  Parser(std::string_view text, sys_days today, std::vector<Diagnostic>& diagnostics)
      : text_(text), lexemes_(lex(text)), leaves_(today, diagnostics), diagnostics_(&diagnostics) {}

  Node run() {
    Lexeme deep{};
    if (flatten(lexemes_, deep) != nullptr) {
      say(deep, fmt::format("parentheses go at most {} deep; the inner ones are left out", kMaxQueryDepth));
    }
    std::vector<Node> children = terms();
    while (!done()) {
      say(lexemes_[at_++], "this parenthesis closes nothing; left out");
      for (Node& node : terms()) children.push_back(std::move(node));
    }
    std::erase_if(children, is_empty);
    Node root;
    root.end = text_.size();
    root.children = std::move(children);
    return root;
  }

 private:
  [[nodiscard]] bool done() const { return at_ == lexemes_.size(); }
  [[nodiscard]] bool at(LexemeKind kind) const { return !done() && lexemes_[at_].kind == kind; }
  [[nodiscard]] bool at_text() const { return at(LexemeKind::word) || at(LexemeKind::phrase); }
  /// Whether the lexeme here stands directly behind the one before it.
  [[nodiscard]] bool touching() const { return !done() && at_ > 0 && lexemes_[at_ - 1].end == lexemes_[at_].begin; }

  void say(const Lexeme& lexeme, std::string message) {
    diagnostics_->push_back({std::move(message), lexeme.begin, lexeme.end});
  }
  void say_dropped(const Lexeme& sign) { say(sign, fmt::format("{} wants words on both sides; left out", sign.text)); }

  std::vector<Node> terms() {
    std::vector<Node> children;
    while (!done() && !at(LexemeKind::close)) {
      const std::size_t before = at_;
      children.push_back(either());
      if (at_ == before) say_dropped(lexemes_[at_++]);
    }
    return children;
  }

  using Rule = Node (Parser::*)();

  /// operand (sign operand)*
  Node chain(LexemeKind sign, NodeKind kind, Rule operand) {
    const std::size_t begin = at_;
    std::vector<Node> children;
    children.push_back((this->*operand)());
    unsigned distance = 0;
    while (at_ > begin && at(sign)) {
      const Lexeme& operation = lexemes_[at_++];
      const std::size_t before = at_;
      children.push_back((this->*operand)());
      if (at_ == before) say_dropped(operation);
      distance = std::max(distance, operation.distance);
    }
    std::erase_if(children, is_empty);
    const bool single = children.size() < 2;
    Node node = group(kind, std::move(children));
    if (!single && kind == NodeKind::near) set_distance(node, lexemes_[begin], sign, distance);
    return node;
  }

  Node either() { return chain(LexemeKind::op_or, NodeKind::either, &Parser::both); }
  Node both() { return chain(LexemeKind::op_and, NodeKind::both, &Parser::nearby); }
  Node nearby() { return chain(LexemeKind::op_near, NodeKind::near, &Parser::in_order); }
  Node in_order() { return chain(LexemeKind::op_adjacent, NodeKind::near, &Parser::unary); }

  void set_distance(Node& node, const Lexeme& begin, LexemeKind sign, unsigned distance) {
    const bool ordered = sign == LexemeKind::op_adjacent;
    const std::string_view name = ordered ? "ADJ" : "NEAR";
    const Field* const field = node.children.front().field;
    if (!std::all_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return is_text(child) && child.field == field; })) {
      say(begin, fmt::format("{} is between words, phrases, word* and word~ of one field; read as AND", name));
      node.kind = NodeKind::both;
      return;
    }
    if (distance > kMaxNearDistance) say(begin, fmt::format("{} reaches at most {} words", name, kMaxNearDistance));
    if (distance == 0) distance = ordered ? kDefaultAdjacentDistance : kDefaultNearDistance;
    node.distance = std::min(distance, kMaxNearDistance);
    node.ordered = ordered;
  }

  Node unary() {
    const std::size_t begin = at_;
    while (at(LexemeKind::minus) || at(LexemeKind::op_not)) ++at_;
    const std::size_t signs = at_ - begin;
    Node node = primary();
    if (at_ == begin + signs && signs > 0) say(lexemes_[begin], "nothing stands here to be left out");
    return signs % 2 == 1 ? negation(std::move(node)) : node;
  }

  Node primary() {
    if (done()) return {};
    switch (lexemes_[at_].kind) {
      case LexemeKind::open:
        return parenthesis();
      case LexemeKind::equals:
        return exactly();
      case LexemeKind::field:
        return fielded();
      case LexemeKind::word:
      case LexemeKind::phrase:
        return leaf(false);
      default:
        return {};
    }
  }

  Node parenthesis() {
    const Lexeme& open = lexemes_[at_++];
    std::vector<Node> children = terms();
    if (at(LexemeKind::close)) {
      ++at_;
    } else {
      say(open, "this parenthesis is not closed; taken to the end");
    }
    return group(NodeKind::terms, std::move(children));
  }

  Node exactly() {
    const Lexeme& sign = lexemes_[at_++];
    if (at_text()) return leaf(true);
    say(sign, "= stands before a word or a phrase; left out");
    return {};
  }

  Node fielded() {
    const Lexeme& name = lexemes_[at_++];
    const Field* const field = find_field(lowered(name.text));
    if (field == nullptr) return unknown_field(name);
    if (takes_list(*field) && at_text()) return list(*field);
    const Field* const outer = std::exchange(scope_, field);
    Node node = primary();
    scope_ = outer;
    return node;
  }

  // Its name is no word of the query where a field was surely meant; else it is (Ukraine:war).
  Node unknown_field(const Lexeme& name) {
    const std::string_view meant = nearest_field(lowered(name.text));
    if (!meant.empty()) {
      say(name,
          fmt::format("no field '{}', did you mean {}:? What follows is searched for as words", name.text, meant));
      return primary();
    }
    say(name, fmt::format("no field '{}'; searched for as words", name.text));
    std::vector<Node> children;
    children.push_back(make({name.text, name.begin, name.end - 1, scope_}));
    children.push_back(primary());
    return group(NodeKind::both, std::move(children));
  }

  /// name,name,"a name": pieces that touch, parted by commas.
  Node list(const Field& field) {
    std::vector<LeafText> values;
    do {
      const Lexeme& piece = lexemes_[at_++];
      if (piece.kind == LexemeKind::phrase) {
        values.push_back({piece.text, piece.begin, piece.end, &field, true});
      } else {
        split_at_commas(piece, field, values);
      }
    } while (touching() && at_text() && comma_between(lexemes_[at_ - 1], lexemes_[at_]));
    return leaves_.make_list(field, values).value_or(Node{});
  }

  static bool comma_between(const Lexeme& left, const Lexeme& right) {
    return left.kind == LexemeKind::phrase ? right.text.starts_with(',') : left.text.ends_with(',');
  }

  static void split_at_commas(const Lexeme& piece, const Field& field, std::vector<LeafText>& values) {
    for (std::size_t begin = 0; begin < piece.text.size();) {
      const std::size_t end = std::min(piece.text.find(',', begin), piece.text.size());
      if (end > begin) {
        values.push_back({piece.text.substr(begin, end - begin), piece.begin + begin, piece.begin + end, &field});
      }
      begin = end + 1;
    }
  }

  Node leaf(bool exact) {
    const Lexeme& lexeme = lexemes_[at_++];
    const bool quoted = lexeme.kind == LexemeKind::phrase;
    if (!lexeme.closed) say(lexeme, "this quote is not closed; taken to the end");
    if (!quoted) note_stray_signs(lexeme);
    return make({lexeme.text, lexeme.begin, lexeme.end, scope_, quoted, exact});
  }

  Node make(const LeafText& text) { return leaves_.make(text).value_or(Node{}); }

  void note_stray_signs(const Lexeme& lexeme) {
    const std::string_view word = lexeme.text;
    if (word.ends_with(':') && find_field(lowered(word.substr(0, word.size() - 1))) != nullptr) {
      say(lexeme, fmt::format("{} wants its value directly after the colon; searched for as a word", word));
    }
  }

  std::string_view text_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  const Field* scope_ = nullptr;  // the field around a parenthesis or before a value
  LeafMaker leaves_;
  std::vector<Diagnostic>* diagnostics_;
};

// No character is cut.
std::string at_most_bytes(std::string_view text, std::size_t limit) {
  while (limit > 0 && limit < text.size() && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  std::string out(text.substr(0, limit));
  unicode::repair(out);
  return out;
}

}  // namespace

Parse parse(std::string_view query, sys_days today) {
  Parse out;
  out.text = at_most_bytes(query, kMaxQueryBytes);
  if (query.size() > kMaxQueryBytes) {
    out.diagnostics.push_back(
        {fmt::format("a query has at most {} bytes; the rest is left out", kMaxQueryBytes), 0, 0});
  }
  out.root = Parser(out.text, today, out.diagnostics).run();
  return out;
}

}  // namespace pressmark::query
