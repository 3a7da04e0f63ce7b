// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a server answered (RFC 9112), as a crawl keeps it.

#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/content_coding.h"
#include "indexer/source/header_fields.h"

namespace pressmark::indexer {

struct HttpAnswer {
  int status = 0;
  HeaderFields fields;
  std::string_view body;  // as it was sent
};

/// Nothing where it is no HTTP. `bytes` may end early, and the body with it, but not within the head.
[[nodiscard]] std::optional<HttpAnswer> read_http_answer(std::string_view bytes);

/// Whether a media type is that of a page; where none is stated, whether the content looks like one.
[[nodiscard]] bool is_page(std::string_view content_type, std::string_view content);

/// The body out of its chunks and its content coding. A body that is not in the chunks it claims to be in is taken as
/// it is: crawlers often keep the head as it came and the body undone.
[[nodiscard]] DecodedBody decoded_body(const HttpAnswer& answer);

}  // namespace pressmark::indexer
