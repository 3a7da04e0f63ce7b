// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A tagger's model: what was learned, and the word lists it was learned with. Made once, shared by all threads.

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/enrich/tagging/lexicon.h"
#include "indexer/enrich/tagging/viterbi.h"
#include "indexer/enrich/tagging/weight_table.h"
#include "storage/base/mapped_file.h"

namespace pressmark::indexer {

class ModelFile;

/// One pass over a text.
struct TaggingStage {
  WeightTable weights;
  Transitions transitions;
};

/// Not copied or moved: its views point into its own bytes.
class TaggerModel {
 public:
  /// Maps the file and checks all of it. Throws StorageError, naming the file, where it cannot be read or is damaged.
  [[nodiscard]] static std::unique_ptr<const TaggerModel> load(const std::filesystem::path& path);
  /// Over bytes that must outlive the model, aligned to eight. Throws StorageError where they are damaged.
  explicit TaggerModel(BucketTable::Bytes bytes);

  TaggerModel(const TaggerModel&) = delete;
  TaggerModel& operator=(const TaggerModel&) = delete;

  [[nodiscard]] std::uint32_t classes() const { return classes_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  /// 0 and 1. The second sees what the first made of the whole article.
  [[nodiscard]] const TaggingStage& stage(std::size_t number) const { return stages_[number]; }

 private:
  explicit TaggerModel(MappedFile file);
  void read(const ModelFile& file);

  MappedFile file_;
  std::uint32_t classes_ = 0;
  Lexicon lexicon_;
  std::array<TaggingStage, 2> stages_;
};

/// Where the model lies that comes with the program: at one place beside it, installed or in the build tree.
[[nodiscard]] std::filesystem::path shipped_tagger_model();

}  // namespace pressmark::indexer
