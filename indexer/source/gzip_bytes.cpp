// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows zlib.
#include "indexer/source/gzip_bytes.h"

#include <array>
#include <new>

#include <fmt/format.h>
#include <zlib.h>

namespace pressmark::indexer {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest window, gzip header expected
constexpr std::size_t kInputBytes = 128 << 10;

}  // namespace

struct GzipBytes::Inflater {
  Inflater() {
    if (::inflateInit2(&stream, kGzipWindow) != Z_OK) throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { ::inflateEnd(&stream); }

  [[nodiscard]] std::string_view pending() const {
    return {reinterpret_cast<const char*>(stream.next_in), stream.avail_in};
  }

  z_stream stream{};
  std::array<char, kInputBytes> input;
};

bool is_gzip(std::string_view head) { return head.starts_with("\x1f\x8b"); }

GzipBytes::GzipBytes(std::unique_ptr<ByteSource> compressed)
    : compressed_(std::move(compressed)), inflater_(std::make_unique<Inflater>()) {}

GzipBytes::~GzipBytes() = default;

std::size_t GzipBytes::read(std::span<char> room) {
  z_stream& stream = inflater_->stream;
  stream.next_out = reinterpret_cast<Bytef*>(room.data());
  stream.avail_out = static_cast<uInt>(room.size());
  while (!ended_ && stream.avail_out == room.size()) inflate_some();
  const std::size_t got = room.size() - stream.avail_out;
  bytes_out_ += got;
  if (bytes_out_ > kExpansionGrace && bytes_out_ > bytes_in_ * kMaxExpansion) {
    end(RejectReason::expands_too_far, fmt::format("{} bytes out of {}", bytes_out_, bytes_in_));
    return 0;
  }
  return got;
}

void GzipBytes::inflate_some() {
  z_stream& stream = inflater_->stream;
  if (stream.avail_in == 0 && !refill()) return end(RejectReason::cut_short, "the gzip stream ends early");
  const int result = ::inflate(&stream, Z_NO_FLUSH);
  if (result == Z_STREAM_END) return begin_next_member();
  if (result == Z_OK || result == Z_BUF_ERROR) return;
  end(RejectReason::damaged_compression, stream.msg != nullptr ? stream.msg : "bad gzip data");
}

void GzipBytes::begin_next_member() {
  Inflater& inflater = *inflater_;
  while (inflater.stream.avail_in < kGzipMagicBytes && refill()) continue;
  ended_ = !is_gzip(inflater.pending());  // the end, or padding as tapes and block devices leave it
  if (!ended_) ::inflateReset(&inflater.stream);
}

/// More compressed bytes behind those not yet used; false where there are none.
bool GzipBytes::refill() {
  z_stream& stream = inflater_->stream;
  const std::string_view rest = inflater_->pending();
  std::copy(rest.begin(), rest.end(), inflater_->input.begin());
  const std::size_t got = compressed_->read(std::span(inflater_->input).subspan(rest.size()));
  stream.next_in = reinterpret_cast<Bytef*>(inflater_->input.data());
  stream.avail_in = static_cast<uInt>(rest.size() + got);
  bytes_in_ += got;
  return got > 0;
}

void GzipBytes::end(RejectReason reason, std::string detail) {
  ended_ = true;
  damage_ = Damage{reason, std::move(detail)};
}

}  // namespace pressmark::indexer
