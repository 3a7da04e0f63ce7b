// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Texts for benches, made here and the same in every run: words as long and as frequent as those of news.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "storage/model/article.h"

namespace pressmark::bench {

struct Alphabet {
  std::vector<std::string> letters;
};
[[nodiscard]] const Alphabet& latin();
[[nodiscard]] const Alphabet& cyrillic();

/// The word of a rank, 0 being the most frequent.
[[nodiscard]] std::string word_of(const Alphabet& alphabet, std::uint32_t rank);

class Prose {
 public:
  /// The alphabet must outlive it; the vocabulary is the number of different words.
  Prose(const Alphabet& alphabet, std::uint32_t vocabulary);

  /// So many bytes or a little more; the next call goes on with other words.
  [[nodiscard]] std::string text(std::size_t bytes);
  /// A headline and some four paragraphs, 2 kB together.
  [[nodiscard]] Article article(int number);

 private:
  [[nodiscard]] std::uint32_t below(std::uint32_t end);

  const Alphabet* alphabet_;
  double log_vocabulary_;
  std::uint64_t state_ = 1;
};

/// Articles 1 to `count`.
[[nodiscard]] std::vector<Article> articles(int count);

}  // namespace pressmark::bench
