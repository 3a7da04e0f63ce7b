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
inline constexpr int kIdentities = 5000;  // numbered from 0

struct PlannedBatch {
  std::vector<Operation> operations;
  bool compact_after = false;
};

/// Batches without end. Of a plan in bulk the first two are large: a bulk build.
class Plan {
 public:
  Plan(std::uint64_t seed, bool bulk) : state_(seed * 2654435761u + 1), bulk_(bulk) {}
  [[nodiscard]] PlannedBatch next();

 private:
  [[nodiscard]] std::uint32_t random(std::uint32_t below);

  std::uint64_t state_;
  bool bulk_;
  unsigned made_ = 0;
};

/// Identity to text: all that the archive must say.
using Contents = std::map<int, int>;
void carry_over(Contents& contents, const PlannedBatch& batch);

[[nodiscard]] std::string identity_of(int identity);
[[nodiscard]] std::string body_of(int text);

}  // namespace pressmark::model
