// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a writer will do, decided by a seed alone, so that parent and child know it without telling each other.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pressmark::model {

/// Puts a text under an identity, or takes the identity out. Texts come from a small pool, so that many are duplicates.
struct Operation {
  int identity;
  int text;  // kRemove: take it out
};
inline constexpr int kRemove = -1;
inline constexpr int kIdentities = 12'000;  // numbered from 0

struct PlannedBatch {
  std::vector<Operation> operations;
  bool finish_after = false;
  bool compact_after = false;
};

/// `bulk`: the first two batches are large, so that most of an index is built anew. `news`: each brings many identities
/// that most archives have not seen, so that its recent part is, and some changes. `few`: small ones.
enum class PlanKind { few, bulk, news };

/// Batches without end.
class Plan {
 public:
  Plan(std::uint64_t seed, PlanKind kind) : state_(seed * 2654435761u + 1), kind_(kind) {}
  [[nodiscard]] PlannedBatch next();

 private:
  [[nodiscard]] std::uint32_t random(std::uint32_t below);
  [[nodiscard]] std::uint32_t batch_size();
  [[nodiscard]] Operation operation(bool large);

  std::uint64_t state_;
  PlanKind kind_;
  unsigned made_ = 0;
};

/// Identity to text: all that the archive must say.
using Contents = std::map<int, int>;
void carry_over(Contents& contents, const PlannedBatch& batch);

[[nodiscard]] std::string identity_of(int identity);
/// Every other text tells a story that three others tell too: near copies.
[[nodiscard]] std::string body_of(int text);

}  // namespace pressmark::model
