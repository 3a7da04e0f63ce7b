// SPDX-License-Identifier: GPL-3.0-or-later
// The first line of the input is what is sought, the rest a text: its snippet is short, of valid UTF-8, and its marks
// lie within it on borders of characters.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "query/search/snippet.h"
#include "storage/base/unicode.h"

namespace {

using pressmark::query::ByteRange;
using pressmark::query::MarkedText;
using pressmark::query::Sought;

void require(bool holds) {
  if (!holds) std::abort();
}

// Words of a line; two that touch by a hyphen are a phrase besides.
Sought sought_in(std::string_view line, pressmark::text::Analyzer& analyzer) {
  Sought sought;
  std::vector<pressmark::text::Token> tokens;
  analyzer.analyze(line, tokens);
  std::size_t last = Sought::kMaxWords;
  std::uint32_t end = 0;
  for (const auto& token : tokens) {
    const bool joined = last < Sought::kMaxWords && token.begin == end + 1 && line[end] == '-';
    const std::size_t word = sought.add({.stems = {token.word->stem}, .alone = !joined});
    if (joined && word < Sought::kMaxWords) sought.phrases.push_back({last, word});
    last = word;
    end = token.end;
  }
  return sought;
}

bool is_border(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check(const MarkedText& marked) {
  require(pressmark::unicode::is_valid(marked.text));
  require(marked.text.find('\n') == std::string::npos);
  std::size_t last = 0;
  for (const ByteRange& mark : marked.marks) {
    require(last <= mark.begin && mark.begin < mark.end && mark.end <= marked.text.size());
    require(is_border(marked.text, mark.begin) && is_border(marked.text, mark.end));
    last = mark.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  pressmark::unicode::repair(text);
  const std::size_t line = std::min(text.find('\n'), text.size());
  pressmark::text::AnalyzerSet analyzers;
  const Sought sought = sought_in(std::string_view(text).substr(0, line), analyzers.for_language("en"));
  pressmark::query::Marker marker(sought, analyzers);
  const MarkedText snippet = make_snippet(std::string_view(text).substr(line), "en", marker);
  check(snippet);
  require(snippet.text.size() <= pressmark::query::kSnippetBytes);
  check(marker.mark(text, "en", pressmark::query::Place::title));
  return 0;
}
