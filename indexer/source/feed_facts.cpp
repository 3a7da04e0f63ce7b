// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/feed_facts.h"

#include <algorithm>
#include <utility>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestFact = 1000;  // bytes
constexpr std::size_t kMostAuthors = 16;

bool is_too_long(const std::string& fact) { return fact.size() > kLongestFact; }

}  // namespace

FeedFacts bounded(FeedFacts facts) {
  for (std::string* const fact : {&facts.title, &facts.link, &facts.language}) {
    if (is_too_long(*fact)) fact->clear();
  }
  auto& authors = facts.authors;
  authors.erase(std::remove_if(authors.begin(), authors.end(), is_too_long), authors.end());
  if (authors.size() > kMostAuthors) authors.clear();
  return facts;
}

void add_feed_facts(const FeedFacts& feed, Record& item) {
  item.date_from = DateProvenance::feed;
  if (item.source.empty()) item.source = feed.title;
  if (item.language.empty()) item.language = feed.language;
  if (item.authors.empty()) item.authors = feed.authors;
}

}  // namespace pressmark::indexer
