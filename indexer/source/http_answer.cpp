// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/http_answer.h"

#include <array>
#include <charconv>

#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::array<std::string_view, 2> kPageTypes{"text/html", "application/xhtml+xml"};

/// "HTTP/1.1 200 OK"
std::optional<int> status_of(std::string_view line) {
  if (!line.starts_with("HTTP/")) return std::nullopt;
  const std::string_view rest = trim(line.substr(std::min(line.find(' '), line.size())));
  int status = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), status);
  return error == std::errc() ? std::optional(status) : std::nullopt;
}

/// The length that a line of hexadecimal digits announces; takes the line off.
std::optional<std::size_t> take_chunk_length(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = trim(rest.substr(0, end));
  std::size_t length = 0;
  const auto [after, error] = std::from_chars(line.data(), line.data() + line.size(), length, 16);
  const bool closed = after == line.data() + line.size() || *after == ';' || *after == ' ';
  if (error != std::errc() || !closed) return std::nullopt;
  rest.remove_prefix(end + 1);
  return length;
}

struct Unchunked {
  std::string text;
  bool cut = false;  // within a chunk
};

Unchunked out_of_chunks(std::string_view body) {
  Unchunked whole;
  std::string_view rest = body;
  while (const auto length = take_chunk_length(rest)) {
    if (*length == 0) return whole;
    whole.text += rest.substr(0, *length);
    whole.cut = *length > rest.size();
    rest.remove_prefix(std::min(*length, rest.size()));
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return whole.text.empty() ? Unchunked{std::string(body)} : whole;
}

}  // namespace

std::optional<HttpAnswer> read_http_answer(std::string_view bytes) {
  const auto status = status_of(bytes.substr(0, bytes.find('\n')));
  const auto parts = split_head(bytes);
  if (!status || !parts) return std::nullopt;
  return HttpAnswer{*status, HeaderFields(parts->head), bytes.substr(parts->body)};
}

bool is_page(std::string_view content_type, std::string_view content) {
  if (content_type.empty()) return begins_as_markup(content);
  const std::string type = media_type(content_type);
  return std::find(kPageTypes.begin(), kPageTypes.end(), type) != kPageTypes.end();
}

DecodedBody decoded_body(const HttpAnswer& answer) {
  const bool chunked = lowered(answer.fields["Transfer-Encoding"]).ends_with("chunked");
  Unchunked body = chunked ? out_of_chunks(answer.body) : Unchunked{std::string(answer.body)};
  DecodedBody decoded = out_of_content_coding(std::move(body.text), answer.fields["Content-Encoding"]);
  if (body.cut && !decoded.damage) decoded.damage = Damage{RejectReason::cut_short, "a chunk of the body ends early"};
  return decoded;
}

}  // namespace pressmark::indexer
