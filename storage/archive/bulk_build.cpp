// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/bulk_build.h"

#include <algorithm>

#include <fmt/format.h>

#include "storage/catalog/article_table.h"
#include "storage/index/compactor.h"

namespace pressmark::storage {
namespace {

constexpr std::size_t kPageRows = 2000;

// A build belongs to the generation it stands on, in the state in which that is.
std::string name_of(const IndexWriter& live) { return fmt::format("{} {}", live.uuid(), live.applied_seq()); }

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

}  // namespace

void apply_rows(IndexWriter& index, Catalog& catalog, const std::vector<ArticleId>& ids, Seq top) {
  const std::vector<StoredArticle> live = catalog.articles().load(ids);
  index.apply(changes_for(ids, live), top);
}

BulkBuild::BulkBuild(GenerationFolder folder, const IndexWriter& live, BulkOptions options)
    : folder_(std::move(folder)),
      live_(live.path()),
      live_documents_(live.document_count()),
      live_applied_(live.applied_seq()),
      languages_(live.languages()),
      indexer_(folder_.staging(), name_of(live), options),
      last_(live.last_document()) {}

bool BulkBuild::interrupted(const GenerationFolder& folder, const IndexWriter& live) {
  return BulkIndexer::can_resume(folder.staging(), name_of(live));
}

void BulkBuild::take(std::vector<StoredArticle>& inserted, const std::vector<ArticleId>& touched) {
  late_.insert(late_.end(), touched.begin(), touched.end());
  for (StoredArticle& article : inserted) {
    if (article.id <= last_) {
      late_.push_back(article.id);  // came back to life under an old number
      continue;
    }
    last_ = article.id;
    indexer_.add(std::move(article));
  }
}

// The outbox in its order says what happened. An article of the segments left there was new when it first came up.
void BulkBuild::catch_up(Catalog& catalog) {
  const std::vector<ArticleId>& resumed = indexer_.resumed();
  Seq after = live_applied_;
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
    for (StoredArticle& article : catalog.articles().load(fresh)) indexer_.add(std::move(article));
  }
}

std::string BulkBuild::finish(const std::filesystem::path& generation, Catalog& catalog, Seq applied) {
  const std::filesystem::path fresh = live_documents_ > 0 ? folder_.staging() / "merged" : generation;
  std::filesystem::remove_all(fresh);
  languages_.merge(indexer_.finish(fresh));
  std::vector<std::filesystem::path> parts;
  if (live_documents_ > 0) parts.push_back(live_);
  if (live_documents_ > 0 && std::filesystem::exists(fresh)) parts.push_back(fresh);
  if (!parts.empty()) merge_databases(parts, generation);
  std::string uuid = seal_generation(generation, applied, languages_);
  if (!late_.empty()) apply_late_changes(generation, catalog, applied);
  return uuid;
}

void BulkBuild::apply_late_changes(const std::filesystem::path& generation, Catalog& catalog, Seq applied) {
  std::sort(late_.begin(), late_.end());
  late_.erase(std::unique(late_.begin(), late_.end()), late_.end());
  IndexWriter writer(generation);
  for (auto begin = late_.begin(); begin != late_.end();) {
    const auto end = late_.end() - begin > static_cast<std::ptrdiff_t>(kPageRows) ? begin + kPageRows : late_.end();
    apply_rows(writer, catalog, {begin, end}, applied);
    begin = end;
  }
}

}  // namespace pressmark::storage
