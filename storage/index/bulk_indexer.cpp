// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/bulk_indexer.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include "storage/index/segment.h"
#include "storage/index/staging.h"

namespace pressmark::storage {
namespace {

// What an article weighs beside its text: many that are a headline alone must not make one segment.
constexpr std::size_t kBytesAnArticle = 1000;

struct Filling {
  std::size_t number = 0;
  std::vector<StoredArticle> articles;
  std::size_t bytes = 0;
};

}  // namespace

// What the caller and the workers share. One mutex guards the queue and what follows it.
struct BulkIndexer::Workshop {
  Workshop(std::filesystem::path folder, const std::string& build, BulkOptions build_options)
      : options(build_options), staging(std::move(folder), build) {
    for (const std::filesystem::path& segment : staging.segments()) {
      ++filling.number;
      for (DocumentCursor document(segment); document.next();) resumed.emplace_back(document.number);
    }
    for (unsigned i = 0; i < options.threads; ++i) workers.emplace_back([this](std::stop_token stop) { work(stop); });
  }

  void add(StoredArticle article) {
    filling.bytes += article.title.size() + article.body.size() + kBytesAnArticle;
    filling.articles.push_back(std::move(article));
    if (filling.bytes >= options.segment_bytes) hand_over();
  }

  void hand_over() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return queue.size() < options.threads || failure; });
    if (failure) std::rethrow_exception(failure);
    const std::size_t next = filling.number + 1;
    queue.push_back(std::move(filling));
    filling = {.number = next, .articles = {}};
    changed.notify_all();
  }

  // A worker's life: segments until the queue is closed and empty.
  void work(const std::stop_token& stop) {
    try {
      SegmentBuilder builder;
      while (const auto segment = take(stop)) {
        builder.write(segment->articles, staging.unfinished(segment->number));
        staging.finish(segment->number);
      }
    } catch (...) {
      const std::lock_guard lock(mutex);
      failure = std::current_exception();
      changed.notify_all();
    }
  }

  std::optional<Filling> take(const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    changed.wait(lock, stop, [this] { return !queue.empty() || closed || failure; });
    if (queue.empty() || failure || stop.stop_requested()) return std::nullopt;
    Filling segment = std::move(queue.front());
    queue.pop_front();
    changed.notify_all();
    return segment;
  }

  void close() {
    if (!filling.articles.empty()) hand_over();
    {
      const std::lock_guard lock(mutex);
      closed = true;
      changed.notify_all();
    }
    for (std::jthread& worker : workers) worker.join();  // not the destructor, which would ask them to stop
    workers.clear();
    if (failure) std::rethrow_exception(failure);
  }

  const BulkOptions options;
  const Staging staging;
  std::vector<ArticleId> resumed;
  Filling filling;  // the caller's alone

  std::mutex mutex;
  std::condition_variable_any changed;
  std::deque<Filling> queue;
  std::exception_ptr failure;
  bool closed = false;
  std::vector<std::jthread> workers;  // last: they use all of the above
};

BulkIndexer::BulkIndexer(std::filesystem::path staging, const std::string& build, BulkOptions options)
    : workshop_(std::make_unique<Workshop>(std::move(staging), build, options)) {}
BulkIndexer::~BulkIndexer() = default;

bool BulkIndexer::can_resume(const std::filesystem::path& staging, const std::string& build) {
  return Staging::holds(staging, build);
}

const std::vector<ArticleId>& BulkIndexer::resumed() const { return workshop_->resumed; }

void BulkIndexer::add(StoredArticle article) { workshop_->add(std::move(article)); }

std::set<std::string> BulkIndexer::finish(const std::filesystem::path& database, const Regrouped& regrouped) {
  workshop_->close();
  const std::vector<std::filesystem::path> segments = workshop_->staging.segments();
  std::set<std::string> languages;
  for (const std::filesystem::path& segment : segments) languages.merge(languages_of_segment(segment));
  if (!segments.empty()) merge_segments(segments, database, regrouped);
  return languages;
}

}  // namespace pressmark::storage
