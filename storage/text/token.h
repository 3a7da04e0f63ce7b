// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A word in a text.

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::text {

/// What the tokenizer finds: the folded form (case, accents, possessive and points gone) and the bytes it stands for.
/// `form` is valid until the sink returns. begin < end, ordered, on UTF-8 borders; bigrams of scripts without spaces
/// overlap by one character.
struct RawToken {
  std::string_view form;
  std::uint32_t begin;
  std::uint32_t end;
};

/// All that the index and the query know of a form: made once, remembered by the analyzer.
struct Word {
  std::string form;       // folded, as written: what =form asks
  std::string stem;       // the term: spelling variant folded, then stemmed
  std::uint32_t id;       // dense per analyzer and memo generation: equal ids mean equal words
  std::uint32_t stem_id;  // likewise for stems
  bool inflects;  // another form can have this stem: such forms get an exact-form term (numbers and bigrams do not)
};

/// A word of a text with its place. `position` counts words from 1 within one analyze() call.
struct Token {
  const Word* word;
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t position;
};

}  // namespace pressmark::text
