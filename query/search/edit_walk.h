// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words within a few edits of one, in a sorted list that is passed over in leaps. It keeps the rows of the edit
// distance (letters inserted, left out, replaced, or swapped with a neighbour: optimal string alignment) for each
// beginning of the candidate at hand; where a beginning can no longer come near, it names the next one that can. As
// Schulz and Mihov, "Fast string correction with Levenshtein automata" (2002), with the automaton's states made as they
// are met.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::query {

class EditWalk {
 public:
  EditWalk(std::u32string word, unsigned edits);

  /// How many edits the candidate is away; nothing where more than allowed. Cheap where it begins as the one before.
  [[nodiscard]] std::optional<unsigned> edits_to(std::u32string_view candidate);
  /// Of what sorts behind the last candidate and does not merely go on from an accepted beginning: the least beginning
  /// that a near word can have. Nothing where there is none. Only where the last candidate's beginning is lost.
  [[nodiscard]] std::optional<std::u32string> next_beginning() const;
  /// Whether no word that begins as the last candidate does, up to where it was lost, is near.
  [[nodiscard]] bool is_lost() const { return lost_; }

 private:
  using Row = std::vector<std::uint8_t>;
  [[nodiscard]] Row row_after(std::size_t depth, char32_t letter) const;
  [[nodiscard]] bool is_alive(const Row& row) const;
  [[nodiscard]] std::optional<char32_t> next_letter(std::size_t depth, char32_t after) const;

  std::u32string word_;
  std::u32string letters_;  // of the word, sorted, each once
  unsigned edits_;
  std::u32string beginning_;  // of the last candidate, as far as rows_ go; with the lost letter, where it is lost
  std::vector<Row> rows_;     // rows_[i]: of the first i letters of beginning_
  bool lost_ = false;
};

}  // namespace pressmark::query
