// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/cluster_table.h"

#include <algorithm>

#include "storage/catalog/connection.h"
#include "storage/catalog/precision_names.h"

namespace pressmark::storage {
namespace {

std::int64_t integer(ArticleId id) { return static_cast<std::int64_t>(id.value()); }

// A row of its own for each article would take half as much again.
constexpr std::uint32_t kBlockArticles = 32;
constexpr std::size_t kBandBytes = 4;
constexpr std::size_t kEntryBytes = 1 + kBandsInSignature * kBandBytes;

std::int64_t block_of(ArticleId article) { return article.value() / kBlockArticles; }
char place_in_block(ArticleId article) { return static_cast<char>(article.value() % kBlockArticles); }

std::string entry_of(ArticleId article, const BandKeys& bands) {
  std::string entry(1, place_in_block(article));
  for (const std::uint32_t key : bands)
    for (int shift = 0; shift < 32; shift += 8) entry += static_cast<char>((key >> shift) & 0xFF);
  return entry;
}

BandKeys bands_of(std::string_view entry) {
  BandKeys bands;
  for (std::size_t at = 1; at < entry.size(); at += kBandBytes) {
    std::uint32_t key = 0;
    for (std::size_t i = kBandBytes; i-- > 0;) key = key << 8 | static_cast<unsigned char>(entry[at + i]);
    bands.push_back(key);
  }
  return bands;
}

std::string entries_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

// Where the article's entry begins; npos where it has none.
std::size_t find_entry(std::string_view entries, ArticleId article) {
  for (std::size_t at = 0; at + kEntryBytes <= entries.size(); at += kEntryBytes)
    if (entries[at] == place_in_block(article)) return at;
  return std::string_view::npos;
}

// As in storage/model/article.h, date_is_usable().
#define PRESSMARK_USABLE                                                                          \
  "(published IS NOT NULL AND published_from NOT IN ('none', 'file_time') AND flags & 3 = 0 AND " \
  "published_precision <> 'none')"
#define PRESSMARK_MEMBERS                                                                                      \
  "SELECT article.id, source.name, published, published_precision, " PRESSMARK_USABLE                          \
  " AS usable, count(*) OVER () FROM article JOIN source ON source.id = article.source_id WHERE cluster = ?1 " \
  "ORDER BY usable DESC, CASE WHEN usable THEN published END, article.id "

}  // namespace

void ClusterTable::visit_signatures(const std::function<void(ArticleId, const BandKeys&)>& visit) {
  translating(*connection_, "read signatures", [&] {
    auto statement = connection_->prepare("SELECT id, entries FROM signature_block ORDER BY id");
    while (statement->executeStep()) {
      const std::uint32_t first = statement->getColumn(0).getUInt() * kBlockArticles;
      const std::string entries = entries_of(statement->getColumn(1));
      for (std::size_t at = 0; at + kEntryBytes <= entries.size(); at += kEntryBytes)
        visit(ArticleId(first + static_cast<unsigned char>(entries[at])),
              bands_of(std::string_view(entries).substr(at, kEntryBytes)));
    }
  });
}

std::string ClusterTable::signature_block(ArticleId article) {
  auto statement = connection_->prepare("SELECT entries FROM signature_block WHERE id = ?1");
  statement->bind(1, block_of(article));
  return statement->executeStep() ? entries_of(statement->getColumn(0)) : std::string();
}

BandKeys ClusterTable::signature(ArticleId article) {
  return translating(*connection_, "read a signature", [&] {
    const std::string entries = signature_block(article);
    const std::size_t at = find_entry(entries, article);
    return at == std::string::npos ? BandKeys() : bands_of(std::string_view(entries).substr(at, kEntryBytes));
  });
}

std::optional<ArticleId> ClusterTable::cluster_of(ArticleId article) {
  return translating(*connection_, "look up a cluster", [&]() -> std::optional<ArticleId> {
    auto statement = connection_->prepare("SELECT cluster FROM article WHERE id = ?1 AND cluster IS NOT NULL");
    statement->bind(1, integer(article));
    if (!statement->executeStep()) return std::nullopt;
    return ArticleId(statement->getColumn(0).getUInt());
  });
}

std::vector<ArticleId> ClusterTable::member_ids(ArticleId cluster) {
  auto statement = connection_->prepare("SELECT id FROM article WHERE cluster = ?1 ORDER BY id");
  statement->bind(1, integer(cluster));
  std::vector<ArticleId> ids;
  while (statement->executeStep()) ids.emplace_back(statement->getColumn(0).getUInt());
  return ids;
}

std::vector<ArticleId> ClusterTable::members(ArticleId cluster) {
  return translating(*connection_, "list a cluster", [&] {
    auto statement = connection_->prepare(PRESSMARK_MEMBERS);
    statement->bind(1, integer(cluster));
    std::vector<ArticleId> members;
    while (statement->executeStep()) members.emplace_back(statement->getColumn(0).getUInt());
    return members;
  });
}

std::optional<ClusterSummary> ClusterTable::summary(ArticleId cluster) {
  return translating(*connection_, "look into a cluster", [&]() -> std::optional<ClusterSummary> {
    auto row = connection_->prepare(PRESSMARK_MEMBERS "LIMIT 1");
    row->bind(1, integer(cluster));
    if (!row->executeStep()) return std::nullopt;
    ClusterSummary summary;
    summary.members = static_cast<std::uint64_t>(row->getColumn(5).getInt64());
    summary.first = ArticleId(row->getColumn(0).getUInt());
    summary.source = row->getColumn(1).getString();
    if (row->getColumn(4).getInt() == 0) return summary;
    summary.published = CivilTime{sys_seconds(std::chrono::seconds(row->getColumn(2).getInt64())),
                                  precision_named(row->getColumn(3).getString())};
    return summary;
  });
}

#undef PRESSMARK_MEMBERS
#undef PRESSMARK_USABLE

std::pair<std::uint64_t, std::uint64_t> ClusterTable::counts() {
  return translating(*connection_, "count clusters", [&] {
    auto statement = connection_->prepare(
        "SELECT count(DISTINCT cluster), count(*) FROM article WHERE cluster IS NOT NULL AND NOT deleted");
    statement->executeStep();
    return std::pair{static_cast<std::uint64_t>(statement->getColumn(0).getInt64()),
                     static_cast<std::uint64_t>(statement->getColumn(1).getInt64())};
  });
}

std::vector<ArticleId> ClusterTable::broken() {
  return translating(*connection_, "check clusters", [&] {
    auto statement = connection_->prepare(
        "SELECT cluster FROM article WHERE cluster IS NOT NULL GROUP BY cluster "
        "HAVING count(*) < 2 OR NOT max(id = cluster) OR max(deleted OR duplicate_of IS NOT NULL)");
    std::vector<ArticleId> broken;
    while (statement->executeStep()) broken.emplace_back(statement->getColumn(0).getUInt());
    return broken;
  });
}

void ClusterTable::set_signature(ArticleId article, const BandKeys& bands) {
  if (!bands.empty() && bands.size() != kBandsInSignature)
    throw StorageError("cannot store a signature that is not of " + std::to_string(kBandsInSignature) + " bands");
  translating(*connection_, "store a signature", [&] {
    std::string entries = signature_block(article);
    const std::size_t at = find_entry(entries, article);
    if (at == std::string::npos && bands.empty()) return;
    if (at != std::string::npos) entries.erase(at, kEntryBytes);
    if (!bands.empty()) entries += entry_of(article, bands);
    auto statement = connection_->prepare("INSERT OR REPLACE INTO signature_block (id, entries) VALUES (?1, ?2)");
    statement->bind(1, block_of(article));
    statement->bindNoCopy(2, entries.data(), static_cast<int>(entries.size()));
    statement->exec();
  });
}

void ClusterTable::set_cluster(ArticleId article, std::optional<ArticleId> cluster) {
  auto statement = connection_->prepare("UPDATE article SET cluster = ?2 WHERE id = ?1");
  statement->bind(1, integer(article));
  if (cluster) statement->bind(2, integer(*cluster));
  statement->exec();
}

// An article without a cluster is a group of its own.
ClusterTable::Group ClusterTable::group_of(ArticleId article) {
  const auto cluster = cluster_of(article);
  return cluster ? Group{*cluster, member_ids(*cluster)} : Group{article, {article}};
}

std::vector<ArticleId> ClusterTable::join(ArticleId article, std::span<const ArticleId> others) {
  return translating(*connection_, "join near copies", [&] {
    std::vector<Group> groups{group_of(article)};
    for (const ArticleId other : others) {
      Group group = group_of(other);
      const auto same = [&](const Group& known) { return known.number == group.number; };
      if (std::none_of(groups.begin(), groups.end(), same)) groups.push_back(std::move(group));
    }
    const auto largest = std::max_element(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
      return a.members.size() != b.members.size() ? a.members.size() < b.members.size() : a.number > b.number;
    });
    std::vector<ArticleId> regrouped;
    for (const Group& group : groups) {
      const bool stays = group.number == largest->number && group.members.size() > 1;
      if (stays || groups.size() == 1) continue;
      for (const ArticleId member : group.members) set_cluster(member, largest->number);
      regrouped.insert(regrouped.end(), group.members.begin(), group.members.end());
    }
    return regrouped;
  });
}

std::vector<ArticleId> ClusterTable::inherit(ArticleId heir, ArticleId from) {
  return translating(*connection_, "pass on near copies", [&] {
    set_signature(heir, signature(from));
    if (const auto cluster = cluster_of(from)) set_cluster(heir, cluster);
    return leave(from);
  });
}

std::vector<ArticleId> ClusterTable::leave(ArticleId article) {
  return translating(*connection_, "leave near copies", [&]() -> std::vector<ArticleId> {
    set_signature(article, {});
    const auto cluster = cluster_of(article);
    if (!cluster) return {};
    set_cluster(article, std::nullopt);
    std::vector<ArticleId> left = member_ids(*cluster);
    if (left.size() > 1 && *cluster != article) return {article};
    const auto number = left.size() > 1 ? std::optional(left.front()) : std::nullopt;
    for (const ArticleId member : left) set_cluster(member, number);
    left.push_back(article);
    return left;
  });
}

}  // namespace pressmark::storage
