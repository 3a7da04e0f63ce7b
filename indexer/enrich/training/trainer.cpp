// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/trainer.h"

#include <array>

#include <fmt/format.h>

#include "indexer/enrich/tagging/article_labels.h"
#include "indexer/enrich/tagging/article_view.h"
#include "indexer/enrich/tagging/model_file.h"
#include "indexer/enrich/training/example_set.h"
#include "indexer/enrich/training/perceptron.h"
#include "indexer/enrich/training/weight_writer.h"

namespace pressmark::indexer {
namespace {

using AllTags = std::vector<std::vector<Tag>>;  // by article and token

/// In how many parts the articles are cut, each labelled by a first stage that has not learnt from it.
constexpr std::uint32_t kFolds = 5;

BucketTable::Bytes bytes_of(const std::string& text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

/// A name that lies partly in play is cut to what does: tags are such that they follow from outside and end there.
std::vector<Tag> tags_in_play(std::span<const Tag> gold, TokenRun run) {
  std::vector<Tag> tags(gold.begin() + run.begin, gold.begin() + run.end);
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i] == kOutside) continue;
    const bool begins = opens(tags[i]) || i == 0;
    const bool ends = closes(tags[i]) || i + 1 == tags.size();
    tags[i] = tag_of(class_of(tags[i]),
                     begins ? (ends ? TagRole::single : TagRole::begin) : (ends ? TagRole::end : TagRole::inside));
  }
  return tags;
}

class Trainer {
 public:
  Trainer(const std::vector<AnnotatedArticle>& articles, const Lexicon& lexicon, const TrainingPlan& plan,
          const std::function<void(std::string_view)>& say)
      : articles_(articles), lexicon_(lexicon), plan_(plan), say_(say), vocabulary_(lexicon) {}

  void train(std::span<std::string, kModelSections> sections) {
    const ExampleSet first = examples_of(nullptr);
    write(first, sections, ModelSection::first_weights);
    const AllTags labels = labels_of(first);
    const ExampleSet second = examples_of(&labels);
    write(second, sections, ModelSection::second_weights);
  }

 private:
  /// With labels: of the second stage.
  ExampleSet examples_of(const AllTags* labels) {
    ExampleSet examples;
    for (std::uint32_t article = 0; article < articles_.size(); ++article) {
      view_.read(articles_[article].text, vocabulary_, lexicon_);
      if (labels != nullptr) labels_.read(view_.words(), (*labels)[article], vocabulary_);
      for (const RunInPlay& in_play : view_.runs()) add_run(article, in_play, labels != nullptr, examples);
    }
    examples.number_features(plan_.least_count);
    say_(fmt::format("{} runs, {} features", examples.runs().size(), examples.features().size()));
    return examples;
  }

  void add_run(std::uint32_t article, const RunInPlay& in_play, bool labelled, ExampleSet& examples) {
    const std::vector<Tag> tags = tags_in_play(articles_[article].tags, in_play.run);
    examples.begin_run(article, in_play.run.begin);
    for (std::uint32_t token = in_play.run.begin; token < in_play.run.end; ++token) {
      features_.clear();
      append_word_features(token, in_play.sentence);
      const auto said = view_.features_of(token);
      features_.insert(features_.end(), said.begin(), said.end());
      if (labelled) labels_.append_features(token, features_);
      examples.add_token(features_, tags[token - in_play.run.begin]);
    }
  }

  void append_word_features(std::uint32_t token, TokenRun sentence) {
    for (int offset = -kContext; offset <= kContext; ++offset) {
      const auto at = static_cast<std::int64_t>(token) + offset;
      if (at < sentence.begin || at >= sentence.end) {
        features_.push_back(at_offset(kNoWord, offset));
        continue;
      }
      const DescribedWord& word = described(static_cast<std::size_t>(at));
      for (const Feature around : word.around) features_.push_back(at_offset(around, offset));
      if (offset == 0) features_.insert(features_.end(), word.here.begin(), word.here.end());
    }
  }

  const DescribedWord& described(std::size_t token) {
    const WordId id = view_.words()[token];
    const auto [entry, is_new] = described_.try_emplace(id);
    if (is_new) entry->second = describe(view_.token(token), lexicon_);
    return entry->second;
  }

  /// What a first stage that has not learnt from them makes of the articles.
  AllTags labels_of(const ExampleSet& examples) {
    AllTags labels;
    for (const AnnotatedArticle& article : articles_) labels.emplace_back(article.tags.size(), kOutside);
    for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
      const auto held_out = [&](const ExampleRun& run) { return run.article % kFolds == fold; };
      LearningPlan plan = learning_plan();
      plan.epochs = (plan.epochs * 2 + 2) / 3;
      const LearntWeights learnt = learn(examples, plan, [&](const ExampleRun& run) { return !held_out(run); });
      LearntTagger tagger(learnt, plan_.classes);
      for (const ExampleRun& run : examples.runs())
        if (held_out(run))
          tagger.tag(examples, run, std::span(labels[run.article]).subspan(run.article_begin, run.size));
      say_(fmt::format("fold {} of {}", fold + 1, kFolds));
    }
    return labels;
  }

  void write(const ExampleSet& examples, std::span<std::string, kModelSections> sections, ModelSection weights) {
    const LearntWeights learnt = learn(examples, learning_plan(), [](const ExampleRun&) { return true; });
    StageBytes bytes = stage_bytes(learnt, examples.features(), plan_.least_weight);
    say_(fmt::format("{} features with weights, {} bytes", bytes.features, bytes.weights.size()));
    sections[static_cast<std::size_t>(weights)] = std::move(bytes.weights);
    sections[static_cast<std::size_t>(weights) + 1] = std::move(bytes.transitions);
  }

  [[nodiscard]] LearningPlan learning_plan() const { return {plan_.classes, plan_.epochs, plan_.dropout, plan_.seed}; }

  const std::vector<AnnotatedArticle>& articles_;
  const Lexicon& lexicon_;
  const TrainingPlan& plan_;
  const std::function<void(std::string_view)>& say_;
  Vocabulary vocabulary_;
  std::unordered_map<WordId, DescribedWord> described_;
  ArticleView view_;
  ArticleLabels labels_;
  std::vector<Feature> features_;
};

}  // namespace

std::string train_model(const std::vector<AnnotatedArticle>& articles, const LexiconBytes& lexicon,
                        const TrainingPlan& plan, const std::function<void(std::string_view)>& say) {
  const Lexicon tables(bytes_of(lexicon.phrases), bytes_of(lexicon.clusters));
  std::array<std::string, kModelSections> sections;
  sections[static_cast<std::size_t>(ModelSection::phrases)] = lexicon.phrases;
  sections[static_cast<std::size_t>(ModelSection::clusters)] = lexicon.clusters;
  Trainer(articles, tables, plan, say).train(sections);
  return model_bytes(plan.classes, sections);
}

}  // namespace pressmark::indexer
