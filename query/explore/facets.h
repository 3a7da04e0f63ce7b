// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Of what matches: the sources, languages, sections, years and authors there are most of. Each near copy counts.
//
// Rows of the catalog are read for it, 10,000 at most. Where more articles match, every n-th of them in order of
// arrival is read, and the counts are estimates, in proportion.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/search_result.h"
#include "storage/model/article.h"

namespace pressmark::query {

/// A row of kFacetKinds.
struct FacetKind {
  std::string_view name;   // "sources"
  std::string_view field;  // what a query asks for one of its values by; empty: it cannot
  /// The article's values, distinct; none where it has none.
  std::vector<std::string> (*values)(const StoredArticle& article);
};

[[nodiscard]] std::vector<std::string> source_of(const StoredArticle& article);
[[nodiscard]] std::vector<std::string> language_of(const StoredArticle& article);
[[nodiscard]] std::vector<std::string> section_of(const StoredArticle& article);
[[nodiscard]] std::vector<std::string> year_of(const StoredArticle& article);
[[nodiscard]] std::vector<std::string> authors_of(const StoredArticle& article);

/// In the order in which they are shown.
inline constexpr std::array kFacetKinds{
    FacetKind{"sources", "source", source_of},  FacetKind{"languages", "lang", language_of},
    FacetKind{"sections", "", section_of},      FacetKind{"years", "date", year_of},
    FacetKind{"authors", "author", authors_of},
};

struct FacetValue {
  std::string value;
  std::uint64_t articles = 0;
  friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

struct Facet {
  const FacetKind* kind;
  std::vector<FacetValue> values;  // most articles first, then by value; as many as were asked for
  std::uint64_t distinct = 0;      // values there are among the articles that were read
  std::uint64_t without = 0;       // articles with none
};

struct Facets {
  ResultPage reading;  // how the query was read, and how many match; without hits
  std::uint64_t read = 0;
  std::vector<Facet> facets;  // one a kind
  [[nodiscard]] bool exact() const { return read == reading.matches.estimate; }
};

inline constexpr std::size_t kMostRead = 10'000;
/// All of them, or kMostRead spread evenly over them.
[[nodiscard]] std::vector<ArticleId> spread(const std::vector<ArticleId>& articles);

/// What a query asks for the value by, as it is typed: source:"bbc news". Empty where it cannot.
[[nodiscard]] std::string narrowing(const FacetKind& kind, std::string_view value);

/// Counts one article after the other.
class FacetCounter {
 public:
  FacetCounter();
  ~FacetCounter();
  void add(const StoredArticle& article);
  /// `matches`: articles that there are, of which those added stand for all.
  [[nodiscard]] std::vector<Facet> top(std::size_t limit, std::uint64_t matches) const;
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  struct Tally;
  std::vector<Tally> tallies_;  // one a kind
  std::uint64_t count_ = 0;
};

}  // namespace pressmark::query
