// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/timeline_table.h"

#include <fmt/format.h>

namespace pressmark::query {

Table timeline_table(const Timeline& timeline) {
  const auto iso = [](sys_days day) { return format_iso8601({day, DatePrecision::day}); };
  Table table{{{"first day"}, {"last day"}, {"articles", true}, {"of all", true}, {"share", true}}, {}};
  for (const Bucket& bucket : timeline.buckets)
    table.rows.push_back({{iso(bucket.begin)},
                          {iso(bucket.last)},
                          {fmt::format("{}", bucket.articles)},
                          {fmt::format("{}", bucket.all)},
                          {bucket.all == 0 ? std::string() : fmt::format("{:.6f}", bucket.share())}});
  return table;
}

}  // namespace pressmark::query
