// SPDX-License-Identifier: GPL-3.0-or-later
// ner_eval MODEL FILE...: how well a tagger's model finds the names of annotated articles (columns as CoNLL-2003 has
// them), name by name: a name counts where its borders and its class are right. And how fast, in CPU time.

#include <array>
#include <cstdint>
#include <ctime>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "indexer/enrich/tagging/token_tagger.h"
#include "indexer/enrich/training/annotated_corpus.h"
#include "storage/base/error.h"

namespace {

using namespace pressmark;
using namespace pressmark::indexer;

struct Counts {
  std::uint64_t right = 0;
  std::uint64_t found = 0;
  std::uint64_t wanted = 0;

  void add(const Counts& other) {
    right += other.right;
    found += other.found;
    wanted += other.wanted;
  }
  [[nodiscard]] double precision() const { return share(right, found); }
  [[nodiscard]] double recall() const { return share(right, wanted); }
  [[nodiscard]] double f1() const { return share(2 * right, found + wanted); }

 private:
  static double share(std::uint64_t part, std::uint64_t all) {
    return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
  }
};

using ClassCounts = std::array<Counts, kMostClasses>;
using Names = std::map<std::pair<std::size_t, std::size_t>, std::uint32_t>;  // class by tokens

Names names_of(std::span<const Tag> tags) {
  Names names;
  for (std::size_t begin = 0; begin < tags.size();) {
    std::size_t end = begin + 1;
    if (tags[begin] != kOutside) {
      while (end < tags.size() && !closes(tags[end - 1])) ++end;
      names[{begin, end}] = class_of(tags[begin]);
    }
    begin = end;
  }
  return names;
}

void compare(std::span<const Tag> wanted_tags, std::span<const Tag> found_tags, ClassCounts& counts) {
  const Names wanted = names_of(wanted_tags);
  const Names found = names_of(found_tags);
  for (const auto& [tokens, name_class] : wanted) ++counts[name_class].wanted;
  for (const auto& [tokens, name_class] : found) {
    ++counts[name_class].found;
    const auto same = wanted.find(tokens);
    if (same != wanted.end() && same->second == name_class) ++counts[name_class].right;
  }
}

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

void print_row(std::string_view name, const Counts& counts) {
  fmt::print("  {:<5} P {:6.2f}  R {:6.2f}  F1 {:6.2f}  of {}\n", name, counts.precision(), counts.recall(),
             counts.f1(), counts.wanted);
}

void evaluate(const TaggerModel& model, const std::string& path) {
  AnnotatedCorpus corpus(model.classes());
  corpus.read(path);
  TokenTagger tagger(model);
  ClassCounts counts;
  std::uint64_t tokens = 0;
  double seconds = 0;
  for (const AnnotatedArticle& article : corpus.articles()) {
    const double begin = cpu_seconds();
    const std::span<const Tag> tags = tagger.tag(article.text);
    seconds += cpu_seconds() - begin;
    tokens += tags.size();
    compare(article.tags, tags, counts);
  }
  fmt::print("{}: {} tokens, {:.0f} a second of CPU time\n", path, tokens, static_cast<double>(tokens) / seconds);
  Counts all;
  for (std::uint32_t i = 0; i < model.classes(); ++i) {
    print_row(kClassNames[i], counts[i]);
    all.add(counts[i]);
  }
  print_row("all", all);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: ner_eval MODEL FILE...\n");
    return 2;
  }
  try {
    const auto model = TaggerModel::load(argv[1]);
    for (int i = 2; i < argc; ++i) evaluate(*model, argv[i]);
  } catch (const Error& error) {
    fmt::print(stderr, "ner_eval: {}\n", error.what());
    return 1;
  }
  return 0;
}
