// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/verify.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include <fmt/format.h>

#include "storage/archive/archive_reader.h"
#include "storage/base/error.h"
#include "storage/catalog/cluster_table.h"
#include "storage/catalog/outbox.h"
#include "storage/index/document_check.h"

namespace pressmark::storage {
namespace {

constexpr int kAttempts = 5;
constexpr std::size_t kMostProblems = 20;

using Ids = std::vector<ArticleId>;

void complain(Verification& result, std::string problem) {
  if (result.problems.size() < kMostProblems) result.problems.push_back(std::move(problem));
}

Ids difference(const Ids& a, const Ids& b) {
  Ids ids;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(ids));
  return ids;
}

Ids all_of(const Pending& pending) {
  Ids ids;
  std::merge(pending.articles.begin(), pending.articles.end(), pending.regrouped.begin(), pending.regrouped.end(),
             std::back_inserter(ids));
  return ids;
}

// Moves the index to a snapshot that the open read transaction's rows cover.
void align(ArchiveReader& archive) {
  for (int attempt = 0; !archive.rows_cover_index(); ++attempt) {
    if (attempt == kAttempts)
      throw RebuildNeeded("cannot verify " + archive.folder().directory().string() +
                          ": its index is older than its catalog; run pressmark-index rebuild");
    archive.refresh();
  }
}

// Each number belongs to one part, and the parts ascend.
Ids documents_in_order(const DocumentCheck& check, Verification& result) {
  Ids documents = check.documents();
  if (std::adjacent_find(documents.begin(), documents.end(), std::greater_equal<>()) == documents.end())
    return documents;
  complain(result, "the parts of the index overlap");
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

void compare_numbers(ArchiveReader& archive, const Ids& documents, const Ids& pending, Verification& result) {
  const Ids rows = archive.catalog().articles().ids();
  result.articles = rows.size();
  result.documents = documents.size();
  result.pending = pending.size();
  for (const ArticleId id : difference(difference(rows, documents), pending)) {
    ++result.missing;
    complain(result, fmt::format("article {} is not in the index", id.value()));
  }
  for (const ArticleId id : difference(difference(documents, rows), pending)) {
    ++result.orphans;
    complain(result, fmt::format("document {} has no article", id.value()));
  }
}

void check_clusters(ArchiveReader& archive, Verification& result) {
  for (const ArticleId cluster : archive.catalog().clusters().broken())
    complain(result, fmt::format("cluster {} is not one of near copies", cluster.value()));
}

void compare_contents(ArchiveReader& archive, DocumentCheck& check, const Ids& documents, const Ids& pending,
                      Verification& result) {
  archive.catalog().articles().visit_all(ArticleId(), [&](StoredArticle&& article) {
    const bool settled = std::binary_search(documents.begin(), documents.end(), article.id) &&
                         !std::binary_search(pending.begin(), pending.end(), article.id);
    if (settled && !check.matches(article)) {
      ++result.differing;
      complain(result, fmt::format("document {} does not say what its article says", article.id.value()));
    }
    return true;
  });
}

void check_files(ArchiveReader& archive, const DocumentCheck& check, Verification& result) {
  if (const std::string problem = archive.catalog().integrity_problem(); !problem.empty())
    complain(result, "catalog.sqlite: " + problem);
  for (std::string& problem : check.file_problems()) complain(result, std::move(problem));
}

Verification verify_snapshot(const std::filesystem::path& directory, bool deep) {
  ArchiveReader archive(directory);
  Verification result;
  const Transaction view(archive.catalog(), Transaction::Kind::read);
  align(archive);
  DocumentCheck check(archive.index());
  const Ids documents = documents_in_order(check, result);
  const Ids pending = all_of(archive.catalog().outbox().pending(archive.index().applied_seq(), SIZE_MAX >> 1));
  compare_numbers(archive, documents, pending, result);
  check_clusters(archive, result);
  if (deep) compare_contents(archive, check, documents, pending, result);
  if (deep) check_files(archive, check, result);
  return result;
}

}  // namespace

Verification verify(const std::filesystem::path& directory, bool deep) {
  for (int attempt = 1;; ++attempt) try {
      return verify_snapshot(directory, deep);
    } catch (const SnapshotOvertaken&) {
      if (attempt == kAttempts) throw;
    }
}

}  // namespace pressmark::storage
