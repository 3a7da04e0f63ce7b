// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The query language: docs/query-language.md is its description for people. Parsing never fails and never throws on any
// bytes: what is not understood becomes a diagnostic, and the words in it are still searched for.
//
//   query  := terms
//   terms  := either*                       side by side: all must match, of many words most
//   either := both (OR both)*
//   both   := nearby (AND nearby)*          OR and AND bind closer than standing side by side
//   nearby := ordered (NEAR[/n] ordered)*
//   ordered:= unary (ADJ[/n] unary)*
//   unary  := (- | NOT)* primary
//   primary:= ( terms ) | [=] word | [=] "phrase" | word* | word~ | field:primary | keyword:value,value

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/syntax/ast.h"
#include "query/syntax/diagnostic.h"

namespace pressmark::query {

inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxQueryWords = 64;      // words of the analyzer; values of filters count too
inline constexpr std::size_t kMaxQueryDepth = 32;      // parentheses in parentheses
inline constexpr std::size_t kMaxExpanded = 4;         // words with a star or a tilde
inline constexpr std::size_t kMinExpandedLetters = 3;  // before the star or the tilde
inline constexpr unsigned kDefaultNearDistance = 10;
inline constexpr unsigned kDefaultAdjacentDistance = 1;
inline constexpr unsigned kMaxNearDistance = 99;  // less than the gap between title and body

struct Parse {
  std::string text;  // the query: repaired UTF-8, cut at kMaxQueryBytes; diagnostics count its bytes
  Node root;         // of kind terms; without children where nothing is asked
  std::vector<Diagnostic> diagnostics;
};

/// `today` is what relative dates are counted from.
[[nodiscard]] Parse parse(std::string_view query, sys_days today);

}  // namespace pressmark::query
