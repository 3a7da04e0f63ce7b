// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_repair.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(JsonRepair, MendsBytesSurrogatesAndControls) {
  struct Row {
    std::string_view broken;
    std::string_view mended;
    bool replaced;
  };
  for (const Row& row : {
           Row{R"({"a":"b"})", R"({"a":"b"})", false},
           Row{"{\"a\":\"b\xFF\"}", "{\"a\":\"b\xEF\xBF\xBD\"}", true},
           Row{"{\"a\":\"b\tc\nd\"}", R"({"a":"b c d"})", false},
           Row{R"("\ud83d\ude00")", R"("\ud83d\ude00")", false},
           Row{R"("\ud83d")", R"("\ufffd")", true},
           Row{R"("\ud83dx")", R"("\ufffdx")", true},
           Row{R"("\ude00\ud83d")", R"("\ufffd\ufffd")", true},
           Row{R"("\\ud83d")", R"("\\ud83d")", false},
           Row{R"("\u00)", R"("\u00)", false},
           Row{"\\", "\\", false},
       }) {
    const RepairedJson repaired = repair_json(row.broken);
    EXPECT_EQ(repaired.text, row.mended) << row.broken;
    EXPECT_EQ(repaired.replaced_bytes, row.replaced) << row.broken;
  }
}

}  // namespace
}  // namespace pressmark::indexer
