// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/input_buffer.h"

#include <algorithm>

#include <fmt/format.h>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kReadBytes = 256 << 10;

}  // namespace

InputBuffer::InputBuffer(std::unique_ptr<ByteSource> bytes)
    : bytes_(std::move(bytes)), storage_(2 * kReadBytes + kInputPadding) {}

bool InputBuffer::grow() {
  make_room();
  const std::size_t got = bytes_->read(std::span(storage_).subspan(end_, storage_.size() - kInputPadding - end_));
  end_ += got;
  return got > 0;
}

std::string_view InputBuffer::head(std::size_t bytes) {
  while (window().size() < bytes && grow()) continue;
  return window().substr(0, bytes);
}

bool InputBuffer::recover() {
  consume(window().size());
  return bytes_->recover();
}

void InputBuffer::make_room() {
  if (end_ + kReadBytes + kInputPadding <= storage_.size()) return;
  std::copy(storage_.data() + begin_, storage_.data() + end_, storage_.data());
  end_ -= begin_;
  begin_ = 0;
  if (end_ + kReadBytes + kInputPadding > storage_.size()) storage_.resize(2 * storage_.size());
}

std::optional<PieceCutter::Piece> PieceCutter::next() {
  std::size_t searched = 0;
  while (!ended_) {
    const std::string_view window = input_->window();
    const std::size_t at = window.find(delimiter_, searched);
    if (std::min(at, window.size()) > kMaxRecordBytes) return skip_long_piece();
    if (at != std::string_view::npos) {
      input_->consume(at + delimiter_.size());
      return Piece{window.substr(0, at), true, std::nullopt};
    }
    searched = window.size() - std::min(window.size(), delimiter_.size() - 1);
    ended_ = !input_->grow();
    if (ended_) return last_piece();
  }
  return std::nullopt;
}

std::optional<PieceCutter::Piece> PieceCutter::last_piece() {
  const std::string_view rest = input_->window();
  const std::optional<Damage> damage = input_->damage();
  if (rest.empty() && !damage) return std::nullopt;
  input_->consume(rest.size());
  return Piece{rest, false, damage};
}

PieceCutter::Piece PieceCutter::skip_long_piece() {
  const Damage too_long{RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)};
  while (!ended_) {
    const std::string_view window = input_->window();
    const std::size_t at = window.find(delimiter_);
    if (at != std::string_view::npos) {
      input_->consume(at + delimiter_.size());
      break;
    }
    input_->consume(window.size() - std::min(window.size(), delimiter_.size() - 1));
    ended_ = !input_->grow();
  }
  return Piece{{}, true, too_long};
}

}  // namespace pressmark::indexer
