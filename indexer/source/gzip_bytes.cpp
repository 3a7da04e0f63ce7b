// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows zlib.
#include "indexer/source/gzip_bytes.h"

#include <algorithm>
#include <array>
#include <new>

#include <zlib.h>

#include "indexer/source/expansion.h"

namespace pressmark::indexer {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest window, gzip header expected
constexpr std::size_t kInputBytes = 128 << 10;
constexpr std::string_view kMemberBegin = "\x1f\x8b\x08";  // with deflate, the only method there is
// Whoever asks for offsets asks for those of what was read last.
constexpr std::size_t kMembersKept = std::size_t{1} << 16;

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

  void skip(std::size_t bytes) {
    stream.next_in += bytes;
    stream.avail_in -= static_cast<uInt>(bytes);
  }
  /// Makes `bytes` pending, or as many of them as are still held.
  void go_back(std::uint64_t bytes) {
    auto* const begin = reinterpret_cast<Bytef*>(input.data());
    const auto held = static_cast<std::uint64_t>(stream.next_in - begin) + stream.avail_in;
    const auto back = static_cast<uInt>(std::min(bytes, held));
    stream.next_in += stream.avail_in;
    stream.next_in -= back;
    stream.avail_in = back;
  }

  z_stream stream{};
  std::array<char, kInputBytes> input;
};

GzipBytes::GzipBytes(std::unique_ptr<ByteSource> compressed)
    : compressed_(std::move(compressed)), inflater_(std::make_unique<Inflater>()) {
  begin_member();
}

GzipBytes::~GzipBytes() = default;

std::size_t GzipBytes::read(std::span<char> room) {
  z_stream& stream = inflater_->stream;
  stream.next_out = reinterpret_cast<Bytef*>(room.data());
  stream.avail_out = static_cast<uInt>(room.size());
  while (!ended_ && stream.avail_out == room.size()) inflate_some();
  const std::size_t got = room.size() - stream.avail_out;
  const std::uint64_t bytes_in = compressed_->bytes_on_disk(bytes_in_);
  if (!expands_too_far(bytes_out_, bytes_in)) return got;
  ended_ = true;
  damage_ = bomb(bytes_out_, bytes_in);
  return 0;
}

void GzipBytes::inflate_some() {
  z_stream& stream = inflater_->stream;
  if (stream.avail_in == 0 && !refill()) return end(RejectReason::cut_short, "the gzip stream ends early");
  const uInt room = stream.avail_out;
  const int result = ::inflate(&stream, Z_NO_FLUSH);
  bytes_out_ += room - stream.avail_out;
  if (result == Z_STREAM_END) return end_member();
  if (result == Z_OK || result == Z_BUF_ERROR) return;
  end(RejectReason::damaged_compression, stream.msg != nullptr ? stream.msg : "bad gzip data");
}

void GzipBytes::end_member() {
  Inflater& inflater = *inflater_;
  while (inflater.stream.avail_in < kGzipMagic.size() && refill()) continue;
  ended_ = !inflater.pending().starts_with(kGzipMagic);  // the end, or padding as tapes and block devices leave it
  if (!ended_) begin_member();
}

void GzipBytes::begin_member() {
  ::inflateReset(&inflater_->stream);
  members_.push_back({bytes_out_, bytes_in_ - inflater_->stream.avail_in});
  if (members_.size() > kMembersKept) members_.pop_front();
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

bool GzipBytes::recover() {
  if (!damage_ || damage_->reason != RejectReason::damaged_compression || !find_member()) return false;
  damage_.reset();
  ended_ = false;
  begin_member();
  return true;
}

/// Moves to what looks like the beginning of a member: if it is none, that is one more damage to recover from.
bool GzipBytes::find_member() {
  // Damage may be noticed far behind its place, in what was the next member.
  inflater_->go_back(bytes_in_ - members_.back().begin - 1);
  do {
    const std::string_view pending = inflater_->pending();
    const std::size_t at = pending.find(kMemberBegin);
    inflater_->skip(std::min(at, pending.size() - std::min(pending.size(), kMemberBegin.size() - 1)));
    if (at != std::string_view::npos) return true;
  } while (refill());
  return false;
}

std::optional<std::uint64_t> GzipBytes::offset_of(std::uint64_t position) const {
  const auto member = std::lower_bound(members_.begin(), members_.end(), position,
                                       [](const Member& each, std::uint64_t wanted) { return each.position < wanted; });
  if (member == members_.end() || member->position != position) return std::nullopt;
  return compressed_->offset_of(member->begin);
}

void GzipBytes::end(RejectReason reason, std::string detail) {
  ended_ = true;
  damage_ = Damage{reason, std::move(detail)};
}

}  // namespace pressmark::indexer
