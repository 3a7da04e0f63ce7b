// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/content_coding.h"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

#include "indexer/source/brotli_decoder.h"
#include "indexer/source/charset.h"
#include "indexer/source/coded_bytes.h"
#include "indexer/source/compression.h"
#include "indexer/source/held_bytes.h"
#include "indexer/source/inflater.h"
#include "indexer/source/input_buffer.h"
#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kMarkupHead = 512;

std::unique_ptr<ByteSource> open_brotli(std::string_view body) {
  return std::make_unique<CodedBytes<BrotliDecoder>>(body);
}

/// Deflate is meant to stand in the wrapping of zlib (RFC 1950), and often does not.
std::unique_ptr<ByteSource> open_deflate(std::string_view body) {
  constexpr unsigned kMethodDeflate = 8;
  constexpr unsigned kHeadCheck = 31;
  const auto byte = [body](std::size_t at) { return at < body.size() ? static_cast<unsigned char>(body[at]) : 0U; };
  const bool wrapped = (byte(0) & 0x0FU) == kMethodDeflate && (byte(0) * 256 + byte(1)) % kHeadCheck == 0;
  return std::make_unique<CodedBytes<Inflater>>(body, wrapped ? Inflater::Wrapping::zlib : Inflater::Wrapping::none);
}

struct Coding {
  std::string_view name;
  std::unique_ptr<ByteSource> (*open)(std::string_view body);  // nullptr: told by the body's first bytes
};

constexpr std::array kCodings{
    Coding{"br", open_brotli}, Coding{"deflate", open_deflate}, Coding{"gzip", nullptr},
    Coding{"x-gzip", nullptr}, Coding{"zstd", nullptr},
};

const Coding* find_coding(std::string_view name) {
  const auto row =
      std::find_if(kCodings.begin(), kCodings.end(), [name](const Coding& c) { return same_letters(c.name, name); });
  return row == kCodings.end() ? nullptr : &*row;
}

bool is_coding(std::string_view stated) { return !stated.empty() && !same_letters(stated, "identity"); }

DecodedBody unpacked(std::unique_ptr<ByteSource> packed) {
  InputBuffer bytes(std::move(packed));
  const std::string_view text = bytes.head(kMaxRecordBytes + 1);
  if (text.size() > kMaxRecordBytes)
    return {{}, Damage{RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)}};
  const auto damage = bytes.damage();
  if (damage && damage->reason != RejectReason::cut_short) return {{}, damage};
  return {std::string(text), damage};
}

Damage not_decoded(const Coding* coding, std::string_view stated) {
  if (coding != nullptr) return {RejectReason::damaged_compression, fmt::format("the body is not in {}", coding->name)};
  return {RejectReason::unsupported_format, fmt::format("content coding '{}'", stated)};
}

}  // namespace

bool begins_as_markup(std::string_view content) {
  return trim(to_utf8(content.substr(0, kMarkupHead)).text).starts_with('<');
}

DecodedBody out_of_content_coding(std::string body, std::string_view stated) {
  if (is_compressed(body)) return unpacked(decompressed(std::make_unique<HeldBytes>(body)));
  if (!is_coding(stated) || body.empty()) return {std::move(body), std::nullopt};
  const Coding* const coding = find_coding(stated);
  if (coding != nullptr && coding->open != nullptr) {
    DecodedBody decoded = unpacked(coding->open(body));
    if (!decoded.damage || decoded.damage->reason != RejectReason::damaged_compression) return decoded;
  }
  if (begins_as_markup(body)) return {std::move(body), std::nullopt};
  return {{}, not_decoded(coding, stated)};
}

}  // namespace pressmark::indexer
