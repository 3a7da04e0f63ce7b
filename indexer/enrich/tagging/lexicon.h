// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the tagger knows of words before it reads a text: to which kinds of names words and phrases belong, and which
// words are used alike. Both are tables by hash of folded words, so they hold no text.

#include <cstdint>
#include <span>
#include <string_view>

#include "indexer/enrich/tagging/bucket_table.h"
#include "indexer/enrich/tagging/feature.h"

namespace pressmark::indexer {

/// Lists that words and phrases stand on, by bit. Never renumber within one model version.
enum class PhraseKind : std::uint8_t {
  country,
  region,
  large_city,
  city,
  first_name,
  last_name,
  demonym,
  language,
  known_person,
  known_place,
  known_organisation,
  title,
  organisation_word,
  date_word,
  organisation,
  small_word,  // an English word that is written small
  kCount,
};
inline constexpr std::uint32_t kPhraseKinds = static_cast<std::uint32_t>(PhraseKind::kCount);

using PhraseKinds = std::uint32_t;
[[nodiscard]] constexpr PhraseKinds bit(PhraseKind kind) { return 1U << static_cast<std::uint32_t>(kind); }

/// Beside the kinds: a longer phrase begins with this one.
inline constexpr PhraseKinds kPhraseGoesOn = 1U << 23;

/// A phrase is the hash of its words, one by one, from 0 on.
[[nodiscard]] constexpr std::uint64_t phrase_with(std::uint64_t phrase, std::uint64_t word) {
  return joined(phrase, word);
}

/// Which of 100 and of 1,000 groups of words used alike a word is in, from 1; 0: unknown.
struct WordClusters {
  std::uint16_t coarse = 0;
  std::uint16_t fine = 0;
};

/// Views of a model's bytes. Any thread may ask.
class Lexicon {
 public:
  Lexicon() = default;
  /// Throws StorageError where the bytes are no such tables.
  Lexicon(BucketTable::Bytes phrases, BucketTable::Bytes clusters);

  /// The lists on which a phrase stands, and kPhraseGoesOn.
  [[nodiscard]] PhraseKinds kinds_of(std::uint64_t phrase) const;
  [[nodiscard]] WordClusters clusters_of(std::uint64_t folded_word) const;

  static constexpr std::size_t kPhraseBytes = 3;   // of a record, behind the fingerprint
  static constexpr std::size_t kClusterBytes = 3;  // coarse, fine in two

 private:
  BucketTable phrases_;
  BucketTable clusters_;
};

}  // namespace pressmark::indexer
