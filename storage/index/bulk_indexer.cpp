// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/bulk_indexer.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <thread>

#include <fmt/format.h>
#include <xapian.h>

#include "storage/index/compactor.h"
#include "storage/index/document_builder.h"
#include "storage/index/xapian_border.h"

namespace pressmark::storage {
namespace {

// Segments merged at once: a database is six open files, and one merge of thousands would leave short posting chunks.
constexpr std::size_t kGroup = 64;

struct Segment {
  std::size_t number = 0;
  std::vector<StoredArticle> articles;
};

void write_segment(const std::filesystem::path& path, const std::vector<StoredArticle>& articles,
                   DocumentBuilder& builder) {
  translating(path, "write segment", [&] {
    // Staging is thrown away after a crash, so nothing in it needs to be safe.
    Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS);
    for (const StoredArticle& article : articles) database.replace_document(article.id.value(), builder.build(article));
    database.commit();
  });
}

void merge_and_remove(std::span<const std::filesystem::path> inputs, const std::filesystem::path& output) {
  merge_databases(inputs, output);
  for (const std::filesystem::path& input : inputs) std::filesystem::remove_all(input);
}

}  // namespace

// What the caller and the workers share. One mutex guards all of it but `staging` and `options`, which never change.
struct BulkIndexer::Workshop {
  Workshop(std::filesystem::path staging_folder, BulkOptions build_options)
      : staging(std::move(staging_folder)), options(build_options) {
    std::filesystem::remove_all(staging);
    std::filesystem::create_directories(staging);
    filling.articles.reserve(options.segment_articles);
    for (unsigned i = 0; i < options.threads; ++i) workers.emplace_back([this](std::stop_token stop) { work(stop); });
  }

  ~Workshop() {
    workers.clear();  // asks each to stop, then joins
    std::error_code ignored;
    std::filesystem::remove_all(staging, ignored);
  }

  std::filesystem::path segment_path(std::size_t number) const {
    return staging / fmt::format("segment-{:06}", number);
  }
  std::filesystem::path group_path(std::size_t number) const { return staging / fmt::format("group-{:06}", number); }

  void hand_over() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return queue.size() < options.threads || failure; });
    if (failure) std::rethrow_exception(failure);
    const std::size_t next = filling.number + 1;
    queue.push_back(std::move(filling));
    filling = {.number = next, .articles = {}};
    filling.articles.reserve(options.segment_articles);
    changed.notify_all();
  }

  // A worker's life: segments until the queue is closed and empty, and the merge of each group that it completes.
  void work(const std::stop_token& stop) {
    try {
      DocumentBuilder builder;
      while (auto segment = take(stop)) {
        write_segment(segment_path(segment->number), segment->articles, builder);
        if (completes_group(segment->number)) merge_group(segment->number / kGroup);
      }
      const std::lock_guard lock(mutex);
      languages.insert(builder.languages().begin(), builder.languages().end());
    } catch (...) {
      const std::lock_guard lock(mutex);
      failure = std::current_exception();
      changed.notify_all();
    }
  }

  std::optional<Segment> take(const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    changed.wait(lock, stop, [this] { return !queue.empty() || closed || failure; });
    if (queue.empty() || failure || stop.stop_requested()) return std::nullopt;
    Segment segment = std::move(queue.front());
    queue.pop_front();
    changed.notify_all();
    return segment;
  }

  bool completes_group(std::size_t number) {
    const std::lock_guard lock(mutex);
    return ++finished[number / kGroup] == kGroup;
  }

  std::vector<std::filesystem::path> segments_of(std::size_t group, std::size_t count) const {
    std::vector<std::filesystem::path> paths;
    for (std::size_t i = 0; i < count; ++i) paths.push_back(segment_path(group * kGroup + i));
    return paths;
  }

  void merge_group(std::size_t group) const { merge_and_remove(segments_of(group, kGroup), group_path(group)); }

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

  // Whole groups, then the segments of the last, unfinished one: ascending document numbers.
  std::vector<std::filesystem::path> parts() const {
    std::vector<std::filesystem::path> paths;
    for (const auto& [group, count] : finished) {
      if (count == kGroup) {
        paths.push_back(group_path(group));
      } else {
        for (std::filesystem::path& path : segments_of(group, count)) paths.push_back(std::move(path));
      }
    }
    return paths;
  }

  const std::filesystem::path staging;
  const BulkOptions options;
  Segment filling;  // the caller's alone

  std::mutex mutex;
  std::condition_variable_any changed;
  std::deque<Segment> queue;
  std::map<std::size_t, std::size_t> finished;  // group -> segments written
  std::set<std::string> languages;
  std::exception_ptr failure;
  bool closed = false;
  std::vector<std::jthread> workers;
};

BulkIndexer::BulkIndexer(std::filesystem::path staging, BulkOptions options)
    : workshop_(std::make_unique<Workshop>(std::move(staging), options)) {}
BulkIndexer::~BulkIndexer() = default;

void BulkIndexer::add(StoredArticle article) {
  workshop_->filling.articles.push_back(std::move(article));
  if (workshop_->filling.articles.size() == workshop_->options.segment_articles) workshop_->hand_over();
}

std::string BulkIndexer::finish(const std::filesystem::path& generation, std::uint64_t applied_seq) {
  workshop_->close();
  const std::vector<std::filesystem::path> parts = workshop_->parts();
  if (!parts.empty()) merge_databases(parts, generation);
  return seal_generation(generation, applied_seq, workshop_->languages);
}

}  // namespace pressmark::storage
