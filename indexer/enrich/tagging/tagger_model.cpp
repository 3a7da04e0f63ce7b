// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/tagger_model.h"

#include <utility>

#include <fmt/format.h>

#include "indexer/enrich/tagging/model_file.h"
#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

// A transition may outweigh any token's weights and no more, so that the sum over a text stays far from 32 bits' end.
constexpr std::int32_t kMostTransition = 1 << 20;

Transitions transitions_of(BucketTable::Bytes bytes, std::uint32_t classes) {
  const std::size_t count = std::size_t{tag_count(classes)} * tag_count(classes);
  if (bytes.size() < count * sizeof(std::int32_t)) throw StorageError("its transitions are cut short");
  const Transitions transitions(reinterpret_cast<const std::int32_t*>(bytes.data()), count);
  for (const std::int32_t score : transitions)
    if (score < -kMostTransition || score > kMostTransition) throw StorageError("its transitions are damaged");
  return transitions;
}

}  // namespace

TaggerModel::TaggerModel(BucketTable::Bytes bytes) { read(ModelFile(bytes)); }

TaggerModel::TaggerModel(MappedFile file) : file_(std::move(file)) { read(ModelFile(file_.bytes())); }

void TaggerModel::read(const ModelFile& file) {
  classes_ = file.classes();
  lexicon_ = Lexicon(file.section(ModelSection::phrases), file.section(ModelSection::clusters));
  stages_[0] = {WeightTable(file.section(ModelSection::first_weights), tag_count(classes_)),
                transitions_of(file.section(ModelSection::first_transitions), classes_)};
  stages_[1] = {WeightTable(file.section(ModelSection::second_weights), tag_count(classes_)),
                transitions_of(file.section(ModelSection::second_transitions), classes_)};
}

std::unique_ptr<const TaggerModel> TaggerModel::load(const std::filesystem::path& path) {
  MappedFile file(path);
  try {
    return std::unique_ptr<const TaggerModel>(new TaggerModel(std::move(file)));
  } catch (const StorageError& error) {
    throw StorageError(fmt::format("cannot use {}: {}", path.string(), error.what()));
  }
}

std::filesystem::path shipped_tagger_model() {
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
  return (program.parent_path() / PRESSMARK_MODEL_PATH).lexically_normal();
}

}  // namespace pressmark::indexer
