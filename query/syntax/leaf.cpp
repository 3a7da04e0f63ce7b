// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/leaf.h"

#include <algorithm>
#include <charconv>
#include <string>

#include <fmt/format.h>

#include "query/syntax/parser.h"
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

// The text before its last stars; stars within it part words.
std::string without_stars(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of('*'), text.size());
  std::string out(text.substr(begin, text.find_last_not_of('*') + 1 - begin));
  std::replace(out.begin(), out.end(), '*', ' ');
  return out;
}

bool is_keyword(const LeafText& leaf) {
  return leaf.field != nullptr && (takes_names(*leaf.field) || takes_numbers(*leaf.field));
}

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
  if (is_keyword(leaf)) return make_list(*leaf.field, {leaf});
  if (leaf.field != nullptr && leaf.field->kind == FieldKind::date) return make_date(leaf);
  if (!leaf.quoted && !leaf.exact && leaf.text.find('*') != std::string_view::npos) return make_prefix(leaf);
  return make_text(leaf);
}

std::optional<Node> LeafMaker::make_text(const LeafText& leaf) {
  const std::string_view text = within_cap(leaf);
  if (count_tokens(text) == 0) return std::nullopt;
  Node node = leaf_node(leaf.quoted ? NodeKind::phrase : NodeKind::word, leaf);
  node.text = text;
  node.exact = leaf.exact;
  return node;
}

std::optional<Node> LeafMaker::make_prefix(const LeafText& leaf) {
  const std::string stem = without_stars(leaf.text);
  LeafText plain = leaf;
  plain.text = stem;
  const bool inside = stem.find(' ') != std::string::npos || leaf.text.front() == '*' || leaf.text.back() != '*';
  if (count_tokens(stem) == 0) {
    say(leaf, fmt::format("'{}' would be every word; left out", leaf.text));
    return std::nullopt;
  }
  if (inside || count_tokens(stem) > 1) {
    say(leaf, fmt::format("a star works only at the end of one word; '{}' is searched for without it", leaf.text));
    return make_text(plain);
  }
  if (count_characters(stem) < kMinPrefixLetters) {
    say(leaf, fmt::format("'{}' is too short: a star wants {} letters before it; searched for '{}'", leaf.text,
                          kMinPrefixLetters, stem));
    return make_text(plain);
  }
  if (++prefixes_ > kMaxPrefixes) {
    say(leaf, fmt::format("a query has at most {} stars; searched for '{}'", kMaxPrefixes, stem));
    return make_text(plain);
  }
  auto node = make_text(plain);
  if (node) node->kind = NodeKind::prefix;
  return node;
}

std::optional<Node> LeafMaker::make_date(const LeafText& leaf) {
  const auto range = parse_date_expression(leaf.text, today_);
  if (!range) {
    say(leaf,
        fmt::format("cannot read the date '{}'; write 2022-09-27, 2022-09, 2022, 2022-09-20..2022-09-30, yesterday "
                    "or last-7d. Left out",
                    leaf.text));
    return std::nullopt;
  }
  Node node = leaf_node(NodeKind::date, leaf);
  node.dates = narrowed(*range, leaf.field->name);
  if (!node.dates.first && !node.dates.last) {
    say(leaf, fmt::format("'{}' leaves every date in; left out", leaf.text));
    return std::nullopt;
  }
  return node;
}

void LeafMaker::add_value(Node& node, const LeafText& value) {
  if (takes_names(*node.field)) {
    const std::string_view typed = within_cap(value);
    std::string name = node.field->kind == FieldKind::entity ? name_key(typed) : text::Analyzer::normalize(typed);
    if (!name.empty()) node.values.push_back(std::move(name));
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
