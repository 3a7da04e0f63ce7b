// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person should know about how the query was read. A query never fails: what was not understood is said.

#include <cstddef>
#include <string>

namespace pressmark::query {

struct Diagnostic {
  std::string message;
  std::size_t begin = 0;  // bytes of the query it is about; begin == end: the whole of it
  std::size_t end = 0;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace pressmark::query
