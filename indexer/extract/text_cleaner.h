// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page leaves in the text copied from it: comment forms, share bars, star ratings, teasers of other articles.

#include <string>

namespace pressmark::indexer {

/// Takes whole lines out of a tidy body (see whitespace.h), and all that follows a line that ends an article.
void remove_page_debris(std::string& body);

}  // namespace pressmark::indexer
