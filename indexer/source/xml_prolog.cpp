// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/xml_prolog.h"

#include <algorithm>

namespace pressmark::indexer::xml {
namespace {

void skip_past(std::string_view& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + mark.size());
}

std::string_view take_document_type(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_of("[>"), text.size()));
  if (!text.starts_with('[')) return {};
  const std::string_view subset = text.substr(1, std::min(text.find(']'), text.size()) - 1);
  text.remove_prefix(1 + subset.size());
  return subset;
}

std::string_view local_name(std::string_view tag) {
  const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/><"));
  return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

}  // namespace

Prolog read_prolog(std::string_view text) {
  Prolog prolog;
  while (true) {
    text.remove_prefix(std::min(text.find('<'), text.size()));
    if (text.starts_with("<?")) {
      skip_past(text, "?>");
    } else if (text.starts_with("<!--")) {
      skip_past(text, "-->");
    } else if (text.starts_with("<!")) {
      const std::string_view subset = take_document_type(text);
      if (!subset.empty()) prolog.internal_subset = subset;
    } else {
      prolog.root = text.empty() ? text : local_name(text.substr(1));
      return prolog;
    }
  }
}

}  // namespace pressmark::indexer::xml
