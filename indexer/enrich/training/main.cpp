// SPDX-License-Identifier: GPL-3.0-or-later
// pressmark-train: makes the tagger's model. docs/entities.md has the recipe of the one that is shipped.

#include <exception>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "indexer/enrich/training/annotated_corpus.h"
#include "indexer/enrich/training/lexicon_writer.h"
#include "indexer/enrich/training/trainer.h"
#include "storage/base/error.h"
#include "storage/base/file.h"

namespace {

using namespace pressmark;
using namespace pressmark::indexer;

struct Options {
  std::string model;
  std::vector<std::string> corpora;
  std::vector<std::string> phrases;
  std::string clusters;
  TrainingPlan plan;
};

void declare(CLI::App& app, Options& options) {
  app.add_option("MODEL", options.model, "the file to write")->required();
  app.add_option("CORPUS", options.corpora, "annotated articles: token TAB tag, plain or .gz")->required();
  app.add_option("--phrases", options.phrases, "lists of names: kind TAB phrase; may be given again")->required();
  app.add_option("--clusters", options.clusters, "words that are used alike: word TAB group TAB group")->required();
  app.add_option("--classes", options.plan.classes, "3: people, organisations, places; 4: other names too")
      ->check(CLI::Range(3, 4));
  app.add_option("--epochs", options.plan.epochs)->check(CLI::Range(1, 1000));
  app.add_option("--dropout", options.plan.dropout)->check(CLI::Range(0.0, 0.9));
  app.add_option("--least-weight", options.plan.least_weight, "smaller ones, of 127, are left out")
      ->check(CLI::Range(1, 127));
  app.add_option("--seed", options.plan.seed);
}

void train(const Options& options) {
  PhraseLists phrases;
  for (const std::string& path : options.phrases) phrases.read(path);
  AnnotatedCorpus corpus(options.plan.classes);
  for (const std::string& path : options.corpora) corpus.read(path);
  const LexiconBytes lexicon{phrases.table(), cluster_table(options.clusters)};
  const std::string model = train_model(corpus.articles(), lexicon, options.plan,
                                        [](std::string_view said) { fmt::print(stderr, "{}\n", said); });
  replace_file(options.model, model);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Makes the model by which pressmark-index finds names");
  Options options;
  declare(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    train(options);
  } catch (const Error& error) {
    fmt::print(stderr, "pressmark-train: {}\n", error.what());
    return 1;
  }
  return 0;
}
