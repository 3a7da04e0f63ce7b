// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/perceptron.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace pressmark::indexer {
namespace {

/// Fractions of a weight in the whole numbers that Viterbi adds up.
constexpr float kFractions = 1024;

/// A weight and what averaging needs: the sum of its changes, each times the step in which it came.
struct Averaging {
  std::int32_t weight = 0;
  std::int64_t weighed_changes = 0;

  void change(std::int32_t by, std::int64_t step) {
    weight += by;
    weighed_changes += by * step;
  }
  [[nodiscard]] float average(std::int64_t steps) const {
    return static_cast<float>(weight - static_cast<double>(weighed_changes) / static_cast<double>(steps));
  }
};

class Learner {
 public:
  Learner(const ExampleSet& examples, const LearningPlan& plan)
      : examples_(examples),
        plan_(plan),
        tags_(tag_count(plan.classes)),
        random_(plan.seed),
        viterbi_(plan.classes),
        weights_(examples.features().size() * tags_),
        transitions_(std::size_t{tags_} * tags_),
        transition_weights_(transitions_.size()) {}

  void learn(std::vector<ExampleRun> runs) {
    for (int epoch = 0; epoch < plan_.epochs; ++epoch) {
      shuffle(runs);
      for (const ExampleRun& run : runs) learn_run(run);
    }
  }

  [[nodiscard]] LearntWeights average() const {
    LearntWeights learnt{tags_, {}, {}};
    for (const Averaging& weight : weights_) learnt.weights.push_back(weight.average(steps_));
    for (const Averaging& weight : transitions_) learnt.transitions.push_back(weight.average(steps_));
    return learnt;
  }

 private:
  // std::shuffle may differ from library to library.
  void shuffle(std::vector<ExampleRun>& runs) {
    for (std::size_t i = runs.size(); i > 1; --i) std::swap(runs[i - 1], runs[random_() % i]);
  }

  void learn_run(const ExampleRun& run) {
    drop_features(run);
    score();
    guess_.resize(run.size);
    viterbi_.decode(scores_, transition_weights_, guess_);
    const std::span<const Tag> gold = examples_.tags_of(run);
    if (!std::equal(gold.begin(), gold.end(), guess_.begin())) correct(gold);
    ++steps_;
  }

  void drop_features(const ExampleRun& run) {
    const auto threshold = static_cast<std::uint64_t>(plan_.dropout * static_cast<double>(UINT32_MAX));
    kept_.clear();
    ends_.clear();
    for (std::uint32_t token = run.begin; token < run.begin + run.size; ++token) {
      for (const FeatureNumber number : examples_.features_of(token))
        if ((random_() >> 32) >= threshold) kept_.push_back(number);
      ends_.push_back(kept_.size());
    }
  }

  void score() {
    scores_.assign(ends_.size(), {});
    std::size_t at = 0;
    for (std::size_t token = 0; token < ends_.size(); ++token)
      for (; at < ends_[token]; ++at) {
        const Averaging* const row = weights_.data() + std::size_t{kept_[at]} * tags_;
        for (std::uint32_t tag = 0; tag < tags_; ++tag) scores_[token][tag] += row[tag].weight;
      }
  }

  void correct(std::span<const Tag> gold) {
    std::size_t at = 0;
    for (std::size_t token = 0; token < gold.size(); ++token) {
      for (; at < ends_[token]; ++at) {
        if (gold[token] == guess_[token]) continue;
        Averaging* const row = weights_.data() + std::size_t{kept_[at]} * tags_;
        row[gold[token]].change(1, steps_);
        row[guess_[token]].change(-1, steps_);
      }
      const Tag gold_last = token > 0 ? gold[token - 1] : kOutside;
      const Tag guess_last = token > 0 ? guess_[token - 1] : kOutside;
      correct_transition(gold_last, gold[token], guess_last, guess_[token]);
    }
    correct_transition(gold.back(), kOutside, guess_.back(), kOutside);
  }

  void correct_transition(Tag gold_last, Tag gold, Tag guess_last, Tag guess) {
    if (gold_last == guess_last && gold == guess) return;
    change_transition(std::size_t{gold_last} * tags_ + gold, 1);
    change_transition(std::size_t{guess_last} * tags_ + guess, -1);
  }

  void change_transition(std::size_t at, std::int32_t by) {
    transitions_[at].change(by, steps_);
    transition_weights_[at] = transitions_[at].weight;
  }

  const ExampleSet& examples_;
  LearningPlan plan_;
  std::uint32_t tags_;
  std::mt19937_64 random_;
  Viterbi viterbi_;
  std::vector<Averaging> weights_;
  std::vector<Averaging> transitions_;
  std::vector<std::int32_t> transition_weights_;
  std::int64_t steps_ = 1;

  std::vector<FeatureNumber> kept_;
  std::vector<std::size_t> ends_;  // into kept_, by token of the run
  std::vector<TagScores> scores_;
  std::vector<Tag> guess_;
};

}  // namespace

LearntWeights learn(const ExampleSet& examples, const LearningPlan& plan,
                    const std::function<bool(const ExampleRun&)>& use) {
  std::vector<ExampleRun> runs;
  std::copy_if(examples.runs().begin(), examples.runs().end(), std::back_inserter(runs), use);
  Learner learner(examples, plan);
  learner.learn(std::move(runs));
  return learner.average();
}

LearntTagger::LearntTagger(const LearntWeights& weights, std::uint32_t classes) : weights_(weights), viterbi_(classes) {
  for (const float weight : weights.transitions)
    transitions_.push_back(static_cast<std::int32_t>(std::lround(weight * kFractions)));
}

void LearntTagger::tag(const ExampleSet& examples, const ExampleRun& run, std::span<Tag> tags) {
  scores_.assign(run.size, {});
  for (std::uint32_t token = 0; token < run.size; ++token) {
    std::array<float, kTagLanes> sums{};
    for (const FeatureNumber number : examples.features_of(run.begin + token)) {
      const float* const row = weights_.weights.data() + std::size_t{number} * weights_.tags;
      for (std::uint32_t tag = 0; tag < weights_.tags; ++tag) sums[tag] += row[tag];
    }
    for (std::uint32_t tag = 0; tag < weights_.tags; ++tag)
      scores_[token][tag] = static_cast<std::int32_t>(std::lround(sums[tag] * kFractions));
  }
  viterbi_.decode(scores_, transitions_, tags);
}

}  // namespace pressmark::indexer
