// SPDX-License-Identifier: GPL-3.0-or-later
// Whole pages, whatever they hold: an article of valid text or a reject, and the tree is one.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/extract/extractor.h"
#include "indexer/extract/html_dom.h"
#include "storage/base/unicode.h"
#include "tests/fuzz/require.h"

namespace {

using namespace pressmark;
using fuzz::require;

/// Every node lies within its parent, which comes before it.
void require_tree(const indexer::HtmlDocument& document) {
  const auto nodes = document.nodes();
  require(!nodes.empty() && nodes[0].end == nodes.size());
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    require(nodes[i].parent < i && nodes[i].end > i && nodes[i].end <= nodes[nodes[i].parent].end);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require_tree(indexer::HtmlDocument(bytes));
  indexer::Record record;
  record.body = bytes;
  record.form = indexer::BodyForm::page;
  const indexer::InputFile input{"/pages/a.html", size, {}, true};
  const indexer::Extracted extracted = indexer::Extractor({}).extract(std::move(record), input);
  if (const auto* const article = std::get_if<Article>(&extracted)) {
    require(unicode::is_valid(article->title) && unicode::is_valid(article->body) && !article->body.empty());
  }
  return 0;
}
