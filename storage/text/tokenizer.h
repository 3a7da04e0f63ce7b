// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Unicode words in one pass over the bytes, ASCII without decoding.
//
// A word is a run of letters, digits and marks. Inside a word: an apostrophe between letters is dropped ("don't" dont,
// "O'Brien" obrien), a possessive 's or s' with it ("Putin's" putin); points of initials are dropped ("U.S." us,
// "J.P." jp); & joins capitals ("AT&T" at&t); a comma between digits is dropped ("1,750" 1750) and a point between
// digits kept ("5.93"). Hyphens part words. A run of a script without spaces gives its overlapping bigrams (a lone
// character itself). Forms longer than kMaxFormBytes are cut at a character.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "storage/text/token.h"

namespace pressmark::text {

inline constexpr std::size_t kMaxFormBytes = 64;

/// A cursor over the words of one text, which must outlive it.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text);
  /// The next word, or false at the end. token.form lives until the next call.
  [[nodiscard]] bool next(RawToken& token);

 private:
  // Each reads from at_ and steps over what it read; false: that was no word.
  bool next_ascii(RawToken& token);
  bool next_unicode(RawToken& token);
  bool next_word(RawToken& token);
  bool next_bigram(RawToken& token);
  [[nodiscard]] bool ends_plainly(std::size_t at) const;

  std::string_view text_;
  std::size_t at_ = 0;
  bool in_run_ = false;                         // the character at at_ was the second of the last bigram
  std::array<char, kMaxFormBytes> ascii_form_;  // written eight bytes at a time
  std::string form_;                            // of a word that is more than a run of ASCII letters and digits
};

}  // namespace pressmark::text
