// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// White space and control characters as an article keeps them. Works in place on valid UTF-8.

#include <string>

namespace pressmark::indexer {

/// One line: every run of white space becomes one space, none at the ends.
void tidy_line(std::string& text);

/// One space between words, lines without space at their ends, at most one empty line between two of them.
/// Both drop control characters (also C1), soft hyphens, zero-width spaces and byte order marks.
void tidy_paragraphs(std::string& text);

}  // namespace pressmark::indexer
