// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/document_names.h"

#include "storage/index/layout.h"

namespace pressmark::query {

// Prefixes are capitals, and capitals come before all letters of words.
std::vector<NameId> names_of(const Xapian::Document& document) {
  const std::string prefix(storage::layout::kName);
  std::vector<NameId> names;
  auto term = document.termlist_begin();
  const auto end = document.termlist_end();
  for (term.skip_to(prefix); term != end; ++term) {
    const std::string text = *term;
    if (!text.starts_with(prefix)) break;
    names.push_back(storage::layout::name_of_term(text));
  }
  return names;
}

}  // namespace pressmark::query
