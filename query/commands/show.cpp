// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "query/commands/commands.h"
#include "query/compare/copy_comparison.h"
#include "query/present/article_text.h"
#include "query/present/copies_text.h"
#include "query/present/json.h"
#include "query/present/pager.h"
#include "query/present/versions_text.h"
#include "storage/archive/archive_location.h"
#include "storage/base/error.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/cluster_table.h"

namespace pressmark::query {
namespace {

using Versions = std::vector<storage::ArticleVersion>;

int show_article(const StoredArticle& article, const Versions& older, const std::vector<NamedHere>& named,
                 const ShowRequest& request) {
  page_output(request.json ? article_json(article, older, named)
                           : article_text(article, older.size(), detect_terminal(request.color), named),
              request.pager);
  return 0;
}

int show_copies(const ShowRequest& request, storage::Catalog& catalog, const StoredArticle& article) {
  if (!article.cluster) {
    write_notes(fmt::format("pressmark: article {} has no near copies\n", request.id));
    return 1;
  }
  const auto copies = compare_copies(catalog.articles().load(catalog.clusters().members(article.cluster)));
  page_output(request.json ? copies_json(copies) : copies_text(copies, detect_terminal(request.color)), request.pager);
  return 0;
}

const storage::ArticleVersion& version_named(const Versions& versions, std::string_view name) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = error == std::errc() && end == name.data() + name.size();
  const auto row = std::find_if(versions.begin(), versions.end(),
                                [number](const storage::ArticleVersion& version) { return version.version == number; });
  if (!whole || row == versions.end()) {
    throw UsageError(fmt::format("there is no version '{}' to compare: the article has {} to {}", name,
                                 versions.front().version, versions.back().version));
  }
  return *row;
}

/// The two versions a person asks for.
std::pair<const storage::ArticleVersion*, const storage::ArticleVersion*> versions_asked_for(const Versions& versions,
                                                                                             std::string_view range) {
  constexpr std::string_view kBetween = "..";
  if (range.empty()) return {&versions[versions.size() - 2], &versions.back()};
  const std::size_t at = range.find(kBetween);
  if (at == std::string_view::npos) {
    throw UsageError(fmt::format("cannot compare '{}': name two versions, as in --diff 1..2", range));
  }
  return {&version_named(versions, range.substr(0, at)), &version_named(versions, range.substr(at + kBetween.size()))};
}

int show_versions(const Versions& versions, const ShowRequest& request) {
  std::string out;
  if (request.json)
    for (const storage::ArticleVersion& version : versions) out += version_json(ArticleId(request.id), version);
  else
    out = versions_text(versions, detect_terminal(request.color));
  page_output(out, request.pager);
  return 0;
}

int show_diff(const Versions& versions, const ShowRequest& request) {
  if (versions.size() < 2) {
    write_notes(fmt::format("pressmark: article {} has one version only\n", request.id));
    return 1;
  }
  const auto [from, to] = versions_asked_for(versions, *request.diff);
  const VersionDiff diff(*from, *to);
  page_output(request.json ? diff_json(ArticleId(request.id), diff) : diff_text(diff, detect_terminal(request.color)),
              request.pager);
  return 0;
}

}  // namespace

int show(const ShowRequest& request) {
  const storage::ArchiveFolder folder = storage::existing_archive(request.archive);
  storage::Catalog catalog(folder.catalog(), storage::Access::read_only);
  const storage::Transaction view(catalog, storage::Transaction::Kind::read);
  const auto article = catalog.articles().load(ArticleId(request.id));
  if (!article) {
    write_notes(fmt::format("pressmark: there is no article {} in {}\n", request.id, folder.directory().string()));
    return 1;
  }
  if (request.copies) return show_copies(request, catalog, *article);
  auto versions = catalog.articles().versions(article->id);
  if (request.versions) return show_versions(all_versions(*article, std::move(versions)), request);
  if (request.diff) return show_diff(all_versions(*article, std::move(versions)), request);
  return show_article(*article, versions, named_in(article->names, catalog, kAllNamed), request);
}

}  // namespace pressmark::query
