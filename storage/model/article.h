// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an article is, in every room. Values, owned by whoever holds them; no thread ties.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/base/date.h"
#include "storage/base/hash.h"
#include "storage/base/strong_id.h"
#include "storage/model/entity.h"

namespace pressmark {

/// Row of the catalog and document of the index: the same number in both. Never reused.
using ArticleId = StrongId<struct ArticleTag, std::uint32_t>;
using RunId = StrongId<struct RunTag>;
using InputId = StrongId<struct InputTag>;

/// Where the date came from, most trusted first. Stored by name (to_string), so the order may change.
/// `record` is a field of a structured record (JSON, SGML); `file_time` is a guess and never answers a date filter.
enum class DateProvenance : std::uint8_t { none, record, markup, meta, feed, url, text, file_time };
[[nodiscard]] std::string_view to_string(DateProvenance provenance);
[[nodiscard]] DateProvenance date_provenance(std::string_view name);  // none for an unknown name

struct Published {
  CivilTime time;
  DateProvenance provenance = DateProvenance::none;
  [[nodiscard]] bool known() const { return time.precision != DatePrecision::none; }
  friend bool operator==(const Published&, const Published&) = default;
};

/// Bits of article.flags in the catalog: never renumber.
enum class ArticleFlag : std::uint32_t {
  date_in_future = 1,    // later than the run that read it; kept, left out of date filters and date order
  date_before_1600 = 2,  // likewise
  truncated = 4,         // the text was cut at kMaxTextBytes, or came in cut short
  repaired_utf8 = 8,     // broken bytes became U+FFFD
  date_unreadable = 16,  // a date was given, none could be read from it
  date_ambiguous = 32,   // it has no date, because only a guess could give it one
};
using ArticleFlags = std::uint32_t;
[[nodiscard]] constexpr bool has(ArticleFlags flags, ArticleFlag flag) {
  return (flags & static_cast<std::uint32_t>(flag)) != 0;
}
constexpr void set(ArticleFlags& flags, ArticleFlag flag) { flags |= static_cast<std::uint32_t>(flag); }
/// Names for people and JSON, in bit order: "date in future", ...
[[nodiscard]] std::vector<std::string_view> flag_names(ArticleFlags flags);

/// Longer texts are cut at a character and flagged (an article of unique tokens costs 60 times its bytes in memory).
inline constexpr std::size_t kMaxTextBytes = 1u << 20;

/// An article as it comes in. All text is valid UTF-8.
struct Article {
  std::string identity;     // unique in an archive: canonical URL, else source and external id, else place in the input
  std::string url;          // canonical, or empty
  std::string external_id;  // the publisher's or corpus's own number, or empty
  std::string title;        // one line
  std::string body;         // paragraphs parted by one empty line
  Published published;
  CivilTime updated;   // when the publisher says it last changed; precision none: it does not say
  std::string source;  // publisher's name, else normalised host, else the folder it came from
  std::vector<std::string> authors;
  std::string language;                  // ISO 639-1, lower case; empty where unknown
  std::uint8_t language_confidence = 0;  // percent of the text found to be in it; 0: it is only stated
  std::string section;
  ArticleFlags flags = 0;
};

/// Whether a date may answer date filters and take part in date order.
[[nodiscard]] bool date_is_usable(const Article& article);

/// What makes a text the same text: title and body, nothing else.
[[nodiscard]] Hash128 content_hash(const Article& article);

/// Runs between white space.
[[nodiscard]] std::uint32_t count_words(std::string_view text);

/// What an article's text is looked up by among texts like it; empty where it is too short for that.
using BandKeys = std::vector<std::uint32_t>;

/// An article as the catalog holds it.
struct StoredArticle : Article {
  ArticleId id;
  ArticleId cluster;          // the first to arrive of its near copies, itself perhaps; 0: it has none
  std::uint32_t version = 1;  // 1, then one more for every changed text under the same identity
  std::uint32_t words = 0;    // runs between white space, title and body
  NamesUsed names;
};

}  // namespace pressmark
