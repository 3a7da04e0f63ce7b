// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files of questions, as evaluations use them: a line each, its id, a tab, the words of the query.

#include <cstddef>
#include <istream>
#include <string>

namespace pressmark::query {

struct Topic {
  std::size_t line = 0;  // from 1
  std::string id;        // without white space, as a run of TREC wants it
  std::string text;
  std::string problem;  // why the line is none; empty where it is one
};

/// The next line that is not blank; false at the end. Any bytes are read: a byte order mark and carriage returns are
/// left out, the text is whatever parse() makes of it.
[[nodiscard]] bool next_topic(std::istream& in, Topic& topic);

}  // namespace pressmark::query
