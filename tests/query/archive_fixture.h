// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An archive of a few articles, gone with the object.

#include <string>
#include <vector>

#include "storage/archive/archive_reader.h"
#include "storage/archive/archive_writer.h"
#include "storage/catalog/ledger.h"
#include "tests/support/temp_directory.h"

namespace pressmark::query {

class SmallArchive {
 public:
  /// The articles are numbered from 1.
  explicit SmallArchive(const std::vector<Article>& articles) { add(articles); }

  void add(const std::vector<Article>& articles) {
    storage::ArchiveWriter writer(path(), {.create = true});
    auto batch = writer.begin();
    storage::Ledger& ledger = writer.catalog().ledger();
    const RunId run = ledger.begin_run("add", sys_seconds{});
    const InputId input = ledger.begin_input("-", run);
    for (const Article& article : articles) batch.insert(article, {input, run});
    batch.commit();
    writer.finish();
  }

  void remove(ArticleId id) {
    storage::ArchiveWriter writer(path());
    auto batch = writer.begin();
    batch.remove(id);
    batch.commit();
    writer.finish();
  }

  void join(ArticleId article, const std::vector<ArticleId>& copies) {
    storage::ArchiveWriter writer(path());
    auto batch = writer.begin();
    batch.group(article, {}, copies);
    batch.commit();
    writer.finish();
  }

  [[nodiscard]] std::filesystem::path path() const { return directory_ / "archive"; }

 private:
  support::TempDirectory directory_;
};

}  // namespace pressmark::query
