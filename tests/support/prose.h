// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Running text of any length, the same for the same seed, in which hardly a run of words comes twice.

#include <random>
#include <string>

namespace pressmark::support {

/// Sentences of ten words each.
inline std::string sentences(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::string text;
  for (int word = 0; word < 10 * count; ++word) {
    if (word > 0) text += ' ';
    std::string letters;
    for (int i = 0; i < 6; ++i) letters += static_cast<char>('a' + random() % 26);
    if (word % 10 == 0) letters.front() = static_cast<char>(letters.front() - 'a' + 'A');
    text += letters;
    if (word % 10 == 9) text += '.';
  }
  return text;
}

}  // namespace pressmark::support
