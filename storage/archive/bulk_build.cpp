// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/bulk_build.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "storage/catalog/article_table.h"
#include "storage/catalog/cluster_table.h"
#include "storage/index/compactor.h"

namespace pressmark::storage {
namespace {

constexpr std::size_t kPageRows = 2000;

// A build belongs to the generation it stands on, in the state in which that is.
std::string name_of(const LiveIndex& live) { return fmt::format("{} {}", live.uuid(), live.applied_seq()); }

// A row that the index must be told of, or of its cluster alone.
struct Row {
  ArticleId id;
  bool cluster_alone;
};
using Rows = std::vector<Row>;

// Ascending.
Rows in_order(const Pending& pending) {
  Rows rows;
  for (const ArticleId id : pending.articles) rows.push_back({id, false});
  for (const ArticleId id : pending.regrouped) rows.push_back({id, true});
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
  return rows;
}

std::vector<StoredArticle> load(std::span<const Row> rows, Catalog& catalog) {
  std::vector<ArticleId> ids;
  for (const Row& row : rows) ids.push_back(row.id);
  return catalog.articles().load(ids);
}

// What the index must be told: the current row, or that there is none.
std::vector<IndexChange> changes_for(std::span<const Row> rows, const std::vector<StoredArticle>& live) {
  std::vector<IndexChange> changes;
  changes.reserve(rows.size());
  auto article = live.begin();
  for (const Row& row : rows) {
    const bool present = article != live.end() && article->id == row.id;
    changes.push_back({row.id, present ? &*article : nullptr, row.cluster_alone});
    if (present) ++article;
  }
  return changes;
}

template <class Apply>
void in_pages(std::span<const Row> rows, Catalog& catalog, const Apply& apply) {
  while (!rows.empty()) {
    const std::span<const Row> page = rows.first(std::min(kPageRows, rows.size()));
    const std::vector<StoredArticle> live = load(page, catalog);
    apply(changes_for(page, live));
    rows = rows.subspan(page.size());
  }
}

}  // namespace

void apply_rows(LiveIndex& index, Catalog& catalog, const Pending& pending) {
  const Rows rows = in_order(pending);
  const std::vector<StoredArticle> live = load(rows, catalog);
  index.apply(changes_for(rows, live), pending.top);
}

BulkBuild::BulkBuild(GenerationFolder folder, LiveIndex& live, BulkOptions options)
    : folder_(std::move(folder)),
      live_(&live),
      indexer_(folder_.staging(), name_of(live), options),
      articles_(indexer_.resumed().size()),
      last_(live.last_document()) {}

bool BulkBuild::interrupted(const GenerationFolder& folder, const LiveIndex& live) {
  return BulkIndexer::can_resume(folder.staging(), name_of(live));
}

void BulkBuild::index(StoredArticle article) {
  ++articles_;
  indexer_.add(std::move(article));
}

void BulkBuild::take(std::vector<StoredArticle>& inserted, const std::vector<ArticleId>& touched,
                     const std::vector<ArticleId>& regrouped) {
  late_.articles.insert(late_.articles.end(), touched.begin(), touched.end());
  late_.regrouped.insert(late_.regrouped.end(), regrouped.begin(), regrouped.end());
  for (StoredArticle& article : inserted) {
    if (article.id <= last_) {
      late_.articles.push_back(article.id);  // came back to life under an old number
      continue;
    }
    last_ = article.id;
    index(std::move(article));
  }
}

// The outbox in its order says what happened. An article of the segments left there was new when it first came up.
void BulkBuild::catch_up(Catalog& catalog) {
  const std::vector<ArticleId>& resumed = indexer_.resumed();
  Seq after = live_->applied_seq();
  for (auto page = catalog.outbox().changes(after, kPageRows); !page.empty();
       page = catalog.outbox().changes(after, kPageRows)) {
    std::vector<ArticleId> fresh;
    for (const OutboxChange& change : page) {
      after = change.seq;
      if (change.concern == Concern::cluster_alone) {
        late_.regrouped.push_back(change.article);
        continue;
      }
      const bool first_time = change.article > last_;
      const bool beyond = resumed.empty() || change.article > resumed.back();
      if (first_time && beyond) fresh.push_back(change.article);
      if (first_time && (beyond || std::binary_search(resumed.begin(), resumed.end(), change.article)))
        last_ = change.article;
      else
        late_.articles.push_back(change.article);
    }
    for (StoredArticle& article : catalog.articles().load(fresh)) index(std::move(article));
  }
}

// Of the articles that are late by their cluster alone: those that the merge can see to. The others stay late.
Regrouped BulkBuild::take_regrouped(Catalog& catalog) {
  const auto first_new = std::upper_bound(late_.regrouped.begin(), late_.regrouped.end(), live_->last_document());
  Regrouped regrouped;
  for (auto id = first_new; id != late_.regrouped.end(); ++id)
    regrouped[*id] = catalog.clusters().cluster_of(*id).value_or(ArticleId());
  late_.regrouped.erase(first_new, late_.regrouped.end());
  return regrouped;
}

// The parts that are kept are changed last, so that readers see them ahead of the others for as short as can be.
std::string BulkBuild::finish(const std::filesystem::path& generation, std::size_t kept, Catalog& catalog,
                              Seq applied) {
  make_distinct(late_);
  const std::set<std::string> languages = merge(generation, kept, take_regrouped(catalog));
  const Rows late = in_order(late_);
  const auto border = std::partition_point(
      late.begin(), late.end(), [last = live_->last_document_below(kept)](const Row& row) { return row.id <= last; });
  const Rows below(late.begin(), border);
  const Rows here(border, late.end());

  const PartState state{.applied_seq = applied, .below_changes = live_->changes_below(kept) + below.size()};
  std::string uuid = seal_generation(generation, state, languages);
  if (!here.empty()) {
    IndexWriter writer(generation);
    in_pages(here, catalog, [&](const auto& changes) { writer.apply(changes, state); });
  }
  in_pages(below, catalog, [&](const auto& changes) { live_->apply_below(kept, changes, applied); });
  return uuid;
}

// Returns the stemmer keys of what is in it.
std::set<std::string> BulkBuild::merge(const std::filesystem::path& generation, std::size_t kept,
                                       const Regrouped& regrouped) {
  const std::filesystem::path fresh = folder_.staging() / "merged";
  std::filesystem::remove_all(fresh);
  std::set<std::string> languages = indexer_.finish(fresh, regrouped);
  std::vector<std::filesystem::path> merged;
  for (const IndexWriter& part : std::span(live_->parts()).subspan(kept)) {
    languages.merge(part.languages());
    if (part.document_count() > 0) merged.push_back(part.path());
  }
  if (merged.empty()) {
    std::filesystem::rename(fresh, generation);
    return languages;
  }
  merged.push_back(fresh);
  merge_databases(merged, generation);
  return languages;
}

}  // namespace pressmark::storage
