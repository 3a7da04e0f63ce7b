// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/settings.h"

namespace pressmark::query {

ColorChoice color_choice(std::string_view word) {
  if (word == "always") return ColorChoice::always;
  return word == "never" ? ColorChoice::never : ColorChoice::automatic;
}

Order order_named(std::string_view word) { return word == "date" ? Order::date : Order::relevance; }

void apply_settings(const storage::Config& config, Requests& all) {
  all.common.archive = config.text("archive").value_or("");
  all.common.color = color_choice(config.text("color").value_or(""));
  all.common.pager = config.text("pager").value_or(std::string(storage::find_setting("pager")->fallback));
  if (const auto limit = config.number("limit")) all.search.options.limit = static_cast<std::size_t>(*limit);
  all.search.options.order = order_named(config.text("sort").value_or(""));
}

}  // namespace pressmark::query
