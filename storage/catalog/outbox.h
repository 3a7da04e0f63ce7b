// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the index has still to learn, in order. See docs/architecture.md, "How do two stores stay one?".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "storage/model/article.h"

namespace pressmark::storage {

class Connection;

/// Number of a change: grows for ever, never reused.
using Seq = std::uint64_t;

/// How much of an article's document a change concerns.
enum class Concern : std::uint8_t { all, cluster_alone };

struct OutboxChange {
  Seq seq = 0;
  ArticleId article;
  Concern concern = Concern::all;
};

struct Pending {
  std::vector<ArticleId> articles;   // distinct, ascending
  std::vector<ArticleId> regrouped;  // those whose cluster alone has changed: likewise, and none of the others
  Seq top = 0;                       // the highest seq they stand for
  [[nodiscard]] bool empty() const { return articles.empty() && regrouped.empty(); }
};

/// Sorts what was collected in any order, and leaves out what is there twice.
void make_distinct(Pending& pending);

class Outbox {
 public:
  explicit Outbox(Connection& connection) : connection_(&connection) {}

  Seq append(ArticleId article, Concern concern = Concern::all);
  /// The changes after `applied` in their order, at most `limit` of them.
  [[nodiscard]] std::vector<OutboxChange> changes(Seq applied, std::size_t limit);
  /// The articles of these changes.
  [[nodiscard]] Pending pending(Seq applied, std::size_t limit);
  [[nodiscard]] std::uint64_t pending_count(Seq applied);
  /// Forgets what the index has applied, and remembers that it has.
  void drain(Seq applied);

  [[nodiscard]] Seq drained();
  /// The highest number ever issued.
  [[nodiscard]] Seq issued();

  /// The index this catalog belongs to; `next` is one about to take its place.
  [[nodiscard]] std::string index_uuid();
  [[nodiscard]] std::string next_index_uuid();
  void set_index_uuid(const std::string& uuid);
  void set_next_index_uuid(const std::string& uuid);

 private:
  Connection* connection_;
};

}  // namespace pressmark::storage
