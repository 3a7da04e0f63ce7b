// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A tar or zip file: each member is an input of its own format, read from memory as it streams by. Members that are no
// regular files, or are of a format that is not read, are passed over and told; a container in a container is one of
// these.

#include <memory>
#include <string>

#include "indexer/source/formats.h"
#include "indexer/source/packed_reader.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class ContainerSource final : public Source {
 public:
  /// `format` is that of every member; nullptr: as each one's content says.
  explicit ContainerSource(InputBuffer input, const Format* format = nullptr);
  [[nodiscard]] std::optional<Item> next() override;

 private:
  [[nodiscard]] std::optional<Item> next_of_member();
  [[nodiscard]] std::optional<Item> next_member();
  [[nodiscard]] std::optional<Item> end_or_damage();

  PackedReader reader_;
  const Format* format_;
  std::string name_;  // of the member at hand
  std::unique_ptr<Source> member_;
  std::uint64_t all_bytes_ = 0;  // that members gave
  bool ended_ = false;
};

}  // namespace pressmark::indexer
