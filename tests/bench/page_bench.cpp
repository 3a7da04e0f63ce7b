// SPDX-License-Identifier: GPL-3.0-or-later
// Pages to articles, beside parsing alone: a gulf between the two is time that extraction wastes. The pages are those
// of the folder $PRESSMARK_PAGES, compressed or not, else of data/samples/html.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "indexer/extract/html_dom.h"
#include "indexer/extract/page.h"
#include "indexer/source/charset.h"
#include "indexer/source/formats.h"
#include "indexer/source/open_source.h"

namespace {

using namespace pressmark;

std::filesystem::path folder() {
  const char* const stated = std::getenv("PRESSMARK_PAGES");
  return stated != nullptr ? std::filesystem::path(stated)
                           : std::filesystem::path(PRESSMARK_SOURCE_DIR) / "data" / "samples" / "html";
}

std::vector<indexer::Record> pages() {
  std::vector<indexer::Record> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    const auto opened = indexer::open_source(entry.path(), indexer::find_format("html"));
    while (auto item = opened.source->next()) {
      if (auto* const record = std::get_if<indexer::Record>(&*item)) pages.push_back(std::move(*record));
    }
  }
  return pages;
}

template <class Work>
void measure(benchmark::State& state, const Work& work) {
  const std::vector<indexer::Record> all = pages();
  std::size_t bytes = 0;
  for (const indexer::Record& page : all) bytes += page.body.size();
  for (auto _ : state) {
    for (const indexer::Record& page : all) work(page);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void BM_ParsePage(benchmark::State& state) {
  measure(state, [](const indexer::Record& page) {
    benchmark::DoNotOptimize(indexer::HtmlDocument(indexer::to_utf8(page.body, page.charset).text));
  });
}

void BM_ReadPage(benchmark::State& state) {
  measure(state, [](const indexer::Record& page) {
    indexer::Record record = page;
    indexer::read_page(record);
    benchmark::DoNotOptimize(record);
  });
}

BENCHMARK(BM_ParsePage);
BENCHMARK(BM_ReadPage);

}  // namespace
