// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Hits to print.

#include <vector>

#include "query/search/search_result.h"
#include "tests/support/articles.h"

namespace pressmark::query {

inline Hit kazakh_hit() {
  Hit hit;
  hit.rank = 1;
  hit.score = 12.345678;
  static_cast<Article&>(hit.article) =
      support::article(4711, "Kazakhstan vows care for Russians fleeing the draft", "Body.");
  hit.article.id = ArticleId(4711);
  hit.article.source = "wionews.com";
  hit.article.words = 240;
  hit.article.authors = {"Ann Smith", "Zoë Ōé"};
  hit.title = {hit.article.title, {{0, 10}}};
  hit.snippet = {
      "a number of people are trying to leave Russia after President Putin announced partial military mobilisation",
      {{95, 107}},
      true,
      true};
  return hit;
}

/// Controls, wide characters, no date, a mark behind characters of several bytes.
inline Hit awkward_hit() {
  Hit hit;
  hit.rank = 12;
  static_cast<Article&>(hit.article) = support::article(7, "", "");
  hit.article.id = ArticleId(7);
  hit.article.url = "https://x.example/\u202Egpj";
  hit.article.source = "evil\x1b]0;title\x07\tsource";
  hit.article.published = support::published_on("2022-09-27T10:00:00Z", DateProvenance::file_time);
  hit.article.flags = static_cast<ArticleFlags>(ArticleFlag::repaired_utf8);
  hit.article.language = "zh";
  hit.title = {"哈萨克斯坦 \x1b[31m", {{0, 9}}};
  hit.snippet = {"总统托卡耶夫说，哈萨克斯坦将帮助他们。", {{24, 39}}};
  return hit;
}

inline ResultPage sample_page() {
  ResultPage page;
  page.hits = {kazakh_hit(), awkward_hit()};
  page.matches = {240, true};
  page.variants = {"mobilization"};
  page.diagnostics = {{"no source 'bcb', did you mean 'bbc'?", 0, 3}};
  return page;
}

}  // namespace pressmark::query
