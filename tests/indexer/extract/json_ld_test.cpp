// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/json_ld.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

LinkedData read(std::vector<std::string_view> scripts) { return read_json_ld(scripts); }

TEST(JsonLd, ReadsAnArticle) {
  const LinkedData data = read({R"({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry",
    "datePublished": "2023-05-06", "dateModified": "2023-05-07T10:00:00Z", "articleSection": ["Harbour", "News"],
    "author": [{"@type": "Person", "name": "Ada Quill"}, "Bo Reed"], "publisher": {"name": "The Quay"},
    "inLanguage": "en-GB", "mainEntityOfPage": {"@id": "https://quay.example/ferry"}, "articleBody": "It stayed."})"});
  EXPECT_EQ(data.headline, "Ferry");
  EXPECT_EQ(data.published, "2023-05-06");
  EXPECT_EQ(data.modified, "2023-05-07T10:00:00Z");
  EXPECT_EQ(data.section, "Harbour");
  EXPECT_THAT(data.authors, testing::ElementsAre("Ada Quill", "Bo Reed"));
  EXPECT_EQ(data.publisher, "The Quay");
  EXPECT_EQ(data.language, "en-GB");
  EXPECT_EQ(data.url, "https://quay.example/ferry");
  EXPECT_EQ(data.article_body, "It stayed.");
}

TEST(JsonLd, FindsTheArticleInAGraphAndItsAuthorByName) {
  const LinkedData data = read({R"({"@graph": [{"@type": "WebSite", "name": "Site"},
    {"@type": "Person", "@id": "#ada", "name": "Ada Quill"},
    {"@type": ["WebPage", "ReportageNewsArticle"], "headline": "Ferry", "author": {"@id": "#ada"}}]})"});
  EXPECT_EQ(data.headline, "Ferry");
  EXPECT_THAT(data.authors, testing::ElementsAre("Ada Quill"));
}

TEST(JsonLd, TakesTheFirstArticleOfSeveralScripts) {
  const LinkedData data =
      read({R"({"@type": "BreadcrumbList", "name": "x"})", "no JSON",
            R"([{"@type": "BlogPosting", "headline": "One"}])", R"({"@type": "Article", "headline": "Two"})"});
  EXPECT_EQ(data.headline, "One");
}

TEST(JsonLd, ReadsWhatPeopleReallyWrite) {
  EXPECT_EQ(read({"<!-- {\"@type\": \"Article\", \"headline\": \"a\nb\"} -->"}).headline, "a b");
  EXPECT_EQ(read({"//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"x\"}\n//]]>"}).headline, "x");
}

TEST(JsonLd, PassesOverTheRest) {
  for (const std::string_view script :
       {"", "{", "}{", "[]", "17", R"({"@type": 17, "headline": "x"})", R"({"@type": "Recipe", "headline": "x"})"}) {
    EXPECT_EQ(read({script}).headline, "") << script;
  }
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(read({deep}).headline, "");
}

}  // namespace
}  // namespace pressmark::indexer
