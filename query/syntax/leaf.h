// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One word, phrase or field value of a query to its node, with the caps on words, stars and tildes. Used by the parser
// alone.

#include <optional>
#include <string_view>
#include <vector>

#include "query/syntax/ast.h"
#include "query/syntax/diagnostic.h"

namespace pressmark::query {

/// A word or phrase as the parser met it.
struct LeafText {
  std::string_view text;
  std::size_t begin;
  std::size_t end;
  const Field* field = nullptr;
  bool quoted = false;
  bool exact = false;
};

/// Keeps count over one query, so that the caps hold for the whole of it.
class LeafMaker {
 public:
  LeafMaker(sys_days today, std::vector<Diagnostic>& diagnostics) : today_(today), diagnostics_(&diagnostics) {}

  /// Nothing where the text asks for nothing (punctuation alone, a value that cannot be read, a cap reached).
  [[nodiscard]] std::optional<Node> make(const LeafText& leaf);
  /// All values of one keyword or id filter.
  [[nodiscard]] std::optional<Node> make_list(const Field& field, const std::vector<LeafText>& values);

 private:
  [[nodiscard]] std::optional<Node> make_text(const LeafText& leaf);
  [[nodiscard]] std::optional<Node> make_expanded(const LeafText& leaf, NodeKind kind);
  [[nodiscard]] bool may_expand(const LeafText& leaf, std::string_view word);
  [[nodiscard]] std::optional<Node> make_date(const LeafText& leaf);
  void add_value(Node& node, const LeafText& value);
  [[nodiscard]] std::string_view within_cap(const LeafText& leaf);
  void say(const LeafText& leaf, std::string message);

  sys_days today_;
  std::vector<Diagnostic>* diagnostics_;
  std::size_t words_ = 0;
  std::size_t expanded_ = 0;
  bool cap_said_ = false;
};

}  // namespace pressmark::query
