// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a stage learns from: runs of tokens with their tags and features. A feature is kept where it is said often
// enough; kept ones are numbered.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "indexer/enrich/tagging/feature.h"
#include "indexer/enrich/tagging/names_in_play.h"
#include "indexer/enrich/tagging/tag_set.h"

namespace pressmark::indexer {

using FeatureNumber = std::uint32_t;

struct ExampleRun {
  std::uint32_t article;
  std::uint32_t begin;  // first token, of the whole set
  std::uint32_t size;
  std::uint32_t article_begin;  // where it stands in its article
};

class ExampleSet {
 public:
  void begin_run(std::uint32_t article, std::uint32_t article_begin);
  void add_token(std::span<const Feature> features, Tag tag);
  /// Numbers the features that are said at least `least` times; the others are gone. Once, when all is added.
  void number_features(std::uint32_t least);

  [[nodiscard]] const std::vector<ExampleRun>& runs() const { return runs_; }
  [[nodiscard]] std::span<const FeatureNumber> features_of(std::uint32_t token) const {
    return std::span(numbers_).subspan(begins_[token], begins_[token + 1] - begins_[token]);
  }
  [[nodiscard]] std::span<const Tag> tags_of(const ExampleRun& run) const {
    return std::span(tags_).subspan(run.begin, run.size);
  }
  /// By number.
  [[nodiscard]] const std::vector<Feature>& features() const { return kept_; }

 private:
  std::vector<ExampleRun> runs_;
  std::vector<Tag> tags_;
  std::vector<Feature> said_;  // of all tokens, until they are numbered
  std::vector<FeatureNumber> numbers_;
  std::vector<std::size_t> begins_ = {0};
  std::vector<Feature> kept_;
};

}  // namespace pressmark::indexer
