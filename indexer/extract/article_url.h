// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Web addresses of articles: one spelling for one page.

#include <optional>
#include <string>
#include <string_view>

namespace pressmark::indexer {

/// The canonical spelling of an absolute http(s) URL: scheme and host in lower case, escapes and path in one spelling;
/// user, default port, tracking parameters and the fragment dropped (but "#!page" is an address of its own). A page of
/// an AMP cache is the page that it keeps. Nothing for anything else,
/// nor for more than 8 KiB.
[[nodiscard]] std::optional<std::string> canonical_url(std::string_view url);

/// Host of a canonical URL, without the labels that only say how it is served: www., m., feeds., ...
[[nodiscard]] std::string publisher_host(std::string_view canonical_url);

}  // namespace pressmark::indexer
