// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/address_filter.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "storage/catalog/article_table.h"

namespace pressmark::query {
namespace {

constexpr std::array<std::string_view, 3> kLeftOut{"http://", "https://", "www."};

// As identities of articles are spelled (see Article::identity): https, no www., a slash behind a host alone.
std::string identity_of(std::string_view typed) {
  for (const std::string_view part : kLeftOut)
    if (typed.starts_with(part)) typed.remove_prefix(part.size());
  const std::size_t host_end = std::min(typed.find('/'), typed.size());
  std::string identity = "https://";
  for (const char c : typed.substr(0, host_end))
    identity += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  std::string_view path = typed.substr(host_end);
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return identity.append(path.empty() ? "/" : path);
}

void find_articles(Node& node, storage::Catalog& catalog, std::vector<Diagnostic>& diagnostics) {
  for (const std::string& value : node.values) {
    const std::vector<ArticleId> found = catalog.articles().beginning_with(identity_of(value), kMostUnderAddress);
    if (found.empty())
      diagnostics.push_back({fmt::format("no article's address begins with '{}'", value), node.begin, node.end});
    if (found.size() == kMostUnderAddress)
      diagnostics.push_back(
          {fmt::format("more than {} addresses begin with '{}'; the others are left out", kMostUnderAddress - 1, value),
           node.begin, node.end});
    node.ids.insert(node.ids.end(), found.begin(), found.end());
  }
}

}  // namespace

void find_addresses(Node& node, storage::Catalog& catalog, std::vector<Diagnostic>& diagnostics) {
  if (node.kind == NodeKind::keyword && node.field->kind == FieldKind::url) find_articles(node, catalog, diagnostics);
  for (Node& child : node.children) find_addresses(child, catalog, diagnostics);
}

}  // namespace pressmark::query
