// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A tree printed as a query: how it was understood, in the language itself.

#include <string>

#include "query/syntax/ast.h"

namespace pressmark::query {

/// Typed again it parses to the same tree, without a diagnostic, as long as it keeps within kMaxQueryBytes and
/// kMaxQueryDepth. Dates come out absolute.
[[nodiscard]] std::string canonical(const Node& node);

}  // namespace pressmark::query
