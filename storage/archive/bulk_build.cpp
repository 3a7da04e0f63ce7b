// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/bulk_build.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "storage/catalog/article_table.h"
#include "storage/index/compactor.h"

namespace pressmark::storage {
namespace {

constexpr std::size_t kPageRows = 2000;

// A build belongs to the generation it stands on, in the state in which that is.
std::string name_of(const LiveIndex& live) { return fmt::format("{} {}", live.uuid(), live.applied_seq()); }

// What the index must be told of `ids`: the current row, or that there is none.
std::vector<IndexChange> changes_for(const std::vector<ArticleId>& ids, const std::vector<StoredArticle>& live) {
  std::vector<IndexChange> changes;
  changes.reserve(ids.size());
  auto article = live.begin();
  for (const ArticleId id : ids) {
    const bool present = article != live.end() && article->id == id;
    changes.push_back({id, present ? &*article : nullptr});
    if (present) ++article;
  }
  return changes;
}

template <class Apply>
void in_pages(const std::vector<ArticleId>& ids, Catalog& catalog, const Apply& apply) {
  for (auto begin = ids.begin(); begin != ids.end();) {
    const auto end = ids.end() - begin > static_cast<std::ptrdiff_t>(kPageRows) ? begin + kPageRows : ids.end();
    const std::vector<ArticleId> page(begin, end);
    const std::vector<StoredArticle> live = catalog.articles().load(page);
    apply(changes_for(page, live));
    begin = end;
  }
}

}  // namespace

void apply_rows(LiveIndex& index, Catalog& catalog, const std::vector<ArticleId>& ids, Seq top) {
  const std::vector<StoredArticle> live = catalog.articles().load(ids);
  index.apply(changes_for(ids, live), top);
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

void BulkBuild::take(std::vector<StoredArticle>& inserted, const std::vector<ArticleId>& touched) {
  late_.insert(late_.end(), touched.begin(), touched.end());
  for (StoredArticle& article : inserted) {
    if (article.id <= last_) {
      late_.push_back(article.id);  // came back to life under an old number
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
      const bool first_time = change.article > last_;
      const bool beyond = resumed.empty() || change.article > resumed.back();
      if (first_time && beyond) fresh.push_back(change.article);
      if (first_time && (beyond || std::binary_search(resumed.begin(), resumed.end(), change.article)))
        last_ = change.article;
      else
        late_.push_back(change.article);
    }
    for (StoredArticle& article : catalog.articles().load(fresh)) index(std::move(article));
  }
}

// The parts that are kept are changed last, so that readers see them ahead of the others for as short as can be.
std::string BulkBuild::finish(const std::filesystem::path& generation, std::size_t kept, Catalog& catalog,
                              Seq applied) {
  std::sort(late_.begin(), late_.end());
  late_.erase(std::unique(late_.begin(), late_.end()), late_.end());
  const auto border = std::upper_bound(late_.begin(), late_.end(), live_->last_document_below(kept));
  const std::vector<ArticleId> below(late_.begin(), border);
  const std::vector<ArticleId> here(border, late_.end());

  const std::set<std::string> languages = merge(generation, kept);
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
std::set<std::string> BulkBuild::merge(const std::filesystem::path& generation, std::size_t kept) {
  const std::filesystem::path fresh = folder_.staging() / "merged";
  std::filesystem::remove_all(fresh);
  std::set<std::string> languages = indexer_.finish(fresh);
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
