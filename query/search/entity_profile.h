// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an archive tells of one entity: under which names, from when to when, how often each month, in whose articles,
// and in whose company.
//
// Company is ranked by Dunning's log-likelihood ratio ("Accurate methods for the statistics of surprise and
// coincidence", 1993) over articles: with both a, with the one or the other alone b and c, with neither d,
//   G2 = 2 (a ln(aN / (a+b)(a+c)) + b ln(bN / (a+b)(b+d)) + c ln(cN / (a+c)(c+d)) + d ln(dN / (b+d)(c+d))),
// of those alone that stand together more often than chance has it (aN > (a+b)(a+c)), and in kLeastTogether articles or
// more. So what is named everywhere is not everybody's company.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/search/entity_directory.h"
#include "storage/archive/archive_reader.h"

namespace pressmark::query {

inline constexpr std::uint64_t kLeastTogether = 3;

struct Companion {
  Entity entity;
  std::uint64_t together = 0;  // articles with both
  double score = 0;            // G2
};

struct EntityProfile {
  Entity entity;
  std::uint64_t articles = 0;
  std::vector<CountedName> names;  // those in use, most articles first
  std::optional<sys_days> first;   // of the usable dates of the articles
  std::optional<sys_days> last;
  std::vector<std::pair<std::chrono::year_month, std::uint64_t>> months;  // without gaps between first and last
  std::vector<std::pair<std::string, std::uint64_t>> sources;             // most first
  std::vector<Companion> company;                                         // the closest first
};

struct ProfileOptions {
  std::size_t sources = 5;
  std::size_t company = 10;
};

/// Reads every article's document that names it: some 20 microseconds each.
[[nodiscard]] EntityProfile profile_of(EntityId entity, storage::ArchiveReader& archive,
                                       const ProfileOptions& options = {});

/// The entities that most articles name; of that kind, where one is stated. Several names of one are counted apart, and
/// the largest count is its own.
[[nodiscard]] std::vector<std::pair<Entity, std::uint64_t>> most_named(storage::ArchiveReader& archive,
                                                                       std::optional<EntityKind> kind,
                                                                       std::size_t limit);

/// G2 as above, 0 where the two stand together no more often than chance has it.
[[nodiscard]] double log_likelihood_ratio(std::uint64_t together, std::uint64_t one, std::uint64_t other,
                                          std::uint64_t all);

}  // namespace pressmark::query
