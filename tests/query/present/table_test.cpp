// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/table.h"

#include <gtest/gtest.h>

#include "query/present/archive_text.h"
#include "query/present/facets_text.h"
#include "query/present/first_text.h"
#include "query/present/timeline_table.h"
#include "tests/query/golden.h"
#include "tests/query/present/explored.h"

namespace pressmark::query {
namespace {

TEST(Table, ColumnsArePartedByTabsAndHoldNone) {
  const Table table{{{"a"}, {"b"}}, {{{"x\ty"}, {"\x1b[1m\nz"}}, {{""}, {"2"}}}};
  EXPECT_EQ(table_tsv(table), "x y\t\uFFFD[1m z\n\t2\n");
}

TEST(Table, IsEscapedInAPageAndLinksToTheWebAlone) {
  const Table table{{{"<a>"}, {"n", true}},
                    {{{"<b>\"&'", "https://x.example/\"><script>"}, {"1"}}, {{"no", "javascript:alert(1)"}, {"2"}}}};
  EXPECT_EQ(table_html(table),
            "<table>\n<tr><th>&lt;a&gt;</th><th class=\"n\">n</th></tr>\n"
            "<tr><td><a href=\"https://x.example/%22%3E%3Cscript%3E\" rel=\"noopener noreferrer\">"
            "&lt;b&gt;&quot;&amp;&#39;</a></td><td class=\"n\">1</td></tr>\n"
            "<tr><td>no</td><td class=\"n\">2</td></tr>\n</table>\n");
}

TEST(Table, RowsOfAllCommandsLookSo) {
  expect_golden("explored.tsv", table_tsv(timeline_table(sample_timeline())) +
                                    table_tsv(facets_table(sample_facets())) + table_tsv(first_table(sample_first())) +
                                    table_tsv(sources_table(sample_sources())));
}

}  // namespace
}  // namespace pressmark::query
