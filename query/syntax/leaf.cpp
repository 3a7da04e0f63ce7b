// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/leaf.h"

#include <algorithm>
#include <charconv>
#include <string>

#include <fmt/format.h>

#include "query/syntax/parser.h"
#include "query/syntax/word_text.h"
#include "storage/model/entity.h"
#include "storage/text/analyzer.h"
#include "storage/text/tokenizer.h"

namespace pressmark::query {
namespace {

Node leaf_node(NodeKind kind, const LeafText& leaf) {
  Node node;
  node.kind = kind;
  node.field = leaf.field;
  node.begin = leaf.begin;
  node.end = leaf.end;
  return node;
}

std::size_t count_tokens(std::string_view text) {
  text::Tokenizer tokenizer(text);
  text::RawToken token{};
  std::size_t count = 0;
  while (tokenizer.next(token)) ++count;
  return count;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The text before its last stars or tildes; such signs within it part words.
std::string without_sign(std::string_view text, char sign) {
  const std::size_t begin = std::min(text.find_first_not_of(sign), text.size());
  std::string out(text.substr(begin, text.find_last_not_of(sign) + 1 - begin));
  std::replace(out.begin(), out.end(), sign, '-');
  return out;
}

// What a word ends in or has inside that asks for more than the word itself.
std::optional<NodeKind> expanded_kind(const LeafText& leaf) {
  if (leaf.text.find('*') != std::string_view::npos) return NodeKind::prefix;
  if (leaf.text.size() > 1 && leaf.text.ends_with('~')) return NodeKind::fuzzy;
  return std::nullopt;
}

bool takes_list(FieldKind kind) { return kind != FieldKind::text && kind != FieldKind::date; }

// since: and until: take an end away from the range of their value.
DateRange narrowed(DateRange range, std::string_view field) {
  if (field == "since") range.last.reset();
  if (field == "until") range.first.reset();
  return range;
}

}  // namespace

void LeafMaker::say(const LeafText& leaf, std::string message) {
  diagnostics_->push_back({std::move(message), leaf.begin, leaf.end});
}

// The part of the text whose words fit under the cap.
std::string_view LeafMaker::within_cap(const LeafText& leaf) {
  text::Tokenizer tokenizer(leaf.text);
  text::RawToken token{};
  std::size_t end = 0;
  while (tokenizer.next(token)) {
    if (words_ < kMaxQueryWords) {
      ++words_;
      end = token.end;
      continue;
    }
    if (!cap_said_) say(leaf, fmt::format("a query has at most {} words; the rest is left out", kMaxQueryWords));
    cap_said_ = true;
    return leaf.text.substr(0, end);
  }
  return leaf.text;
}

std::optional<Node> LeafMaker::make(const LeafText& leaf) {
  if (leaf.field != nullptr && takes_list(leaf.field->kind)) return make_list(*leaf.field, {leaf});
  if (leaf.field != nullptr && leaf.field->kind == FieldKind::date) return make_date(leaf);
  const auto kind = expanded_kind(leaf);
  if (kind && !leaf.quoted && !leaf.exact) return make_expanded(leaf, *kind);
  if (kind == NodeKind::prefix && leaf.quoted) {
    say(leaf, "a star has no meaning between quotes; left out (partial ADJ mobil* finds words beside each other)");
  } else if (kind && leaf.exact) {
    say(leaf, fmt::format("= is a word as it is written; '{}' is searched for without its sign", leaf.text));
  }
  return make_text(leaf);
}

std::optional<Node> LeafMaker::make_text(const LeafText& leaf) {
  const std::string_view text = within_cap(leaf);
  if (count_tokens(text) == 0) return std::nullopt;
  Node node = leaf_node(leaf.quoted ? NodeKind::phrase : NodeKind::word, leaf);
  node.text = leaf.quoted ? std::string(text) : word_text(text);
  std::replace(node.text.begin(), node.text.end(), '*', ' ');
  node.exact = leaf.exact;
  return node;
}

std::optional<Node> LeafMaker::make_expanded(const LeafText& leaf, NodeKind kind) {
  const char sign = kind == NodeKind::prefix ? '*' : '~';
  const std::string word = word_text(without_sign(leaf.text, sign));
  if (word.empty()) {
    say(leaf, fmt::format("'{}' would be every word; left out", leaf.text));
    return std::nullopt;
  }
  LeafText plain = leaf;
  plain.text = word;
  const bool expands = may_expand(leaf, word);
  auto node = make_text(plain);
  if (node && expands) node->kind = kind;
  return node;
}

bool LeafMaker::may_expand(const LeafText& leaf, std::string_view word) {
  const std::string_view sign = leaf.text.ends_with('~') ? "~" : "*";
  if (count_tokens(word) > 1 || !leaf.text.ends_with(sign) || leaf.text.front() == '*') {
    say(leaf, fmt::format("{} works only at the end of one word; '{}' is searched for without it",
                          sign == "*" ? "a star" : "a tilde", leaf.text));
    return false;
  }
  if (count_characters(text::Analyzer::normalize(word)) < kMinExpandedLetters) {
    say(leaf, fmt::format("'{}' is too short: {} wants {} letters before it; searched for '{}'", leaf.text,
                          sign == "*" ? "a star" : "a tilde", kMinExpandedLetters, word));
    return false;
  }
  if (++expanded_ > kMaxExpanded) {
    say(leaf,
        fmt::format("a query has at most {} words with a star or a tilde; searched for '{}'", kMaxExpanded, word));
    return false;
  }
  return true;
}

std::optional<Node> LeafMaker::make_date(const LeafText& leaf) {
  const auto range = parse_date_expression(leaf.text, today_);
  if (!range) {
    say(leaf, fmt::format("cannot read the date '{}'; write 2022-09-27, 2022-09, 2022, 2022-09-20..2022-09-30, "
                          "yesterday, last-7d or last-month. Left out",
                          leaf.text));
    return std::nullopt;
  }
  Node node = leaf_node(NodeKind::date, leaf);
  node.field = find_field("date");
  node.dates = narrowed(*range, leaf.field->name);
  if (!node.dates.first && !node.dates.last) {
    say(leaf, fmt::format("'{}' leaves every date in; left out", leaf.text));
    return std::nullopt;
  }
  return node;
}

void LeafMaker::add_value(Node& node, const LeafText& value) {
  if (!takes_numbers(*node.field)) {
    const std::string_view name = within_cap(value);
    if (count_tokens(name) > 0) node.values.emplace_back(name);
    return;
  }
  ArticleId::rep id = 0;
  const auto [end, error] = std::from_chars(value.text.data(), value.text.data() + value.text.size(), id);
  if (error != std::errc{} || end != value.text.data() + value.text.size()) {
    return say(value, fmt::format("'{}' is not an article's number; left out", value.text));
  }
  if (!within_cap(value).empty()) node.ids.emplace_back(id);
}

std::optional<Node> LeafMaker::make_list(const Field& field, const std::vector<LeafText>& values) {
  if (values.empty()) return std::nullopt;
  Node node = leaf_node(takes_numbers(field) ? NodeKind::number : NodeKind::keyword, values.front());
  node.field = &field;
  node.end = values.back().end;
  for (const LeafText& value : values) add_value(node, value);
  if (node.values.empty() && node.ids.empty()) return std::nullopt;
  return node;
}

}  // namespace pressmark::query
