// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/interrupted_inputs.h"

#include <algorithm>
#include <memory>

#include "indexer/source/byte_source.h"
#include "indexer/source/formats.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kBeginningBytes = 64 << 10;

bool can_be_read(std::string_view format) {
  const Format* const row = find_format(format);
  return row != nullptr && row->open != nullptr;
}

}  // namespace

std::optional<storage::InterruptedInput> find_interrupted(const std::vector<storage::InterruptedInput>& inputs,
                                                          const InputFile& file) {
  const auto found = std::find_if(inputs.begin(), inputs.end(), [&file](const storage::InterruptedInput& each) {
    return each.input.path == file.path.native() && each.input.bytes == file.bytes &&
           each.input.modified == file.modified;
  });
  if (found == inputs.end() || !can_be_read(found->input.format)) return std::nullopt;
  return hash_of_beginning(file.path) == found->beginning ? std::optional(*found) : std::nullopt;
}

Hash128 hash_of_beginning(const std::filesystem::path& path) {
  PeekedBytes bytes(std::make_unique<FileBytes>(path));
  return hash128(bytes.peek(kBeginningBytes));
}

}  // namespace pressmark::indexer
