// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Questions that are no queries: sentences of an evaluation, in which quotes, dashes and words in capitals mean what
// they mean in prose.

#include <string_view>

#include "query/syntax/ast.h"

namespace pressmark::query {

inline constexpr std::size_t kMaxProseWords = 1024;

/// It ends as a sentence does, has no small letter, or has more words than a query may have.
[[nodiscard]] bool is_prose(std::string_view text);

/// Its words side by side, up to kMaxProseWords, repeated ones repeated. Of kind terms; valid UTF-8 is not asked for.
[[nodiscard]] Node prose_query(std::string_view text);

}  // namespace pressmark::query
