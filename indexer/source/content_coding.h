// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The body of an answer out of its content coding (RFC 9110, 8.4): gzip, deflate, br and zstd, one of them once.

#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/byte_source.h"

namespace pressmark::indexer {

/// Of a body that is cut short, `text` is what it holds; of what is damaged otherwise, nothing.
struct DecodedBody {
  std::string text;  // no more than kMaxRecordBytes
  std::optional<Damage> damage;
};

/// `stated` is the answer's Content-Encoding. It is not always true: crawlers often keep the head as it came and the
/// body undone. So markup is taken as it is, and what is compressed by its first bytes is unpacked, whatever is stated;
/// a body that is neither and cannot be decoded is damage.
[[nodiscard]] DecodedBody out_of_content_coding(std::string body, std::string_view stated);

/// Whether a text, of whatever charset, begins as markup does.
[[nodiscard]] bool begins_as_markup(std::string_view content);

}  // namespace pressmark::indexer
