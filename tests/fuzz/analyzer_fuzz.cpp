// SPDX-License-Identifier: GPL-3.0-or-later
// Analysing twice gives the same words; ids are dense and equal ids mean equal words; normalising keeps no stray bytes.
// The first byte picks the language.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "storage/base/unicode.h"
#include "storage/text/analyzer.h"

namespace {

using namespace pressmark;

constexpr std::array<std::string_view, 8> kKeys{"en", "none", "ru", "de", "fr", "ar", "tr", "es"};

void require(bool holds) {
  if (!holds) std::abort();
}

void check_tokens(const std::vector<text::Token>& tokens) {
  std::uint32_t next_id = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const text::Word& word = *tokens[i].word;
    require(tokens[i].position == i + 1);
    require(word.id <= next_id && word.stem_id <= word.id);
    if (word.id == next_id) ++next_id;
    require(!word.stem.empty() && (word.inflects || word.stem == word.form));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  text::Analyzer analyzer(kKeys[data[0] % kKeys.size()]);
  std::vector<text::Token> first;
  std::vector<text::Token> second;
  require(analyzer.analyze(text, first) == first.size() + 1);
  analyzer.analyze(text, second);
  check_tokens(first);
  require(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) require(first[i].word == second[i].word);
  require(unicode::is_valid(text::Analyzer::normalize(text)));
  return 0;
}
