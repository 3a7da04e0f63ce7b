// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is on disk a term, a value, a metadata key. Never renumber, never reuse: a change of meaning is a new
// kLayoutVersion (see docs/index-format.md). Prefixes of what a person can type before a colon stand in
// storage/model/field.h.

#include <cstdint>
#include <string>
#include <string_view>

#include "storage/base/date.h"
#include "storage/model/article.h"

namespace pressmark::storage::layout {

inline constexpr std::string_view kLayoutVersion = "5";

// Term prefixes. A stem has none, and positions: they count words from 1 in the title, and from kBodyGap past it in the
// body.
inline constexpr std::string_view kExactForm = "X";  // form as written
inline constexpr std::string_view kTitle = "S";      // stem of a title word
inline constexpr std::string_view kSource = "P";
inline constexpr std::string_view kAuthor = "A";
inline constexpr std::string_view kSection = "C";
inline constexpr std::string_view kLanguage = "L";
inline constexpr std::string_view kDay = "D";    // YYYYMMDD
inline constexpr std::string_view kMonth = "M";  // YYYYMM
inline constexpr std::string_view kYear = "Y";   // YYYY
inline constexpr std::string_view kName = "E";   // name_term()
inline constexpr std::uint32_t kBodyGap = 100;

// Value slots.
inline constexpr std::uint32_t kPublishedSlot = 0;   // sortable_published(); absent without a usable date
inline constexpr std::uint32_t kTitleWordsSlot = 1;  // title_words_value(); absent without a title
inline constexpr std::uint32_t kClusterSlot = 2;     // cluster_value(); absent without a near copy

// Metadata keys.
inline constexpr const char* kLayoutKey = "layout";               // kLayoutVersion
inline constexpr const char* kAnalyzerKey = "analyzer";           // text::Analyzer::fingerprint()
inline constexpr const char* kAppliedSeqKey = "applied_seq";      // decimal
inline constexpr const char* kBelowChangesKey = "below_changes";  // of the parts below, as it knows them, decimal
inline constexpr const char* kChangesKey = "changes";      // articles changed in place since it was made, decimal
inline constexpr const char* kLanguagesKey = "languages";  // stemmer keys in use, parted by spaces

/// Xapian takes terms up to 245 bytes; a longer one keeps its head and gets a hash for its tail.
[[nodiscard]] std::string term(std::string_view prefix, std::string_view text);

/// Of a name that the article uses: its number to the base of 64, the digits ascending from '0'. Two names an article
/// have near numbers often, and so terms that share their heads.
[[nodiscard]] std::string name_term(NameId name);
/// The way back.
[[nodiscard]] NameId name_of_term(std::string_view term);

/// Five bytes that sort as the instants do, from the year 1600 on.
[[nodiscard]] std::string sortable_published(sys_seconds instant);
/// The way back.
[[nodiscard]] sys_seconds published_instant(std::string_view sortable);

/// How many words a title has, in a byte or two: what one of them is of it, and where it ends.
[[nodiscard]] std::string title_words_value(std::size_t words);
[[nodiscard]] std::uint32_t title_words(std::string_view value);  // 0 for no value

/// Four bytes, big-endian: the same for all near copies of a text.
[[nodiscard]] std::string cluster_value(ArticleId cluster);

}  // namespace pressmark::storage::layout
