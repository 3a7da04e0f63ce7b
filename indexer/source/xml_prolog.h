// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands before the first element of an XML document: declaration, comments, document type.

#include <string_view>

namespace pressmark::indexer::xml {

struct Prolog {
  std::string_view root;             // name of the first element, without its prefix; empty where none begins
  std::string_view internal_subset;  // of the document type, between [ and ]
};

/// Reads the front of a document; views into it.
[[nodiscard]] Prolog read_prolog(std::string_view text);

}  // namespace pressmark::indexer::xml
