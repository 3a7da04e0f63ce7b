// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sentence borders, good enough for news prose: . ! ? … and their full-width kin followed by space and a
// capital, digit or quote; paragraph ends; not after initials, titles (Mr. Dr. Sen.) and common abbreviations.

#include <cstddef>
#include <string_view>
#include <vector>

namespace pressmark::text {

/// Start of the sentence that holds byte `at`, looking back at most `reach` bytes; returns `at - reach` moved to a word
/// border where no start lies within reach.
[[nodiscard]] std::size_t sentence_begin(std::string_view text, std::size_t at, std::size_t reach);
/// One past the end of that sentence (its final mark and closing quote included), looking on at most `reach` bytes.
[[nodiscard]] std::size_t sentence_end(std::string_view text, std::size_t at, std::size_t reach);
/// All of them in their order, without the white space between them; none is empty. They point into `text`.
[[nodiscard]] std::vector<std::string_view> sentences_of(std::string_view text);

}  // namespace pressmark::text
