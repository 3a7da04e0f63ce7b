// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/facets.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace pressmark::query {
namespace {

std::vector<std::string> one(const std::string& value) {
  return value.empty() ? std::vector<std::string>() : std::vector<std::string>{value};
}

std::uint64_t in_proportion(std::uint64_t count, std::uint64_t read, std::uint64_t matches) {
  if (read == matches || read == 0) return count;
  return (count * matches + read / 2) / read;
}

bool more_articles(const FacetValue& a, const FacetValue& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.value < b.value;
}

}  // namespace

std::vector<std::string> source_of(const StoredArticle& article) { return one(article.source); }
std::vector<std::string> language_of(const StoredArticle& article) { return one(article.language); }
std::vector<std::string> section_of(const StoredArticle& article) { return one(article.section); }

std::vector<std::string> year_of(const StoredArticle& article) {
  if (!date_is_usable(article)) return {};
  return one(format_iso8601({article.published.time.instant, DatePrecision::year}));
}

std::vector<std::string> authors_of(const StoredArticle& article) {
  std::vector<std::string> authors = article.authors;
  std::sort(authors.begin(), authors.end());
  authors.erase(std::unique(authors.begin(), authors.end()), authors.end());
  return authors;
}

std::vector<ArticleId> spread(const std::vector<ArticleId>& articles) {
  if (articles.size() <= kMostRead) return articles;
  std::vector<ArticleId> some;
  some.reserve(kMostRead);
  for (std::size_t i = 0; i < kMostRead; ++i) some.push_back(articles[i * articles.size() / kMostRead]);
  return some;
}

std::string narrowing(const FacetKind& kind, std::string_view value) {
  if (kind.field.empty() || value.empty()) return {};
  const bool plain = std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
  });
  if (plain) return fmt::format("{}:{}", kind.field, value);
  std::string quoted(value);
  std::replace(quoted.begin(), quoted.end(), '"', ' ');
  return fmt::format("{}:\"{}\"", kind.field, quoted);
}

struct FacetCounter::Tally {
  std::unordered_map<std::string, std::uint64_t> articles;  // of each value
  std::uint64_t without = 0;
};

FacetCounter::FacetCounter() : tallies_(kFacetKinds.size()) {}
FacetCounter::~FacetCounter() = default;

void FacetCounter::add(const StoredArticle& article) {
  ++count_;
  for (std::size_t i = 0; i < kFacetKinds.size(); ++i) {
    const std::vector<std::string> values = kFacetKinds[i].values(article);
    tallies_[i].without += values.empty() ? 1 : 0;
    for (const std::string& value : values) ++tallies_[i].articles[value];
  }
}

std::vector<Facet> FacetCounter::top(std::size_t limit, std::uint64_t matches) const {
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < kFacetKinds.size(); ++i) {
    const Tally& tally = tallies_[i];
    Facet facet{&kFacetKinds[i], {}, tally.articles.size(), in_proportion(tally.without, count_, matches)};
    for (const auto& [value, count] : tally.articles)
      facet.values.push_back({value, in_proportion(count, count_, matches)});
    std::sort(facet.values.begin(), facet.values.end(), more_articles);
    if (facet.values.size() > limit) facet.values.resize(limit);
    facets.push_back(std::move(facet));
  }
  return facets;
}

}  // namespace pressmark::query
