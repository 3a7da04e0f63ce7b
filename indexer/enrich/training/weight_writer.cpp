// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/weight_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>

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

/// The weights of a feature in both stages, as bytes; 0: none.
using Row = std::array<std::int8_t, kTagLanes>;
using RowsByFeature = std::map<Feature, Row>;  // in an order that is the same in every run

void add_rows(const LearntStage& stage, std::size_t first_lane, float scale, int least, RowsByFeature& rows) {
  const std::uint32_t tags = stage.learnt.tags;
  for (std::size_t i = 0; i < stage.features.size(); ++i)
    for (std::uint32_t tag = 0; tag < tags; ++tag) {
      const float scaled = std::clamp(stage.learnt.weights[i * tags + tag] * scale, -kMostWeight, kMostWeight);
      const auto weight = static_cast<int>(std::lround(scaled));
      if (std::abs(weight) >= least) rows[stage.features[i]][first_lane + tag] = static_cast<std::int8_t>(weight);
    }
}

std::string record_of(const Row& row, std::uint32_t tags) {
  std::uint64_t mask = 0;
  std::string weights;
  for (std::uint32_t tag = 0; tag < tags; ++tag) {
    if (row[tag] == 0) continue;
    mask |= std::uint64_t{1} << tag;
    weights += static_cast<char>(row[tag]);
  }
  std::string record;
  for (std::size_t i = 0; i < tag_mask_bytes(tags); ++i) record += static_cast<char>(mask >> (8 * i));
  return record + weights;
}

void append_transitions(const LearntWeights& learnt, float scale, std::string& bytes) {
  for (const float weight : learnt.transitions) {
    const auto score = static_cast<std::int32_t>(std::lround(weight * scale));
    char raw[sizeof score];
    std::memcpy(raw, &score, sizeof score);
    bytes.append(raw, sizeof score);
  }
}

}  // namespace

WeightSections weight_sections(const std::array<LearntStage, kStages>& stages, int least) {
  WeightSections sections;
  RowsByFeature rows;
  std::uint32_t tags = 0;
  for (const LearntStage& stage : stages) {
    const float scale = scale_of(stage.learnt.weights);
    add_rows(stage, tags, scale, least, rows);
    append_transitions(stage.learnt, scale, sections.transitions);
    tags += stage.learnt.tags;
  }
  std::vector<HashedRecord> records;
  for (const auto& [feature, row] : rows) records.push_back({feature, record_of(row, tags)});
  sections.weights = bucket_table_bytes(records, RecordLengths::stated);
  sections.features = records.size();
  return sections;
}

}  // namespace pressmark::indexer
