// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/example_set.h"

namespace pressmark::indexer {

void ExampleSet::begin_run(std::uint32_t article, std::uint32_t article_begin) {
  runs_.push_back({article, static_cast<std::uint32_t>(tags_.size()), 0, article_begin});
}

void ExampleSet::add_token(std::span<const Feature> features, Tag tag) {
  said_.insert(said_.end(), features.begin(), features.end());
  begins_.push_back(said_.size());
  tags_.push_back(tag);
  ++runs_.back().size;
}

void ExampleSet::number_features(std::uint32_t least) {
  std::unordered_map<Feature, std::uint32_t> counts;
  counts.reserve(said_.size() / 8);
  for (const Feature feature : said_) ++counts[feature];
  constexpr FeatureNumber kUnnumbered = UINT32_MAX;
  std::unordered_map<Feature, FeatureNumber> numbers;
  std::vector<std::size_t> begins = {0};
  std::size_t at = 0;
  for (std::size_t token = 0; token < tags_.size(); ++token) {
    for (; at < begins_[token + 1]; ++at) {
      if (counts[said_[at]] < least) continue;
      FeatureNumber& number = numbers.try_emplace(said_[at], kUnnumbered).first->second;
      if (number == kUnnumbered) {
        number = static_cast<FeatureNumber>(kept_.size());
        kept_.push_back(said_[at]);
      }
      numbers_.push_back(number);
    }
    begins.push_back(numbers_.size());
  }
  begins_ = std::move(begins);
  said_ = {};
}

}  // namespace pressmark::indexer
