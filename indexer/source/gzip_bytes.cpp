// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/gzip_bytes.h"

#include <algorithm>
#include <array>

#include "indexer/source/expansion.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kInputBytes = 128 << 10;
constexpr std::string_view kMemberBegin = "\x1f\x8b\x08";  // with deflate, the only method there is
// Whoever asks for offsets asks for those of what was read last.
constexpr std::size_t kMembersKept = std::size_t{1} << 16;

}  // namespace

GzipBytes::GzipBytes(std::unique_ptr<ByteSource> compressed)
    : compressed_(std::move(compressed)), inflater_(Inflater::Wrapping::gzip), input_(kInputBytes) {
  begin_member();
}

std::size_t GzipBytes::read(std::span<char> room) {
  std::size_t got = 0;
  while (!ended_ && got == 0) got = inflate_some(room);
  const std::uint64_t bytes_in = compressed_->bytes_on_disk(bytes_in_);
  if (!expands_too_far(bytes_out_, bytes_in)) return got;
  ended_ = true;
  damage_ = bomb(bytes_out_, bytes_in);
  return 0;
}

std::size_t GzipBytes::inflate_some(std::span<char> room) {
  if (pending_.empty() && !refill()) {
    end(RejectReason::cut_short, "the gzip stream ends early");
    return 0;
  }
  const DecodingStep step = inflater_.decode(pending_, room);
  pending_.remove_prefix(step.read);
  bytes_out_ += step.written;
  if (step.state == DecodingStep::State::ended) end_member();
  if (step.state == DecodingStep::State::damaged)
    end(RejectReason::damaged_compression, std::string(inflater_.complaint()));
  return step.written;
}

void GzipBytes::end_member() {
  while (pending_.size() < kGzipMagic.size() && refill()) continue;
  ended_ = !pending_.starts_with(kGzipMagic);  // the end, or padding as tapes and block devices leave it
  if (!ended_) begin_member();
}

void GzipBytes::begin_member() {
  inflater_.begin_anew();
  members_.push_back({bytes_out_, bytes_in_ - pending_.size()});
  if (members_.size() > kMembersKept) members_.pop_front();
}

/// More compressed bytes behind those not yet used; false where there are none.
bool GzipBytes::refill() {
  std::copy(pending_.begin(), pending_.end(), input_.begin());
  const std::size_t got = compressed_->read(std::span(input_).subspan(pending_.size()));
  pending_ = {input_.data(), pending_.size() + got};
  bytes_in_ += got;
  return got > 0;
}

/// Makes the last `bytes` pending, or as many of them as are still held.
void GzipBytes::go_back(std::uint64_t bytes) {
  const char* const end = pending_.data() + pending_.size();
  const auto held = static_cast<std::size_t>(end - input_.data());
  const std::size_t back = std::min<std::uint64_t>(bytes, held);
  pending_ = {end - back, back};
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
  go_back(bytes_in_ - members_.back().begin - 1);
  do {
    const std::size_t at = pending_.find(kMemberBegin);
    pending_.remove_prefix(std::min(at, pending_.size() - std::min(pending_.size(), kMemberBegin.size() - 1)));
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
