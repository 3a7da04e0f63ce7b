// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_facts.h"

#include <algorithm>
#include <array>

#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::array kItemProperties{
    FactName{"datepublished", Fact::published}, FactName{"datecreated", Fact::published},
    FactName{"datemodified", Fact::updated},    FactName{"headline", Fact::title},
    FactName{"author", Fact::author},           FactName{"articlesection", Fact::section},
};

constexpr std::array kMetaNames{
    FactName{"og:title", Fact::title},
    FactName{"twitter:title", Fact::title},
    FactName{"parsely-title", Fact::title},
    FactName{"sailthru.title", Fact::title},
    FactName{"dc.title", Fact::title},
    FactName{"dcterms.title", Fact::title},
    FactName{"article:published_time", Fact::published},
    FactName{"og:article:published_time", Fact::published},
    FactName{"article:published", Fact::published},
    FactName{"article.published", Fact::published},
    FactName{"parsely-pub-date", Fact::published},
    FactName{"sailthru.date", Fact::published},
    FactName{"rnews:datepublished", Fact::published},
    FactName{"dc.date.issued", Fact::published},
    FactName{"dcterms.issued", Fact::published},
    FactName{"dcterms.created", Fact::published},
    FactName{"dc.date.created", Fact::published},
    FactName{"dcterms.date", Fact::published},
    FactName{"dc.date", Fact::published},
    FactName{"cxenseparse:recs:publishtime", Fact::published},
    FactName{"originalpublicationdate", Fact::published},
    FactName{"article_date_original", Fact::published},
    FactName{"article.created", Fact::published},
    FactName{"og:published_time", Fact::published},
    FactName{"og:pubdate", Fact::published},
    FactName{"bt:pubdate", Fact::published},
    FactName{"pubdate", Fact::published},
    FactName{"publishdate", Fact::published},
    FactName{"publish-date", Fact::published},
    FactName{"publish_date", Fact::published},
    FactName{"publication_date", Fact::published},
    FactName{"citation_publication_date", Fact::published},
    FactName{"datepublished", Fact::published},
    FactName{"date_published", Fact::published},
    FactName{"displaydate", Fact::published},
    FactName{"date", Fact::published},
    FactName{"article:modified_time", Fact::updated},
    FactName{"article.updated", Fact::updated},
    FactName{"og:updated_time", Fact::updated},
    FactName{"dcterms.modified", Fact::updated},
    FactName{"dc.date.modified", Fact::updated},
    FactName{"lastmod", Fact::updated},
    FactName{"last-modified", Fact::updated},
    FactName{"datemodified", Fact::updated},
    FactName{"parsely-author", Fact::author},
    FactName{"sailthru.author", Fact::author},
    FactName{"dc.creator", Fact::author},
    FactName{"dcterms.creator", Fact::author},
    FactName{"article:author_name", Fact::author},
    FactName{"byl", Fact::author},
    FactName{"citation_author", Fact::author},
    FactName{"author", Fact::author},
    FactName{"article:author", Fact::author},
    FactName{"og:site_name", Fact::publisher},
    FactName{"dc.publisher", Fact::publisher},
    FactName{"dcterms.publisher", Fact::publisher},
    FactName{"application-name", Fact::publisher},
    FactName{"og:url", Fact::url},
    FactName{"parsely-link", Fact::url},
    FactName{"content-language", Fact::language},
    FactName{"dc.language", Fact::language},
    FactName{"og:locale", Fact::language},
    FactName{"article:section", Fact::section},
    FactName{"parsely-section", Fact::section},
    FactName{"sailthru.section", Fact::section},
    FactName{"section", Fact::section},
};

// What is longer is no fact, and a page with more of them is no page.
constexpr std::size_t kLongestValue = 2000;  // bytes
constexpr std::size_t kMostStatements = 200;

}  // namespace

std::span<const FactName> meta_names() { return kMetaNames; }
std::span<const FactName> item_properties() { return kItemProperties; }

void StatedFacts::add(std::string_view name, std::string_view value) {
  value = trim(value);
  if (name.empty() || value.empty() || value.size() > kLongestValue || stated_.size() == kMostStatements) return;
  const std::string key = lowered(name);
  const auto row = std::find_if(names_.begin(), names_.end(), [&key](const FactName& f) { return f.name == key; });
  if (row == names_.end()) return;
  Statement statement{static_cast<std::size_t>(row - names_.begin()), std::string(value)};
  const auto less = [](const Statement& a, const Statement& b) { return a.row < b.row; };
  stated_.insert(std::upper_bound(stated_.begin(), stated_.end(), statement, less), std::move(statement));
}

std::vector<std::string> StatedFacts::values(Fact fact) const {
  std::vector<std::string> values;
  for (const Statement& each : stated_) {
    if (names_[each.row].fact != fact) continue;
    if (std::find(values.begin(), values.end(), each.value) == values.end()) values.push_back(each.value);
  }
  return values;
}

std::vector<std::string> StatedFacts::values_of_one_name(Fact fact) const {
  std::vector<std::string> values;
  std::size_t row = names_.size();
  for (const Statement& each : stated_) {
    if (names_[each.row].fact != fact || (!values.empty() && each.row != row)) continue;
    row = each.row;
    if (std::find(values.begin(), values.end(), each.value) == values.end()) values.push_back(each.value);
  }
  return values;
}

}  // namespace pressmark::indexer
