// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One spelling for the same path or query of a URL (RFC 3986, 6.2.2).

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// Escapes of letters, digits and -._~ undone, the others with upper-case digits; bytes that are not ASCII escaped, and
/// a percent sign that escapes nothing.
[[nodiscard]] std::string normal_escapes(std::string_view text);

/// A path that begins with a slash, or an empty one (which becomes "/"), without its "." and ".." segments.
[[nodiscard]] std::string without_dot_segments(std::string_view path);

}  // namespace pressmark::indexer
