// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/weight_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "indexer/enrich/tagging/weight_table.h"
#include "indexer/enrich/training/bucket_table_writer.h"

namespace pressmark::indexer {
namespace {

constexpr float kMostWeight = 127;
constexpr std::size_t kCutOneIn = 10'000;

/// What a weight is multiplied by.
float scale_of(const std::vector<float>& weights) {
  std::vector<float> sizes;
  for (const float weight : weights)
    if (weight != 0) sizes.push_back(std::abs(weight));
  if (sizes.empty()) return 1;
  const auto cut = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / kCutOneIn);
  std::nth_element(sizes.begin(), cut, sizes.end(), std::greater<>());
  return kMostWeight / *cut;
}

std::string record_of(const float* row, std::uint32_t tags, float scale, int least) {
  std::uint32_t mask = 0;
  std::string weights;
  for (std::uint32_t tag = 0; tag < tags; ++tag) {
    const auto weight = static_cast<int>(std::lround(std::clamp(row[tag] * scale, -kMostWeight, kMostWeight)));
    if (std::abs(weight) < least) continue;
    mask |= 1U << tag;
    weights += static_cast<char>(weight);
  }
  if (mask == 0) return {};
  std::string record;
  for (std::size_t i = 0; i < tag_mask_bytes(tags); ++i) record += static_cast<char>(mask >> (8 * i));
  return record + weights;
}

std::string transition_bytes(const LearntWeights& learnt, float scale) {
  std::string bytes;
  for (const float weight : learnt.transitions) {
    const auto score = static_cast<std::int32_t>(std::lround(weight * scale));
    char raw[sizeof score];
    std::memcpy(raw, &score, sizeof score);
    bytes.append(raw, sizeof score);
  }
  return bytes;
}

}  // namespace

StageBytes stage_bytes(const LearntWeights& learnt, const std::vector<Feature>& features, int least) {
  const float scale = scale_of(learnt.weights);
  std::vector<HashedRecord> records;
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::string record = record_of(learnt.weights.data() + i * learnt.tags, learnt.tags, scale, least);
    if (!record.empty()) records.push_back({features[i], std::move(record)});
  }
  return {bucket_table_bytes(records), transition_bytes(learnt, scale), records.size()};
}

}  // namespace pressmark::indexer
