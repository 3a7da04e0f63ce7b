// SPDX-License-Identifier: GPL-3.0-or-later
// A page of ten hits: titles marked, snippets cut. Peers over the same ten texts: Xapian's MSet::snippet without its
// background model, which would need a whole index, and one bare pass over the bytes.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <xapian.h>

#include "query/search/snippet.h"
#include "storage/text/analyzer.h"
#include "tests/bench/prose.h"

namespace {

using namespace pressmark;

constexpr int kPage = 10;
// Ranks of the query's words: one stands in most of the texts, one in few.
constexpr std::array<std::uint32_t, 2> kRanks{40, 900};

const std::vector<Article>& page() {
  static const std::vector<Article> page = bench::articles(kPage);
  return page;
}

query::Sought sought_by(text::AnalyzerSet& analyzers) {
  query::Sought sought;
  for (const std::uint32_t rank : kRanks) {
    const std::string word = bench::word_of(bench::latin(), rank);
    sought.add({.stems = {analyzers.for_language("en").word(word).stem}});
  }
  return sought;
}

void make_page(text::AnalyzerSet& analyzers) {
  const query::Sought sought = sought_by(analyzers);
  query::Marker marker(sought, analyzers);
  for (const Article& article : page()) {
    benchmark::DoNotOptimize(marker.mark(article.title, "en", query::Place::title));
    benchmark::DoNotOptimize(
        query::make_snippet(article.body, "en", marker, marker.words_in_title(article.title, "en")));
  }
}

/// As in a session, where the words of earlier pages are known.
void BM_Page(benchmark::State& state) {
  text::AnalyzerSet analyzers;
  for (auto _ : state) make_page(analyzers);
}

/// As in a process that answers one query.
void BM_FirstPage(benchmark::State& state) {
  for (auto _ : state) {
    text::AnalyzerSet analyzers;
    make_page(analyzers);
  }
}

Xapian::WritableDatabase indexed_page() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("en"));
  for (const Article& article : page()) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(article.body);
    database.add_document(document);
  }
  return database;
}

Xapian::Query any_word(const Xapian::Stem& stem) {
  std::vector<std::string> terms;
  for (const std::uint32_t rank : kRanks) terms.push_back("Z" + stem(bench::word_of(bench::latin(), rank)));
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

void BM_XapianPage(benchmark::State& state) {
  const Xapian::WritableDatabase database = indexed_page();
  const Xapian::Stem stem("en");
  Xapian::Enquire enquire(database);
  enquire.set_query(any_word(stem));
  const Xapian::MSet found = enquire.get_mset(0, kPage);
  for (auto _ : state) {
    for (const Article& article : page())
      benchmark::DoNotOptimize(found.snippet(article.body, query::kSnippetBytes, stem, 0, "<b>", "</b>", "...").size());
  }
}

void BM_OnePass(benchmark::State& state) {
  for (auto _ : state) {
    for (const Article& article : page())
      benchmark::DoNotOptimize(std::count(article.body.begin(), article.body.end(), ' '));
  }
}

BENCHMARK(BM_Page);
BENCHMARK(BM_FirstPage);
BENCHMARK(BM_XapianPage);
BENCHMARK(BM_OnePass);

}  // namespace
