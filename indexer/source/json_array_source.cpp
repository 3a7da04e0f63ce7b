// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_array_source.h"

#include <fmt/format.h>

namespace pressmark::indexer {
namespace {

constexpr bool is_separator(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ','; }

/// Follows a value byte by byte to its end: brackets are counted outside of strings.
class ValueScanner {
 public:
  /// Whether the value is complete with this byte before it (a bare word), or with it (a closing bracket or quote).
  enum class Step : std::uint8_t { inside, ends_before, ends_with };

  Step take(char c) {
    if (in_string_) return take_in_string(c);
    if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if (c == '}' || c == ']') {
      if (depth_ == 0) return Step::ends_before;
      return --depth_ == 0 ? Step::ends_with : Step::inside;
    } else if (depth_ == 0 && is_separator(c)) {
      return Step::ends_before;
    }
    return Step::inside;
  }

 private:
  Step take_in_string(char c) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      in_string_ = false;
      if (depth_ == 0) return Step::ends_with;
    }
    return Step::inside;
  }

  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace

std::optional<Item> JsonArraySource::next() {
  auto item = reader_.next();
  while (!item && !ended_) {
    item = skip_to_value() ? read_value() : end_of_input();
  }
  return item;
}

std::optional<Item> JsonArraySource::read_value() {
  ++item_;
  const auto end = find_value_end();
  if (!end) {
    ended_ = true;
    return unfinished_value();
  }
  auto item = reader_.read(input_.window().substr(0, *end), fmt::format("item {}", item_));
  input_.consume(*end);
  return item;
}

/// Moves to the first byte of a value; false at the end of the array or of the input.
bool JsonArraySource::skip_to_value() {
  while (true) {
    if (input_.window().empty() && !input_.grow()) return false;
    const char c = input_.window().front();
    const bool opens_array = c == '[' && !in_array_ && item_ == 0;
    if (c == ']' && in_array_) return false;
    if (!is_separator(c) && !opens_array) return true;
    in_array_ = in_array_ || opens_array;
    input_.consume(1);
  }
}

/// Length of the value at the front of the window, which holds it then; nothing where it never ends or is too long.
std::optional<std::size_t> JsonArraySource::find_value_end() {
  ValueScanner scanner;
  for (std::size_t at = 0;; ++at) {
    if (at == input_.window().size()) {
      if (at > kMaxRecordBytes) return std::nullopt;
      if (!input_.grow()) return std::nullopt;
    }
    switch (scanner.take(input_.window()[at])) {
      case ValueScanner::Step::ends_before:
        return at == 0 ? 1 : at;  // a stray bracket is a value of its own: broken, and rejected as such
      case ValueScanner::Step::ends_with:
        return at + 1;
      case ValueScanner::Step::inside:
        break;
    }
  }
}

std::optional<Item> JsonArraySource::end_of_input() {
  ended_ = true;
  const auto damage = input_.damage();
  if (!damage) return std::nullopt;
  return Reject{fmt::format("item {}", item_ + 1), damage->reason, damage->detail};
}

Reject JsonArraySource::unfinished_value() {
  const std::string where = fmt::format("item {}", item_);
  if (input_.window().size() > kMaxRecordBytes) {
    return {where, RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)};
  }
  if (const auto damage = input_.damage()) return {where, damage->reason, damage->detail};
  return {where, RejectReason::broken_json, "the value does not end"};
}

}  // namespace pressmark::indexer
