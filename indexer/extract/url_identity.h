// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which web addresses are one article: its twins for phones, for AMP and for http count as the page itself.

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// What the canonical URLs of one page have in common, spelled as an https URL: without the host's labels www, m,
/// mobile and amp, segments and endings of AMP, "index.html" and its like, the slash at the end, and the parameters
/// that only ask for another view (amp, outputType, m). It need not be an address that answers.
[[nodiscard]] std::string url_identity(std::string_view canonical_url);

}  // namespace pressmark::indexer
