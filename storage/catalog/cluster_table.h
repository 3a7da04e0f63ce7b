// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Near copies: what they are looked for by, and the clusters they form. A cluster has two members or more, all of them
// live articles with a text of their own. Its number is that of one of them: the first to arrive, but where a larger
// cluster took it in. Row changes want an open Transaction; which texts are near copies is the caller's to say.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "storage/model/article.h"

namespace pressmark::storage {

class Connection;

/// What a hit says of its near copies.
struct ClusterSummary {
  std::uint64_t members = 0;
  ArticleId first;  // as in ClusterTable::members()
  std::string source;
  std::optional<CivilTime> published;  // of the first, where it has a usable date
};

inline constexpr std::size_t kBandsInSignature = 4;

class ClusterTable {
 public:
  explicit ClusterTable(Connection& connection) : connection_(&connection) {}

  // Questions.
  void visit_signatures(const std::function<void(ArticleId, const BandKeys&)>& visit);
  /// Empty where it has none.
  [[nodiscard]] BandKeys signature(ArticleId article);
  [[nodiscard]] std::optional<ArticleId> cluster_of(ArticleId article);
  /// Of a cluster, the first published first; those without a usable date come last, in order of arrival.
  [[nodiscard]] std::vector<ArticleId> members(ArticleId cluster);
  [[nodiscard]] std::optional<ClusterSummary> summary(ArticleId cluster);
  /// Clusters, and the articles in them.
  [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> counts();

  /// Those that are none: of one member, or under the number of none of theirs. For verifying.
  [[nodiscard]] std::vector<ArticleId> broken();

  // Row changes. They return the articles, distinct, whose cluster is another one or none now.
  /// What `article` is to be found by from now on: kBandsInSignature of them, or none.
  void set_signature(ArticleId article, const BandKeys& bands);
  /// `article` and each of `others` are near copies, so their clusters are one. It takes the number of the largest.
  [[nodiscard]] std::vector<ArticleId> join(ArticleId article, std::span<const ArticleId> others);
  /// What is true of the text of `from` is true of `heir`, who has it from now on; `from` is left without.
  [[nodiscard]] std::vector<ArticleId> inherit(ArticleId heir, ArticleId from);
  /// `article` has no near copies and is not found any more.
  [[nodiscard]] std::vector<ArticleId> leave(ArticleId article);

 private:
  struct Group {
    ArticleId number;
    std::vector<ArticleId> members;  // ascending
  };
  [[nodiscard]] Group group_of(ArticleId article);
  [[nodiscard]] std::vector<ArticleId> member_ids(ArticleId cluster);
  void set_cluster(ArticleId article, std::optional<ArticleId> cluster);
  [[nodiscard]] std::string signature_block(ArticleId article);

  Connection* connection_;
};

}  // namespace pressmark::storage
