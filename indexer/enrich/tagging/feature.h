// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is said of a token is a number: a hash of which statement it is and of its values. A model knows weights for
// some of these numbers, and no names. The numbers are the same on every machine; a change here wants a model trained
// anew.

#include <cstdint>

namespace pressmark::indexer {

using Feature = std::uint64_t;

/// The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31);
}

/// Two numbers as one, in their order.
[[nodiscard]] constexpr std::uint64_t joined(std::uint64_t first, std::uint64_t second) {
  return mixed(first * 0x9E3779B97F4A7C15U + second + 1);
}

/// The statements of all files; within a kind, the value tells them apart. Never renumber within one model version.
enum class FeatureKind : std::uint8_t {
  // of a word alone
  form = 1,
  exact_form,
  shape,
  short_shape,
  coarse_cluster,
  fine_cluster,
  cluster_and_shape,
  fine_cluster_and_case,
  usually_small,
  word_kind,
  ending,
  own_ending,
  own_beginning,
  capital_ending,
  has_hyphen,
  has_point,
  // of a word in its sentence
  always,
  form_after_form,
  form_before_form,
  form_between,
  shape_after,
  shape_before,
  shape_between,
  shape_after_form,
  shape_before_form,
  two_forms_before,
  two_forms_after,
  cluster_before,
  cluster_after,
  clusters_with_next,
  clusters_with_last,
  sentence_begins,
  usually_small_at_begin,
  sentence_ends,
  in_capitals,
  form_in_capitals,
  begins_in_capitals,
  phrase_begins,
  phrase_goes_on,
  phrase_ends,
  row,
  row_shapes,
  row_place,
  // of a word in its article
  counts_by_place,
  counts_elsewhere,
  seen_after_title,
  seen_before_organisation_word,
  seen_after_preposition,
  seen_after_first_name,
  seen_before_said,
  seen_with_possessive,
  // of what the first stage made of it
  own_label,
  last_label,
  next_label,
  usual_label,
  usual_and_own_label,
  label_within_longer,
  label_alone,
  label_of_same_name,
  label_of_longer_name,
};

[[nodiscard]] constexpr Feature feature(FeatureKind kind, std::uint64_t value = 0) {
  return joined(static_cast<std::uint64_t>(kind), value);
}

}  // namespace pressmark::indexer
