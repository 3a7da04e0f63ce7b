// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page saved by a browser with all that belongs to it (MHTML, RFC 2557): one article, the first part that is HTML.

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class MhtmlSource final : public Source {
 public:
  explicit MhtmlSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  [[nodiscard]] std::optional<Item> read();

  InputBuffer input_;
  enum class Stage : std::uint8_t { page, damage, end } stage_ = Stage::page;
};

[[nodiscard]] bool is_mhtml(std::string_view head);

}  // namespace pressmark::indexer
