// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One article whole, for a person at a terminal: what is known of it, then its text, wrapped and sanitised.

#include <string>
#include <vector>

#include "query/present/terminal.h"
#include "query/search/named_here.h"
#include "storage/model/article.h"

namespace pressmark::query {

/// `named`: whom and what it names.
[[nodiscard]] std::string article_text(const StoredArticle& article, std::size_t older_versions,
                                       const Terminal& terminal, const std::vector<NamedHere>& named = {});

}  // namespace pressmark::query
