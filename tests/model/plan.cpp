// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/plan.h"

#include <fmt/format.h>

namespace pressmark::model {
namespace {

constexpr int kBulkBatches = 2;
constexpr int kBulkOperations = 1000;
constexpr std::uint32_t kTexts = 6000;

}  // namespace

// xorshift64*: the same numbers on every machine, which <random>'s distributions do not promise.
std::uint32_t Plan::random(std::uint32_t below) {
  state_ ^= state_ >> 12;
  state_ ^= state_ << 25;
  state_ ^= state_ >> 27;
  return static_cast<std::uint32_t>((state_ * 2685821657736338717u) >> 33) % below;
}

PlannedBatch Plan::next() {
  const bool bulk = bulk_ && made_ < kBulkBatches;
  ++made_;
  PlannedBatch batch;
  const std::uint32_t size = bulk ? kBulkOperations : 1 + random(60);
  for (std::uint32_t i = 0; i < size; ++i) {
    const bool remove = !bulk && random(4) == 0;
    batch.operations.push_back(
        {static_cast<int>(random(kIdentities)), remove ? kRemove : static_cast<int>(random(kTexts))});
  }
  batch.compact_after = !bulk && random(12) == 0;
  return batch;
}

void carry_over(Contents& contents, const PlannedBatch& batch) {
  for (const Operation& operation : batch.operations) {
    if (operation.text == kRemove)
      contents.erase(operation.identity);
    else
      contents[operation.identity] = operation.text;
  }
}

std::string identity_of(int identity) { return fmt::format("https://model.example/{}", identity); }
std::string body_of(int text) { return fmt::format("common text{} word{}", text, text % 50); }

}  // namespace pressmark::model
