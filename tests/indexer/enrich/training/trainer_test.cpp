// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/trainer.h"

#include <cstring>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/enrich/tagging/token_tagger.h"
#include "indexer/enrich/training/lexicon_writer.h"
#include "storage/base/error.h"
#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

fs::path written(std::string_view name, std::string_view text) {
  static const support::TempDirectory folder;
  const fs::path path = folder / name;
  replace_file(path, text);
  return path;
}

/// Eight times the same kind of sentence, with other names.
std::string columns() {
  std::string text;
  for (const std::string_view surname : {"Moor", "Lund", "Kask", "Weir", "Holt", "Baum", "Rook", "Tarn"})
    text += "-DOCSTART-\n\nMs\tO\n" + std::string(surname) +
            "\tB-PER\nleft\tO\nAcme\tB-ORG\nLtd\tI-ORG\nin\tO\nRiga\tB-LOC\n.\tO\n\n";
  return text;
}

std::string small_model(std::uint64_t seed = 1) {
  AnnotatedCorpus corpus(3);
  corpus.read(written("trainer_test.conll", columns()));
  PhraseLists phrases;
  phrases.read(written("trainer_test.phrases", "# names\ncity1\tRiga\norgword\tLtd\n"));
  const fs::path clusters = written("trainer_test.clusters", "riga\t1\t10\nleft\t2\t20\n");
  TrainingPlan plan;
  plan.epochs = 3;
  plan.seed = seed;
  return train_model(corpus.articles(), {phrases.table(), cluster_table(clusters)}, plan, [](std::string_view) {});
}

/// As a mapped file is: aligned.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  [[nodiscard]] BucketTable::Bytes bytes() const {
    return {reinterpret_cast<const unsigned char*>(words_.data()), size_};
  }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

TEST(Trainer, LearnsWhatItIsShown) {
  const Aligned bytes(small_model());
  const TaggerModel model(bytes.bytes());
  TokenTagger tagger(model);
  const TextTokens text{{"Ms", "Crane", "left", "Acme", "Ltd", "in", "Riga", "."}, {8}};
  const auto tags = tagger.tag(text);
  EXPECT_THAT(std::vector<Tag>(tags.begin(), tags.end()),
              ::testing::ElementsAre(kOutside, tag_of(0, TagRole::single), kOutside, tag_of(1, TagRole::begin),
                                     tag_of(1, TagRole::end), kOutside, tag_of(2, TagRole::single), kOutside));
}

TEST(Trainer, MakesTheSameBytesOfTheSameSeed) {
  EXPECT_EQ(small_model(7), small_model(7));
  EXPECT_NE(small_model(7), small_model(8));
}

TEST(TaggerModel, RefusesADamagedFileByName) {
  const std::string model = small_model();
  std::string flipped = model;
  flipped[model.size() / 2] = static_cast<char>(flipped[model.size() / 2] ^ 1);
  std::string newer = model;
  newer[8] = 99;
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "too short"},
      {"PressTag", "too short"},
      {std::string(200, 'x'), "no model"},
      {newer, "another version"},
      {model.substr(0, model.size() - 8), "cut short"},
      {flipped, "checksum"},
  };
  for (const auto& [bytes, why] : cases) {
    const fs::path path = written("trainer_test.tagger", bytes);
    EXPECT_THAT([&] { (void)TaggerModel::load(path); },
                ThrowsMessage<StorageError>(::testing::AllOf(HasSubstr("trainer_test.tagger"), HasSubstr(why))))
        << why;
  }
}

TEST(TaggerModel, RefusesAFileThatIsAbsent) {
  EXPECT_THROW((void)TaggerModel::load(support::TempDirectory() / "no such model"), StorageError);
}

}  // namespace
}  // namespace pressmark::indexer
