// SPDX-License-Identifier: GPL-3.0-or-later
// usage: warm_search ARCHIVE QUERIES [--runs N]: what a query costs a process that has answered others before. QUERIES
// has a line a query, "type TAB query", in a language that is ours but for this: words side by side mean any of them.
// An answer is ten hits with titles and snippets, as they are printed. The first run over the queries is not measured.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "query/heap.h"
#include "query/present/hits_text.h"
#include "query/search/searcher.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_reader.h"
#include "storage/base/error.h"
#include "storage/base/file.h"
#include "tests/bench/date_ways.h"
#include "tests/bench/latency_table.h"

namespace {

using namespace pressmark;

constexpr sys_days kToday = std::chrono::year(2025) / 1 / 1;  // no query of a bench depends on the day of its run
constexpr query::SearchOptions kOptions{.limit = 10, .matching = query::Matching::any};

struct TypedQuery {
  std::string type;
  std::string text;
};

std::vector<TypedQuery> read_queries(const char* path) {
  const std::string file = read_file(path);
  std::vector<TypedQuery> queries;
  std::string_view rest = file;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos)
      queries.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
  }
  if (queries.empty()) throw UsageError(fmt::format("no line of {} is a type, a tab and a query", path));
  return queries;
}

int runs_of(int argc, char** argv) {
  if (argc == 3) return 3;
  int runs = 0;
  const std::string_view number = argc == 5 && std::string_view(argv[3]) == "--runs" ? argv[4] : "";
  std::from_chars(number.data(), number.data() + number.size(), runs);
  if (runs < 1) throw UsageError("usage: warm_search ARCHIVE QUERIES [--runs N]");
  return runs;
}

class Session {
 public:
  explicit Session(const char* archive) : archive_(archive) {}

  void run(const std::vector<TypedQuery>& queries, bool measured) {
    for (const TypedQuery& typed : queries) answer(typed, measured);
    for (const TypedQuery& typed : queries) dates_.run(query::parse(typed.text, kToday).root, measured);
  }

  [[nodiscard]] std::string report() const {
    return fmt::format("{}{}{}{}# date terms and value range did not find the same: {} times\n",
                       bench::LatencyTable::header(), table_.rows(), table_.total(), dates_.rows(),
                       dates_.differences());
  }

 private:
  void answer(const TypedQuery& typed, bool measured) {
    const double begin = bench::thread_milliseconds();
    const query::ResultPage page = searcher_.search(query::parse(typed.text, kToday).root, kOptions);
    const std::string text = hits_text(page.hits, {});
    const double milliseconds = bench::thread_milliseconds() - begin;
    if (!measured) return;
    table_.add(typed.type, milliseconds);
    if (text.empty()) table_.add_empty(typed.type);
  }

  storage::ArchiveReader archive_;
  query::Searcher searcher_{archive_};
  bench::DateWays dates_{archive_, kOptions};
  bench::LatencyTable table_;
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) throw UsageError("usage: warm_search ARCHIVE QUERIES [--runs N]");
  query::prefault_heap();
  const int runs = runs_of(argc, argv);
  const std::vector<TypedQuery> queries = read_queries(argv[2]);
  Session session(argv[1]);
  for (int run = 0; run <= runs; ++run) session.run(queries, run > 0);
  fmt::print("# CPU time of the one thread, ms a query; {} queries, {} times each\n{}", queries.size(), runs,
             session.report());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "warm_search: %s\n", error.what());
  return 2;
}
