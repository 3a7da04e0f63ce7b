// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/canonical.h"

#include <gtest/gtest.h>

#include "query/syntax/parser.h"

namespace pressmark::query {
namespace {

constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

struct Printed {
  std::string_view query, canonical;
};

class CanonicalTable : public ::testing::TestWithParam<Printed> {};

TEST_P(CanonicalTable, PrintsWhatWasUnderstood) {
  const Parse parsed = parse(GetParam().query, kToday);
  EXPECT_EQ(canonical(parsed.root), GetParam().canonical) << GetParam().query;
}

TEST_P(CanonicalTable, ParsesToTheSameTreeAgain) {
  const Parse parsed = parse(GetParam().query, kToday);
  const Parse again = parse(canonical(parsed.root), kToday);
  EXPECT_EQ(describe(again.root), describe(parsed.root));
  EXPECT_TRUE(again.diagnostics.empty()) << again.diagnostics.front().message;
}

INSTANTIATE_TEST_SUITE_P(
    Table, CanonicalTable,
    ::testing::Values(Printed{"", ""}, Printed{"Oil,  gas!", "Oil gas"},
                      Printed{"=U.S. \u201cthe US\u201d", "=U.S. \"the US\""},
                      Printed{"mobil* mobilistaion~", "mobil* mobilistaion~"}, Printed{"a NOT (b OR c)", "a -(b OR c)"},
                      Printed{"-(-a)", "-(-a)"}, Printed{"(a OR b) OR c AND (d e)", "(a OR b) OR c AND (d e)"},
                      Printed{"((a AND b))", "a AND b"}, Printed{"a NEAR b NEAR/3 c", "a NEAR/3 b NEAR/3 c"},
                      Printed{"a ADJ \"b c\"", "a ADJ/1 \"b c\""}, Printed{"title:(a OR =b)", "title:a OR title:=b"},
                      Printed{"source:x,\"Le Monde\" -author:y", "source:x,\"Le Monde\" -author:y"},
                      Printed{"source:\"a,b\"", "source:\"a,b\""}, Printed{"source:\"OR\"", "source:\"OR\""},
                      Printed{"id:1,2 cluster:3", "id:1,2 cluster:3"}, Printed{"url:x.org/a", "url:x.org/a"},
                      Printed{"date:2022-09 since:2021", "date:2022-09-01..2022-09-30 since:2021-01-01"},
                      Printed{"until:yesterday", "until:2022-09-26"}, Printed{"AND, .title:x", "AND, .title:x"},
                      Printed{"Moscow:border", "Moscow AND border"}, Printed{"hello:NEAR:*", "hello AND near*"}));

}  // namespace
}  // namespace pressmark::query
