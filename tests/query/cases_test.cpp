// SPDX-License-Identifier: GPL-3.0-or-later
// Search behaviour as data: every .case file of tests/cases. A file has articles, or names those of another file, and
// queries over them, line by line.
//
//   # a comment
//   article                    begins one; they are numbered from 1
//   title: Oil prices rise     fields: title, text, source, author, section, url, date, from (provenance of the date),
//                              language
//   copy of: 1                a near copy of that one
//   text: The first line       each further text line is a paragraph of its own
//   over: newsroom             in place of articles: those of tests/cases/newsroom.articles
//
//   query: oil price           begins a question; today is 2022-10-01
//   sort: date                 options: sort, match (all, any), copies (shown), limit, page
//   finds: 1 3                 exactly these, in this order; nothing after the colon: nothing is found
//   finds any order: 3 1       exactly these
//   count: 3                   how many match, over all pages
//   says: also: mobilization   this note is among those said; several lines, several notes
//   says part: mobilization    one of them holds this
//   not said: did you mean     none of them holds this
//   says nothing               no note is said
//   reads as: oil price        how it was understood, in the query language
//   copies 1: 2, first 3       article 1 has two near copies, of all of them 3 came first
//   title 1: [Oil] prices      the title of article 1, marks in brackets
//   snippet 1: ... [oil] ...   likewise its snippet; "..." where it is cut
//   snippet has 1: [oil]       its snippet holds this
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "query/present/notes.h"
#include "query/search/searcher.h"
#include "query/syntax/canonical.h"
#include "query/syntax/parser.h"
#include "tests/query/archive_fixture.h"

namespace pressmark::query {
namespace {

constexpr sys_days kToday = std::chrono::year(2022) / 10 / 1;

struct CaseQuery {
  int line = 0;
  std::string query;
  SearchOptions options;
  std::vector<std::pair<std::string, std::string>> expectations;  // key, value
};

struct CaseFile {
  std::string over;
  std::vector<Article> articles;
  std::vector<std::pair<ArticleId, ArticleId>> copies;
  std::vector<CaseQuery> queries;
};

using KeyValue = std::pair<std::string, std::string>;

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

KeyValue key_value(const std::string& line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string::npos) return {trimmed(line), ""};
  return {trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))};
}

Article new_article(std::size_t number) {
  Article article;
  article.identity = fmt::format("case/{}", number);
  article.source = "Courier";
  article.language = "en";
  return article;
}

void set_date(Article& article, const std::string& value) {
  article.published.time = parse_iso8601(value).value();
  if (article.published.provenance == DateProvenance::none) article.published.provenance = DateProvenance::record;
}

// As the indexer has it: without www. and the slash at the end.
void set_url(Article& article, const std::string& value) {
  constexpr std::string_view kBegin = "https://www.";
  article.url = value;
  article.identity = value.starts_with(kBegin) ? "https://" + value.substr(kBegin.size()) : value;
}

void add_paragraph(Article& article, const std::string& value) {
  if (!article.body.empty()) article.body += "\n\n";
  article.body += value;
}

using SetArticle = std::function<void(Article&, const std::string&)>;
const std::map<std::string, SetArticle>& article_keys() {
  static const std::map<std::string, SetArticle> keys{
      {"title", [](Article& article, const std::string& value) { article.title = value; }},
      {"text", add_paragraph},
      {"source", [](Article& article, const std::string& value) { article.source = value; }},
      {"author", [](Article& article, const std::string& value) { article.authors.push_back(value); }},
      {"section", [](Article& article, const std::string& value) { article.section = value; }},
      {"url", set_url},
      {"date", set_date},
      {"from",
       [](Article& article, const std::string& value) { article.published.provenance = date_provenance(value); }},
      {"language", [](Article& article, const std::string& value) { article.language = value; }}};
  return keys;
}

using SetOption = std::function<void(SearchOptions&, const std::string&)>;
const std::map<std::string, SetOption>& option_keys() {
  static const std::map<std::string, SetOption> keys{
      {"sort", [](SearchOptions& options,
                  const std::string& value) { options.order = value == "date" ? Order::date : Order::relevance; }},
      {"match", [](SearchOptions& options,
                   const std::string& value) { options.matching = value == "all" ? Matching::all : Matching::any; }},
      {"copies", [](SearchOptions& options, const std::string& value) { options.copies = value == "shown"; }},
      {"limit", [](SearchOptions& options, const std::string& value) { options.limit = std::stoul(value); }},
      {"page", [](SearchOptions& options, const std::string& value) {
         options.offset = (std::stoul(value) - 1) * options.limit;
       }}};
  return keys;
}

void read_line(CaseFile& file, const KeyValue& pair, int number) {
  const auto& [key, value] = pair;
  if (key == "over") {
    file.over = value;
  } else if (key == "article") {
    file.articles.push_back(new_article(file.articles.size() + 1));
  } else if (key == "query") {
    file.queries.push_back({number, value, {}, {}});
  } else if (!file.queries.empty()) {
    const auto option = option_keys().find(key);
    if (option != option_keys().end()) option->second(file.queries.back().options, value);
    if (option == option_keys().end()) file.queries.back().expectations.push_back(pair);
  } else if (key == "copy of") {
    file.copies.emplace_back(static_cast<ArticleId::rep>(file.articles.size()),
                             static_cast<ArticleId::rep>(std::stoul(value)));
  } else {
    article_keys().at(key)(file.articles.back(), value);
  }
}

CaseFile read_case_file(const std::filesystem::path& path) {
  CaseFile file;
  std::ifstream stream(path);
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (trimmed(line).empty() || line.starts_with('#')) continue;
    try {
      read_line(file, key_value(line), number);
    } catch (const std::exception& error) {
      throw std::runtime_error(fmt::format("{}:{}: {}: {}", path.string(), number, line, error.what()));
    }
  }
  return file;
}

std::string bracketed(const MarkedText& marked) {
  std::string out = marked.cut_before ? "... " : "";
  std::size_t at = 0;
  for (const ByteRange& mark : marked.marks) {
    out += marked.text.substr(at, mark.begin - at) + "[" + marked.text.substr(mark.begin, mark.end - mark.begin) + "]";
    at = mark.end;
  }
  return out + marked.text.substr(at) + (marked.cut_after ? " ..." : "");
}

std::string ids(const ResultPage& page, bool sorted) {
  std::vector<ArticleId::rep> numbers;
  for (const Hit& hit : page.hits) numbers.push_back(hit.article.id.value());
  if (sorted) std::sort(numbers.begin(), numbers.end());
  return fmt::format("{}", fmt::join(numbers, " "));
}

std::string sorted_words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<int> numbers{std::istream_iterator<int>(stream), {}};
  std::sort(numbers.begin(), numbers.end());
  return fmt::format("{}", fmt::join(numbers, " "));
}

// The answer to one question, held against what the file expects.
class Checker {
 public:
  Checker(const Node& root, const ResultPage& page, std::vector<std::string> notes)
      : root_(root), page_(page), notes_(std::move(notes)) {}

  void check(const std::string& key, const std::string& value) const {
    if (key == "finds") {
      EXPECT_EQ(ids(page_, false), value);
    } else if (key == "finds any order") {
      EXPECT_EQ(ids(page_, true), sorted_words(value));
    } else if (key == "count") {
      EXPECT_EQ(page_.matches.estimate, std::stoul(value));
      EXPECT_TRUE(page_.matches.exact);
    } else if (key == "says") {
      EXPECT_NE(std::find(notes_.begin(), notes_.end(), value), notes_.end()) << value << "\nsaid: " << all_notes();
    } else if (key == "says part" || key == "not said") {
      EXPECT_EQ(all_notes().find(value) != std::string::npos, key == "says part") << value << "\nsaid: " << all_notes();
    } else if (key == "says nothing") {
      EXPECT_TRUE(notes_.empty()) << notes_.front();
    } else if (key == "reads as") {
      EXPECT_EQ(canonical(root_), value);
    } else {
      check_text(key, value);
    }
  }

 private:
  [[nodiscard]] std::string all_notes() const { return fmt::format("{}", fmt::join(notes_, "\n")); }

  // "copies 1", "title 1", "snippet 1", "snippet has 1"
  void check_text(const std::string& key, const std::string& value) const {
    const auto number = static_cast<ArticleId::rep>(std::stoul(key.substr(key.rfind(' ') + 1)));
    const auto hit = std::find_if(page_.hits.begin(), page_.hits.end(),
                                  [&](const Hit& each) { return each.article.id.value() == number; });
    ASSERT_NE(hit, page_.hits.end()) << "article " << number << " is not among the hits";
    if (key.starts_with("copies ")) {
      EXPECT_EQ(fmt::format("{}, first {}", hit->copies.others, hit->copies.first.value()), value);
    } else if (key.starts_with("title ")) {
      EXPECT_EQ(bracketed(hit->title), value);
    } else if (key.starts_with("snippet has ")) {
      EXPECT_NE(bracketed(hit->snippet).find(value), std::string::npos) << bracketed(hit->snippet);
    } else {
      ASSERT_TRUE(key.starts_with("snippet ")) << "no such expectation: " << key;
      EXPECT_EQ(bracketed(hit->snippet), value);
    }
  }

  const Node& root_;
  const ResultPage& page_;
  std::vector<std::string> notes_;
};

const std::filesystem::path kCases = std::filesystem::path(PRESSMARK_SOURCE_DIR) / "tests" / "cases";

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kCases))
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::unique_ptr<SmallArchive> make_archive(const CaseFile& file) {
  auto archive = std::make_unique<SmallArchive>(file.articles);
  for (const auto& [article, first] : file.copies) archive->join(article, {first});
  return archive;
}

// One archive for all the files that name it; nothing writes to it.
SmallArchive& shared_archive(const std::string& name) {
  static std::map<std::string, std::unique_ptr<SmallArchive>> archives;
  std::unique_ptr<SmallArchive>& archive = archives[name];
  if (!archive) archive = make_archive(read_case_file(kCases / (name + ".articles")));
  return *archive;
}

class Cases : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(Cases, AnswerAsWritten) {
  const CaseFile file = read_case_file(GetParam());
  const std::unique_ptr<SmallArchive> own = file.over.empty() ? make_archive(file) : nullptr;
  storage::ArchiveReader reader((own ? *own : shared_archive(file.over)).path());
  Searcher searcher(reader);
  ASSERT_FALSE(file.queries.empty());
  for (const CaseQuery& each : file.queries) {
    SCOPED_TRACE(fmt::format("{}:{}: {}", GetParam().filename().string(), each.line, each.query));
    const Parse parsed = parse(each.query, kToday);
    const ResultPage page = searcher.search(parsed.root, each.options);
    const Checker checker(parsed.root, page, notes_of(parsed.diagnostics, page));
    EXPECT_FALSE(each.expectations.empty());
    for (const auto& [key, value] : each.expectations) checker.check(key, value);
  }
}

std::string name_of(const ::testing::TestParamInfo<std::filesystem::path>& info) {
  std::string name = info.param.lexically_relative(kCases).replace_extension().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.' || c == '/'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Files, Cases, ::testing::ValuesIn(case_files()), name_of);

}  // namespace

}  // namespace pressmark::query
