// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Snowball stemmers, by language. The one file of this room that knows xapian.h (its Stem).

#include <memory>
#include <string>
#include <string_view>

namespace pressmark::text {

/// Belongs to one thread.
class Stemmer {
 public:
  /// ISO 639-1 code; a language without a Snowball stemmer leaves words as they are. Empty means English.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  /// The stem of a folded form (without accents: the endings that Snowball knows only with them are restored first).
  [[nodiscard]] std::string stem(std::string_view form) const;
  [[nodiscard]] bool stems() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The code under which a language's terms are made: "en" for empty, "und" and "mul", the code itself where a stemmer
/// exists (region and case apart: "pt-BR" is "pt"; "nb" and "nn" are "no"), "none" elsewhere. Articles with equal keys
/// share an Analyzer. A key is its own key.
[[nodiscard]] std::string stemmer_key(std::string_view language);

/// Whose stems these are: part of the analyzer's fingerprint.
[[nodiscard]] std::string stemmer_version();

}  // namespace pressmark::text
