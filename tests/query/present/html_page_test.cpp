// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/html_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/present/timeline_svg.h"
#include "tests/query/golden.h"
#include "tests/query/present/explored.h"
#include "tests/query/present/samples.h"
#include "tests/support/run_program.h"

namespace pressmark::query {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(HtmlPage, LooksSo) {
  expect_golden("hits.html", html_page("kazakhstan <draft>", hits_html(sample_page().hits), {"2 of 240 articles"}));
}

TEST(HtmlPage, LoadsAndRunsNothing) {
  const std::string page = html_page("oil", hits_html(sample_page().hits), {});
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'sha256-"));
  for (const char* active : {"<script", "src=", "@import", "url(", "style=", "<form", "<iframe", "onload"})
    EXPECT_THAT(page, Not(HasSubstr(active)));
}

TEST(HtmlPage, EscapesWhatComesFromOutside) {
  Hit hit = kazakh_hit();
  hit.title = {"<script>alert(1)</script>", {{0, 8}}};
  hit.article.source = "\"><img src=x>";
  hit.article.language = "en\" onclick=\"x";
  hit.article.url = "javascript:alert(1)";
  const std::string body = hits_html({hit});
  EXPECT_THAT(body, HasSubstr("<mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt;"));
  EXPECT_THAT(body, HasSubstr("&quot;&gt;&lt;img src=x&gt;"));
  EXPECT_THAT(body, HasSubstr("lang=\"en&quot; onclick=&quot;x\""));
  EXPECT_THAT(body, Not(HasSubstr("href")));
}

// A browser leaves a style whose hash the policy does not name.
TEST(PageStyle, IsKnownByItsHash) {
  const auto digest =
      support::run_program({"/bin/sh", "-c", "sha256sum | cut -c1-64 | tr a-f A-F | basenc -d --base16 | base64 -w0"},
                           {.input = kPageStyle});
  ASSERT_EQ(digest.status, 0) << digest.err;
  EXPECT_EQ(digest.out, kPageStyleHash);
}

TEST(PageStyle, HoldsThatOfAChart) { EXPECT_THAT(std::string(kPageStyle), HasSubstr(std::string(kChartStyle))); }

TEST(TimelineSvg, LooksSo) { expect_golden("timeline.svg", timeline_svg(sample_timeline(), true, "oil & <gas>")); }

TEST(TimelineSvg, IsAFileOfItsOwnOrAFigureOfAPage) {
  EXPECT_THAT(timeline_svg(sample_timeline(), false, "oil"), StartsWith("<?xml"));
  EXPECT_THAT(timeline_figure(sample_timeline(), false, "oil"), StartsWith("<svg"));
  EXPECT_THAT(timeline_figure(sample_timeline(), false, "oil"), Not(HasSubstr("<style")));
  EXPECT_THAT(timeline_figure({}, false, "oil"), HasSubstr("</svg>"));
}

}  // namespace
}  // namespace pressmark::query
