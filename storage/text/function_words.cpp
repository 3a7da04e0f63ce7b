// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/function_words.h"

#include <algorithm>
#include <array>

namespace pressmark::text {
namespace {

// Sorted. Nothing that is also a noun or a verb with forms of its own ("can", "will", "being", "other").
constexpr std::array<std::string_view, 166> kFunctionWords{
    "a",        "about",   "above",      "after",      "again",   "against",   "all",      "also",      "although",
    "always",   "am",      "among",      "an",         "and",     "another",   "any",      "anyone",    "anything",
    "are",      "around",  "as",         "at",         "be",      "because",   "been",     "before",    "below",
    "between",  "both",    "but",        "by",         "cannot",  "could",     "did",      "do",        "does",
    "down",     "during",  "each",       "either",     "else",    "enough",    "etc",      "ever",      "every",
    "few",      "for",     "from",       "had",        "has",     "have",      "he",       "her",       "here",
    "hers",     "herself", "him",        "himself",    "his",     "how",       "however",  "i",         "if",
    "in",       "into",    "is",         "it",         "its",     "itself",    "may",      "me",        "might",
    "more",     "most",    "much",       "must",       "my",      "myself",    "neither",  "never",     "no",
    "nobody",   "none",    "nor",        "not",        "nothing", "now",       "of",       "off",       "often",
    "on",       "once",    "only",       "onto",       "or",      "our",       "ours",     "ourselves", "out",
    "over",     "per",     "perhaps",    "shall",      "she",     "should",    "since",    "so",        "some",
    "somebody", "someone", "something",  "sometimes",  "such",    "than",      "that",     "the",       "their",
    "theirs",   "them",    "themselves", "then",       "there",   "therefore", "these",    "they",      "this",
    "those",    "though",  "through",    "throughout", "thus",    "to",        "together", "too",       "toward",
    "towards",  "under",   "until",      "up",         "upon",    "us",        "very",     "was",       "we",
    "were",     "what",    "whatever",   "when",       "where",   "whether",   "which",    "while",     "who",
    "whoever",  "whom",    "whose",      "why",        "with",    "within",    "without",  "would",     "yet",
    "you",      "your",    "yours",      "yourself",
};
static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

}  // namespace

bool is_function_word(std::string_view form) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), form);
}

}  // namespace pressmark::text
