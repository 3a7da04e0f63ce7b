// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/event_stream.h"

#include <utility>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kQueuedParcels = 4;
constexpr std::size_t kParcelEvents = 200;
constexpr std::size_t kParcelBytes = std::size_t{2} << 20;

std::size_t text_bytes(const Event& event) {
  const auto* const candidate = std::get_if<Candidate>(&event);
  return candidate == nullptr ? 0 : candidate->article.title.size() + candidate->article.body.size();
}

}  // namespace

EventStream::EventStream(ReadOptions options)
    : reader_(std::move(options)), queue_(kQueuedParcels), thread_([this] { read(); }) {}

EventStream::~EventStream() { queue_.close(); }

std::optional<Event> EventStream::next() {
  while (next_ == taken_.size()) {
    auto parcel = queue_.pop();
    if (!parcel) {
      if (failure_) std::rethrow_exception(failure_);
      return std::nullopt;
    }
    taken_ = std::move(*parcel);
    next_ = 0;
  }
  return std::move(taken_[next_++]);
}

void EventStream::read() {
  try {
    reader_.run([this](Event event) { return collect(std::move(event)); });
    static_cast<void>(send());
  } catch (...) {
    failure_ = std::current_exception();
  }
  queue_.close();
}

bool EventStream::collect(Event event) {
  collected_bytes_ += text_bytes(event);
  collected_.push_back(std::move(event));
  return (collected_.size() < kParcelEvents && collected_bytes_ < kParcelBytes) || send();
}

bool EventStream::send() {
  collected_bytes_ = 0;
  return queue_.push(std::exchange(collected_, {}));
}

}  // namespace pressmark::indexer
