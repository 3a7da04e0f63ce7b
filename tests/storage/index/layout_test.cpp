// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/layout.h"

#include <gtest/gtest.h>

namespace pressmark::storage {
namespace {

TEST(Layout, ReadsBackTheInstantOfPublication) {
  for (const char* iso : {"1600-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2022-09-27T14:03:00Z", "9999-12-31"}) {
    const sys_seconds instant = parse_iso8601(iso)->instant;
    EXPECT_EQ(layout::published_instant(layout::sortable_published(instant)), instant) << iso;
  }
}

}  // namespace
}  // namespace pressmark::storage
