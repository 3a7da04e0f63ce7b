// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/plan.h"

#include <fmt/format.h>

namespace pressmark::model {
namespace {

constexpr unsigned kBulkBatches = 2;
constexpr std::uint32_t kBulkOperations = 1000;
constexpr std::uint32_t kNewsOperations = 60;
constexpr std::uint32_t kOldIdentities = 5000;
constexpr std::uint32_t kTexts = 20'000;

}  // namespace

// xorshift64*: the same numbers on every machine, which <random>'s distributions do not promise.
std::uint32_t Plan::random(std::uint32_t below) {
  state_ ^= state_ >> 12;
  state_ ^= state_ << 25;
  state_ ^= state_ >> 27;
  return static_cast<std::uint32_t>((state_ * 2685821657736338717u) >> 33) % below;
}

std::uint32_t Plan::batch_size() {
  if (kind_ == PlanKind::bulk && made_ < kBulkBatches) return kBulkOperations;
  return kind_ == PlanKind::news ? kNewsOperations + random(kNewsOperations) : 1 + random(60);
}

Operation Plan::operation(bool large) {
  const bool news = kind_ == PlanKind::news && random(5) != 0;
  const bool remove = !large && !news && random(4) == 0;
  const std::uint32_t identity = news ? kOldIdentities + random(kIdentities - kOldIdentities) : random(kOldIdentities);
  return {static_cast<int>(identity), remove ? kRemove : static_cast<int>(random(kTexts))};
}

PlannedBatch Plan::next() {
  PlannedBatch batch;
  const std::uint32_t size = batch_size();
  const bool large = size == kBulkOperations;
  ++made_;
  for (std::uint32_t i = 0; i < size; ++i) batch.operations.push_back(operation(large));
  batch.finish_after = made_ == 3 || (kind_ == PlanKind::news && random(2) == 0);
  batch.compact_after = !large && random(12) == 0;
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

std::string body_of(int text) {
  std::string body = fmt::format("common text{} word{}", text, text % 50);
  if (text % 2 != 0) return body;
  for (int word = 0; word < 45; ++word) body += fmt::format(" story{}word{}", text / 8, word);
  return body;
}

}  // namespace pressmark::model
