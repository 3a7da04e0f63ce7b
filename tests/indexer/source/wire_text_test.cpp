// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/wire_text.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(WireText, JoinsLinesAndKeepsParagraphsAndTables) {
  struct Row {
    std::string_view wire;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"one line", "one line"},
           Row{"broken in\nthe middle", "broken in the middle"},
           Row{"First.\n    Second\nparagraph.\n    Third.", "First.\n\nSecond paragraph.\n\nThird."},
           Row{"First.\n\n\nSecond.", "First.\n\nSecond."},
           Row{"Table\n Free reserves 644\n Borrowings 718", "Table\nFree reserves 644\nBorrowings 718"},
           Row{"  indented start \r\n end\t\n", "indented start\nend"},
           Row{"\n\n   \n", ""},
       }) {
    EXPECT_EQ(unwrap_wire_text(row.wire), row.text) << row.wire;
  }
}

}  // namespace
}  // namespace pressmark::indexer
