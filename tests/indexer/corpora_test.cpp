// SPDX-License-Identifier: GPL-3.0-or-later
// Real collections through reading and extraction: every record is taken, or rejected with a reason.
#include "tests/support/corpora.h"

#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/pipeline/article_reader.h"
#include "indexer/source/compression.h"
#include "indexer/source/held_bytes.h"
#include "indexer/source/open_source.h"
#include "indexer/source/packed_reader.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

struct Tally {
  std::size_t articles = 0;
  std::size_t rejects = 0;
  std::size_t undated = 0;
  std::size_t empty_bodies = 0;
  std::size_t not_tidy = 0;
  std::set<std::string> identities;
  std::map<std::string, std::size_t> sources;
  std::map<std::string_view, std::size_t> flags;
};

bool is_tidy(const Article& article) {
  const auto has_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
  return unicode::is_valid(article.title) && unicode::is_valid(article.body) && !article.title.empty() &&
         article.title.find('\n') == std::string::npos && article.body.find("\n\n\n") == std::string::npos &&
         std::none_of(article.body.begin(), article.body.end(), has_control);
}

void count(const Article& article, Tally& tally) {
  ++tally.articles;
  if (!article.published.known()) ++tally.undated;
  if (article.body.empty()) ++tally.empty_bodies;
  if (!is_tidy(article)) ++tally.not_tidy;
  tally.identities.insert(article.identity);
  ++tally.sources[article.source];
  for (const std::string_view flag : flag_names(article.flags)) ++tally.flags[flag];
}

/// The .gz and .txt files of a corpus: what lies beside them is about them.
Tally read(const std::string& corpus, std::string_view extension) {
  ReadOptions options;
  options.extract.now = std::chrono::sys_days(std::chrono::year(2024) / 1 / 1);
  for (const auto& entry : std::filesystem::directory_iterator(support::corpora() / corpus)) {
    if (entry.path().extension() == extension) options.paths.push_back(entry.path().string());
  }
  Tally tally;
  ArticleReader(options).run([&tally](const Event& event) {
    if (const auto* const candidate = std::get_if<Candidate>(&event)) count(candidate->article, tally);
    if (std::holds_alternative<Reject>(event)) ++tally.rejects;
    return true;
  });
  return tally;
}

TEST(Corpora, ReutersIsReadWhole) {
  PRESSMARK_NEEDS_CORPUS("reuters21578/reut2-000.sgm.gz");
  const Tally tally = read("reuters21578", ".gz");
  EXPECT_EQ(tally.articles, 21'578U);
  EXPECT_EQ(tally.rejects, 0U);
  EXPECT_EQ(tally.identities.size(), 21'578U);
  EXPECT_EQ(tally.sources, (std::map<std::string, std::size_t>{{"Reuters", 21'578}}));
  EXPECT_EQ(tally.undated, 0U);
  EXPECT_EQ(tally.empty_bodies, 1'799U);  // 1,798 briefs and one record without any text
  EXPECT_EQ(tally.not_tidy, 0U);
}

TEST(Corpora, PressArticlesAreReadWhole) {
  PRESSMARK_NEEDS_CORPUS("articles/2018.jsonl.gz");
  const Tally tally = read("articles", ".gz");
  EXPECT_EQ(tally.articles, 17'208U);
  EXPECT_EQ(tally.rejects, 0U);
  EXPECT_EQ(tally.undated, 3'842U);  // of 4,407 without a date 565 have one in their URL
  EXPECT_EQ(tally.not_tidy, 0U);
  EXPECT_THAT(tally.flags,
              testing::ElementsAre(testing::Pair("date before 1600", 2), testing::Pair("date in future", 1)));
}

TEST(Corpora, FeedItemsAreReadWhole) {
  PRESSMARK_NEEDS_CORPUS("feeds/2022-09.jsonl.gz");
  const Tally tally = read("feeds", ".gz");
  EXPECT_EQ(tally.articles, 76'184U);
  EXPECT_EQ(tally.rejects, 0U);
  EXPECT_EQ(tally.undated, 0U);
  EXPECT_EQ(tally.not_tidy, 0U);
  EXPECT_TRUE(tally.flags.empty());
  EXPECT_GT(tally.sources.at("bbc.co.uk"), 4'000U);
}

TEST(Corpora, TheSeedLosesItsDebris) {
  PRESSMARK_NEEDS_CORPUS("seed");
  ReadOptions options;
  options.paths = {(support::corpora() / "seed").string()};
  std::vector<Article> articles;
  ArticleReader(options).run([&articles](Event event) {
    if (auto* const candidate = std::get_if<Candidate>(&event)) articles.push_back(std::move(candidate->article));
    return true;
  });
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_THAT(articles[0].title, testing::StartsWith("Kazakhstan to ensure safety"));
  EXPECT_THAT(articles[0].body, testing::HasSubstr("partial military mobilisation"));
  EXPECT_THAT(articles[0].body, testing::Not(testing::HasSubstr("star")));
  EXPECT_THAT(articles[0].body, testing::Not(testing::HasSubstr("Also read")));
  EXPECT_EQ(articles[0].published.provenance, DateProvenance::file_time);
}

/// Every file of a packed corpus, by name, as its source reads it.
std::map<std::string, std::pair<std::size_t, std::size_t>> read_members(const std::filesystem::path& packed) {
  PackedReader reader(InputBuffer(open_bytes(packed)), PackedReader::Kind::container);
  std::map<std::string, std::pair<std::size_t, std::size_t>> counts;  // records, rejects
  while (const auto member = reader.next_member()) {
    std::string content;
    std::array<char, 4096> room;
    while (const std::size_t got = reader.read(room)) content.append(room.data(), got);
    const std::string_view kind = member->name.find(".warc") != std::string::npos ? "warc" : "arc";
    if (member->name.find("." + std::string(kind)) == std::string::npos) continue;
    const OpenedSource opened = open_source(decompressed(std::make_unique<HeldBytes>(content)), member->name);
    EXPECT_EQ(opened.format->name, kind) << member->name;
    auto& [records, rejects] = counts[std::filesystem::path(member->name).filename().string()];
    while (const auto item = opened.source->next()) {
      records += std::holds_alternative<Record>(*item) ? 1 : 0;
      rejects += std::holds_alternative<Reject>(*item) ? 1 : 0;
    }
  }
  return counts;
}

TEST(Corpora, CrawlsGiveTheirPages) {
  PRESSMARK_NEEDS_CORPUS("markup/warc.tar.gz");
  const auto counts = read_members(support::corpora() / "markup" / "warc.tar.gz");
  EXPECT_THAT(counts, testing::SizeIs(18));
  // Cut in a body, a head that belongs to no record, and a record that is one byte short.
  const std::set<std::string> spoilt{"example-trunc.warc", "bad.arc", "example-space-in-url.arc"};
  for (const auto& [name, count] : counts) {
    EXPECT_EQ(count.second > 0, spoilt.count(name) > 0) << name;
    std::cout << name << ": " << count.first << " pages, " << count.second << " rejects\n";
  }
  for (const char* const name : {"example-trunc.warc", "example.arc", "example.arc.gz", "example-space-in-url.arc"})
    EXPECT_EQ(counts.at(name).first, 1U) << name;
}

}  // namespace
}  // namespace pressmark::indexer
