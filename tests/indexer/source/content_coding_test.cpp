// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/content_coding.h"

#include <gtest/gtest.h>

#include "indexer/source/input_buffer.h"
#include "tests/indexer/source/brotli.h"
#include "tests/indexer/source/gzip.h"
#include "tests/indexer/source/packed.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kPage = "<!doctype html><title>Tide</title><p>The tide came in.</p>";

std::string long_page() {
  std::string page(kPage);
  for (int line = 0; line < 20'000; ++line) page += "<p>line " + std::to_string(line * 7919) + "</p>\n";
  return page;
}

TEST(ContentCoding, IsUndone) {
  for (const std::string& page : {std::string(kPage), long_page()}) {
    const std::string zstd = pack({{"x", page}}, {::archive_write_set_format_raw, ::archive_write_add_filter_zstd});
    struct Row {
      std::string_view stated;
      std::string body;
    };
    for (const Row& row :
         {Row{"br", brotli(page)}, Row{"BR", brotli(page)}, Row{"deflate", zlib(page)},
          Row{"deflate", raw_deflate(page)}, Row{"gzip", gzip(page)}, Row{"x-gzip", gzip(page)}, Row{"zstd", zstd},
          Row{"", gzip(page)}, Row{"br", gzip(page)}, Row{"", page}, Row{"identity", page}}) {
      const DecodedBody decoded = out_of_content_coding(row.body, row.stated);
      EXPECT_EQ(decoded.text, page) << row.stated;
      EXPECT_FALSE(decoded.damage) << row.stated << ": " << decoded.damage->detail;
    }
  }
}

TEST(ContentCoding, IsNotBelievedOfWhatIsMarkupAlready) {
  const std::string wide("\xFF\xFE<\0p\0>\0", 8);
  for (const std::string_view stated : {"br", "deflate", "gzip", "zstd", "utf-8", "gzip, br"}) {
    for (const std::string& page : {std::string(kPage), "\xEF\xBB\xBF\r\n" + std::string(kPage), wide}) {
      const DecodedBody decoded = out_of_content_coding(page, stated);
      EXPECT_EQ(decoded.text, page) << stated;
      EXPECT_FALSE(decoded.damage) << stated;
    }
  }
}

TEST(ContentCoding, GivesWhatABodyCutShortHolds) {
  const std::string page = long_page();
  struct Row {
    std::string_view stated;
    std::string body;
  };
  for (const Row& row : {Row{"br", brotli(page)}, Row{"deflate", zlib(page)}, Row{"deflate", raw_deflate(page)},
                         Row{"gzip", gzip(page)}}) {
    const DecodedBody decoded = out_of_content_coding(row.body.substr(0, row.body.size() / 2), row.stated);
    EXPECT_GT(decoded.text.size(), page.size() / 8) << row.stated;
    EXPECT_TRUE(page.starts_with(decoded.text)) << row.stated;
    ASSERT_TRUE(decoded.damage) << row.stated;
    EXPECT_EQ(decoded.damage->reason, RejectReason::cut_short) << row.stated;
  }
}

TEST(ContentCoding, IsDamageWhereItCannotBeUndone) {
  const std::string noise = "\x81\xFE\x42 noise, and no markup";
  struct Row {
    std::string_view stated;
    std::string body;
    RejectReason reason;
  };
  for (const Row& row : {
           Row{"br", noise, RejectReason::damaged_compression},
           Row{"deflate", noise, RejectReason::damaged_compression},
           Row{"gzip", noise, RejectReason::damaged_compression},
           Row{"sdch", noise, RejectReason::unsupported_format},
           Row{"gzip, br", brotli(gzip(kPage)), RejectReason::unsupported_format},
           Row{"br", brotli(std::string(8 << 20, ' ')), RejectReason::expands_too_far},
           Row{"deflate", zlib(std::string(8 << 20, ' ')), RejectReason::expands_too_far},
       }) {
    const DecodedBody decoded = out_of_content_coding(row.body, row.stated);
    ASSERT_TRUE(decoded.damage) << row.stated;
    EXPECT_EQ(decoded.damage->reason, row.reason) << row.stated;
    EXPECT_EQ(decoded.text, "");
  }
}

TEST(ContentCoding, HasNothingToUndoInAnEmptyBody) {
  for (const std::string_view stated : {"", "br", "deflate", "sdch"})
    EXPECT_FALSE(out_of_content_coding("", stated).damage) << stated;
}

}  // namespace
}  // namespace pressmark::indexer
