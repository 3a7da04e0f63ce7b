// SPDX-License-Identifier: GPL-3.0-or-later
// Stored bytes to texts: the sources on the way in, the catalog on the way out. A bare search for the ends of records
// (memchr) is the floor of the one, one statement an article the peer of the other.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "indexer/source/json_lines_source.h"
#include "indexer/source/reuters_source.h"
#include "storage/base/compress.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/ledger.h"
#include "tests/bench/prose.h"
#include "tests/support/temp_directory.h"

namespace {

using namespace pressmark;

constexpr int kArticles = 2000;
constexpr std::uint32_t kPage = 10;

class MemoryBytes final : public indexer::ByteSource {
 public:
  explicit MemoryBytes(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] std::size_t read(std::span<char> room) override {
    const std::size_t bytes = rest_.copy(room.data(), room.size());
    rest_.remove_prefix(bytes);
    return bytes;
  }

 private:
  std::string_view rest_;
};

std::string with_escaped_line_ends(std::string_view text) {
  std::string escaped;
  for (const char c : text) c == '\n' ? escaped += "\\n" : escaped += c;
  return escaped;
}

std::string json_lines() {
  std::string lines;
  for (const Article& article : bench::articles(kArticles)) {
    lines +=
        fmt::format(R"({{"url": "{}", "title": "{}", "date": "2022-09-27T14:03:00Z", "source": "{}", "body": "{}"}})",
                    article.url, article.title, article.source, with_escaped_line_ends(article.body));
    lines += '\n';
  }
  return lines;
}

std::string reuters_sgml() {
  std::string sgml;
  int number = 0;
  for (const Article& article : bench::articles(kArticles)) {
    sgml += fmt::format(
        "<REUTERS TOPICS=\"YES\" NEWID=\"{}\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n"
        "<TOPICS><D>cocoa</D></TOPICS>\n<TEXT>&#2;\n<TITLE>{}</TITLE>\n<DATELINE>    PORT CALM, Feb 26 - </DATELINE>"
        "<BODY>{}\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n",
        ++number, article.title, article.body);
  }
  return sgml;
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

template <typename Source>
void read_all(benchmark::State& state, const std::string& input) {
  for (auto _ : state) {
    Source source{indexer::InputBuffer(std::make_unique<MemoryBytes>(input))};
    while (const auto item = source.next()) {
      if (!std::holds_alternative<indexer::Record>(*item)) return state.SkipWithError("a record was rejected");
      benchmark::DoNotOptimize(item);
    }
  }
  count_bytes(state, input.size());
}

void BM_JsonLines(benchmark::State& state) { read_all<indexer::JsonLinesSource>(state, json_lines()); }
void BM_ReutersSgml(benchmark::State& state) { read_all<indexer::ReutersSource>(state, reuters_sgml()); }

void BM_EndsOfLines(benchmark::State& state) {
  const std::string input = json_lines();
  for (auto _ : state) {
    const char* const end = input.data() + input.size();
    for (const char* at = input.data(); at != end; ++at) {
      at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
      benchmark::DoNotOptimize(at);
    }
  }
  count_bytes(state, input.size());
}

/// A catalog of kArticles articles, numbered from 1.
class FilledCatalog {
 public:
  FilledCatalog() {
    storage::Transaction transaction(catalog_);
    storage::Origin origin;
    origin.run = catalog_.ledger().begin_run("add", sys_seconds(std::chrono::seconds(1000)));
    origin.input = catalog_.ledger().begin_input("/in/a.jsonl", origin.run);
    for (const Article& article : bench::articles(kArticles)) catalog_.articles().insert(article, origin);
    transaction.commit();
  }
  storage::ArticleTable& articles() { return catalog_.articles(); }

 private:
  support::TempDirectory directory_;
  storage::Catalog catalog_{directory_ / "catalog.sqlite", storage::Access::read_write};
};

/// Ten articles that lie apart, others at each call.
std::vector<ArticleId> next_page(std::uint32_t& from) {
  std::vector<ArticleId> ids;
  for (std::uint32_t i = 0; i < kPage; ++i) ids.emplace_back(1 + (from += 197) % kArticles);
  return ids;
}

void BM_LoadPage(benchmark::State& state) {
  FilledCatalog catalog;
  std::uint32_t from = 0;
  for (auto _ : state) benchmark::DoNotOptimize(catalog.articles().load(next_page(from)));
}

void BM_LoadPageOneByOne(benchmark::State& state) {
  FilledCatalog catalog;
  std::uint32_t from = 0;
  for (auto _ : state) {
    for (const ArticleId id : next_page(from)) benchmark::DoNotOptimize(catalog.articles().load(id));
  }
}

void BM_DecompressPage(benchmark::State& state) {
  Compressor compressor;
  std::vector<std::string> frames;
  for (const Article& article : bench::articles(kPage)) frames.emplace_back(compressor.compress(article.body));
  Decompressor decompressor;
  for (auto _ : state) {
    for (const std::string& frame : frames) benchmark::DoNotOptimize(decompressor.decompress(frame));
  }
}

BENCHMARK(BM_JsonLines);
BENCHMARK(BM_ReutersSgml);
BENCHMARK(BM_EndsOfLines);
BENCHMARK(BM_LoadPage);
BENCHMARK(BM_LoadPageOneByOne);
BENCHMARK(BM_DecompressPage);

}  // namespace
