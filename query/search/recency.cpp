// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/recency.h"

#include <algorithm>
#include <cmath>

#include "query/search/ranking.h"

namespace pressmark::query {
namespace {

constexpr double kSecondsInDay = 86'400;

double seconds(const std::string& published) {
  double sum = 0;
  for (const char byte : published) sum = sum * 256 + static_cast<unsigned char>(byte);
  return sum;
}

double recency(const std::string& published, const std::string& newest) {
  if (published.empty()) return 0;
  const double days = (seconds(newest) - seconds(published)) / kSecondsInDay;
  return std::exp2(-std::max(days, 0.0) / ranking::kRecencyHalfLifeDays);
}

}  // namespace

void add_recency(std::span<ScoredDocument> documents, const std::vector<std::string>& published,
                 const std::string& newest) {
  if (documents.empty()) return;
  const double most = documents.front().score * ranking::kRecencyShare;
  for (std::size_t i = 0; i < documents.size(); ++i) documents[i].score += most * recency(published[i], newest);
  std::stable_sort(documents.begin(), documents.end(),
                   [](const ScoredDocument& a, const ScoredDocument& b) { return a.score > b.score; });
}

}  // namespace pressmark::query
