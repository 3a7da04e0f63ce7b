// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/live_index.h"

#include <algorithm>

#include <fmt/format.h>

namespace pressmark::storage {
namespace {

// Cuts those up to `last` off the front of `changes`.
std::span<const IndexChange> take_up_to(ArticleId last, std::span<const IndexChange>& changes) {
  const auto end = std::partition_point(changes.begin(), changes.end(),
                                        [last](const IndexChange& change) { return change.id <= last; });
  const auto count = static_cast<std::size_t>(end - changes.begin());
  const std::span<const IndexChange> front = changes.first(count);
  changes = changes.subspan(count);
  return front;
}

}  // namespace

LiveIndex::LiveIndex(const std::vector<std::filesystem::path>& parts) {
  parts_.reserve(parts.size());
  for (const std::filesystem::path& part : parts) parts_.emplace_back(part);
}

std::uint64_t LiveIndex::newest_seq() const {
  std::uint64_t newest = 0;
  for (const IndexWriter& part : parts_) newest = std::max(newest, part.state().applied_seq);
  return newest;
}

bool LiveIndex::is_whole() const {
  for (std::size_t i = 1; i < parts_.size(); ++i)
    if (parts_[i].state().below_changes > changes_below(i)) return false;
  return true;
}

std::string LiveIndex::uuid() const {
  std::vector<std::string> uuids;
  for (const IndexWriter& part : parts_) uuids.push_back(part.uuid());
  return joined_uuids(uuids);
}

std::uint64_t LiveIndex::document_count() const {
  std::uint64_t count = 0;
  for (const IndexWriter& part : parts_) count += part.document_count();
  return count;
}

ArticleId LiveIndex::last_document() const { return last_document_below(parts_.size()); }

std::set<std::string> LiveIndex::languages() const {
  std::set<std::string> all;
  for (const IndexWriter& part : parts_) all.merge(part.languages());
  return all;
}

void LiveIndex::apply(std::span<const IndexChange> changes, std::uint64_t top) {
  const std::size_t below = parts_.size() - 1;
  apply_below(below, changes, top);
  take_up_to(last_document_below(below), changes);
  parts_.back().apply(changes, {.applied_seq = top, .below_changes = changes_below(below)});
}

void LiveIndex::apply_below(std::size_t count, std::span<const IndexChange> changes, std::uint64_t top) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::span<const IndexChange> here = take_up_to(last_document_below(i + 1), changes);
    if (here.empty()) continue;
    const bool is_last = i + 1 == parts_.size();
    parts_[i].apply(here, {.applied_seq = is_last ? applied_seq() : top, .below_changes = changes_below(i)});
  }
}

std::uint64_t LiveIndex::changes_below(std::size_t count) const {
  std::uint64_t changes = 0;
  for (std::size_t i = 0; i < count; ++i) changes += parts_[i].changes_since_sealed();
  return changes;
}

ArticleId LiveIndex::last_document_below(std::size_t count) const {
  ArticleId last;
  for (std::size_t i = 0; i < count; ++i) last = std::max(last, parts_[i].last_document());
  return last;
}

std::string joined_uuids(std::span<const std::string> uuids) { return fmt::format("{}", fmt::join(uuids, "+")); }

}  // namespace pressmark::storage
