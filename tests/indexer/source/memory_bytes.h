// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Inputs that never lay on a disk, for the tests of what reads them.

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/source/byte_source.h"
#include "indexer/source/input_buffer.h"
#include "indexer/source/open_source.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

/// Hands out a text in pieces of at most `piece` bytes, and then the damage it is given.
class MemoryBytes final : public ByteSource {
 public:
  explicit MemoryBytes(std::string text, std::size_t piece = std::string::npos, std::optional<Damage> damage = {})
      : text_(std::move(text)), piece_(piece), damage_(std::move(damage)) {}

  [[nodiscard]] std::size_t read(std::span<char> room) override {
    const std::size_t count = std::min({room.size(), piece_, text_.size() - at_});
    std::copy_n(text_.begin() + static_cast<std::ptrdiff_t>(at_), count, room.begin());
    at_ += count;
    return count;
  }
  [[nodiscard]] std::optional<Damage> damage() const override { return damage_; }

 private:
  std::string text_;
  std::size_t piece_;
  std::size_t at_ = 0;
  std::optional<Damage> damage_;
};

/// A text again and again, `total` bytes in all: inputs too large to be held.
class EndlessBytes final : public ByteSource {
 public:
  EndlessBytes(std::string text, std::size_t total) : text_(std::move(text)), left_(total) {}

  [[nodiscard]] std::size_t read(std::span<char> room) override {
    const std::size_t count = std::min(room.size(), left_);
    for (std::size_t i = 0; i < count; ++i) room[i] = text_[(at_ + i) % text_.size()];
    at_ = (at_ + count) % text_.size();
    left_ -= count;
    return count;
  }

 private:
  std::string text_;
  std::size_t left_;
  std::size_t at_ = 0;
};

inline InputBuffer buffer_of(std::string text, std::size_t piece = std::string::npos,
                             std::optional<Damage> damage = {}) {
  return InputBuffer(std::make_unique<MemoryBytes>(std::move(text), piece, std::move(damage)));
}

struct Items {
  std::vector<Record> records;
  std::vector<Reject> rejects;
  std::vector<PassedOver> passed_over;
};

inline Items drain(Source& source) {
  Items items;
  while (auto item = source.next()) {
    if (auto* const record = std::get_if<Record>(&*item))
      items.records.push_back(std::move(*record));
    else if (auto* const passed = std::get_if<PassedOver>(&*item))
      items.passed_over.push_back(std::move(*passed));
    else
      items.rejects.push_back(std::get<Reject>(std::move(*item)));
  }
  return items;
}

/// All that a Source reads out of a text.
template <class FormatSource>
Items read_all(std::string text, std::size_t piece = std::string::npos, std::optional<Damage> damage = {}) {
  FormatSource source(buffer_of(std::move(text), piece, std::move(damage)));
  return drain(source);
}

}  // namespace pressmark::indexer
