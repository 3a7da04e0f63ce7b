// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/copy_finder.h"

#include <algorithm>

#include "indexer/enrich/headline.h"
#include "indexer/enrich/shingles.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/cluster_table.h"

namespace pressmark::indexer {
namespace {

// Texts read for one article: enough for the few it can be like, and a bound where a source says the same on every
// page.
constexpr std::size_t kMostCompared = 8;

// A longer text is its source's own, whatever stands above it.
constexpr std::size_t kTellingShingles = 100;

struct Text {
  const Article* article;
  std::vector<std::uint64_t> shingles;
};

bool are_copies(const Text& a, const Text& b) {
  if (!are_near_copies(compare(a.shingles, b.shingles))) return false;
  if (a.article->source != b.article->source || std::min(a.shingles.size(), b.shingles.size()) >= kTellingShingles)
    return true;
  return are_of_one_story(a.article->title, b.article->title);
}

}  // namespace

void CopyFinder::load() {
  if (loaded_) return;
  loaded_ = true;
  catalog_->clusters().visit_signatures([this](ArticleId article, const BandKeys& bands) {
    for (const std::uint32_t key : bands) index_.add(key, article);
  });
}

void CopyFinder::add(ArticleId article, const BandKeys& bands) {
  load();
  for (const std::uint32_t key : bands) index_.add(key, article);
}

// Those that share the most bands first, of these the first to arrive.
std::vector<ArticleId> CopyFinder::candidates(const BandKeys& bands) const {
  std::vector<ArticleId> found;
  for (const std::uint32_t key : bands) index_.find(key, found);
  std::sort(found.begin(), found.end());
  std::vector<std::pair<std::ptrdiff_t, ArticleId>> ranked;
  for (auto begin = found.begin(); begin != found.end();) {
    const auto end = std::upper_bound(begin, found.end(), *begin);
    ranked.emplace_back(begin - end, *begin);
    begin = end;
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<ArticleId> candidates;
  for (const auto& [bands_shared, article] : ranked) candidates.push_back(article);
  return candidates;
}

std::vector<ArticleId> CopyFinder::find(const Article& article, const BandKeys& bands, ArticleId itself) {
  load();
  std::vector<ArticleId> copies;
  std::vector<ArticleId> clusters;  // joined already
  Text text{&article, {}};
  std::size_t compared = 0;
  for (const ArticleId candidate : candidates(bands)) {
    if (candidate == itself) continue;
    const auto cluster = catalog_->clusters().cluster_of(candidate);
    if (cluster && std::find(clusters.begin(), clusters.end(), *cluster) != clusters.end()) continue;
    if (compared++ == kMostCompared) break;
    const auto other = catalog_->articles().load(candidate);
    if (!other) continue;
    if (text.shingles.empty()) text.shingles = shingle_set(article.body);
    if (!are_copies(text, {&*other, shingle_set(other->body)})) continue;
    copies.push_back(candidate);
    if (cluster) clusters.push_back(*cluster);
  }
  return copies;
}

}  // namespace pressmark::indexer
