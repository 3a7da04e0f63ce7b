// SPDX-License-Identifier: GPL-3.0-or-later
// Real pages against the text that people marked as theirs: precision and recall of the runs of four words of a body,
// averaged over the pages.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "indexer/extract/extractor.h"
#include "indexer/source/formats.h"
#include "indexer/source/open_source.h"
#include "storage/base/unicode.h"
#include "tests/support/corpora.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kRun = 4;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded decoded = unicode::decode(text, at);
    if (unicode::char_class(decoded.code) != unicode::CharClass::other)
      words.back() += text.substr(at, decoded.length);
    else if (!words.back().empty())
      words.emplace_back();
    at += decoded.length;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// How often each run of words occurs; of fewer words, all of them as one.
std::map<std::string, std::size_t> runs_of(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  std::map<std::string, std::size_t> runs;
  for (std::size_t begin = 0; begin == 0 || begin + kRun <= words.size(); ++begin) {
    std::string run;
    for (std::size_t i = begin; i < std::min(begin + kRun, words.size()); ++i) run += words[i] + ' ';
    if (!run.empty()) ++runs[run];
  }
  return runs;
}

std::size_t total(const std::map<std::string, std::size_t>& runs) {
  std::size_t sum = 0;
  for (const auto& [run, times] : runs) sum += times;
  return sum;
}

std::size_t in_common(const std::map<std::string, std::size_t>& a, const std::map<std::string, std::size_t>& b) {
  std::size_t sum = 0;
  for (const auto& [run, times] : a) {
    const auto found = b.find(run);
    if (found != b.end()) sum += std::min(times, found->second);
  }
  return sum;
}

std::string body_of(const std::filesystem::path& file) {
  const OpenedSource opened = open_source(file, find_format("html"));
  auto item = opened.source->next();
  Extracted extracted = Extractor({}).extract(std::get<Record>(std::move(item.value())), {file, 0, {}, true});
  return std::get<Article>(std::move(extracted)).body;
}

TEST(ExtractionQuality, FindsTheTextOfRealPages) {
  PRESSMARK_NEEDS_CORPUS("extraction/ground-truth.json");
  const std::filesystem::path corpus = support::corpora() / "extraction";
  std::ifstream file(corpus / "ground-truth.json");
  double precision = 0;
  double recall = 0;
  const auto truth = nlohmann::json::parse(file);
  for (const auto& [key, page] : truth.items()) {
    const auto expected = runs_of(page.at("articleBody").get<std::string>());
    const auto found = runs_of(body_of(corpus / "html" / (key + ".html.gz")));
    ASSERT_FALSE(found.empty()) << key;
    const auto common = static_cast<double>(in_common(expected, found));
    precision += common / static_cast<double>(total(found));
    recall += common / static_cast<double>(total(expected));
  }
  const double f1 = 2 * precision * recall / (precision + recall) / static_cast<double>(truth.size());
  EXPECT_GE(f1, 0.965);
}

}  // namespace
}  // namespace pressmark::indexer
