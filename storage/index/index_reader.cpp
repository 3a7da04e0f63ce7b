// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/index_reader.h"

#include <set>

#include <fmt/format.h>

#include "storage/base/error.h"

namespace pressmark::storage {
namespace {

constexpr int kAttempts = 5;

std::vector<std::filesystem::path> live_parts(const GenerationFolder& folder) {
  auto parts = folder.current();
  if (!parts.empty()) return parts;
  throw RebuildNeeded("cannot read " + folder.path().string() + ": there is no index; run pressmark-index rebuild");
}

}  // namespace

IndexReader::IndexReader(const std::filesystem::path& index) : folder_(index) { reopen(); }

// A generation can be replaced and removed between reading its name and opening it, and a writer can overtake the
// reading of its metadata: then all of it is done again. So it is where a writer is between two parts, but for the
// last time: a writer that was killed there leaves them so, which is sound if not the whole of its last batch.
void IndexReader::reopen() {
  for (int attempt = 1;; ++attempt) {
    try {
      take_snapshot();
      if (attempt == kAttempts || !is_between_parts()) return;
    } catch (const Xapian::Error& error) {
      if (attempt == kAttempts)
        throw IndexError("cannot read index " + folder_.path().string() + ": " + error.get_description());
      paths_.clear();
    }
  }
}

void IndexReader::take_snapshot() {
  std::vector<std::filesystem::path> live = live_parts(folder_);
  if (live != paths_) {
    open_parts(std::move(live));
  } else if (!reopen_parts()) {
    return;
  }
  read_metadata();
}

// The last part first, which a writer commits last: so no part is older than those above it ask for.
void IndexReader::open_parts(std::vector<std::filesystem::path> paths) {
  paths_.clear();
  parts_.assign(paths.size(), {});
  for (std::size_t i = paths.size(); i-- > 0;) parts_[i] = Xapian::Database(paths[i].string());
  database_ = parts_.front();
  for (std::size_t i = 1; i < parts_.size(); ++i) database_.add_database(parts_[i]);
  paths_ = std::move(paths);
}

// Reopens database_ too, which shares what they hold.
bool IndexReader::reopen_parts() {
  bool moved = false;
  for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) moved = part->reopen() || moved;
  return moved;
}

void IndexReader::read_metadata() {
  std::set<std::string> keys;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    require_current_layout(parts_[i], paths_[i]);
    keys.merge(storage::languages(parts_[i]));
  }
  applied_seq_ = state_of(parts_.back()).applied_seq;
  languages_.assign(keys.begin(), keys.end());
}

bool IndexReader::is_between_parts() const {
  std::uint64_t below = 0;
  for (std::size_t i = 0; i + 1 < parts_.size(); ++i) below += changes_since_sealed(parts_[i]);
  return parts_.size() > 1 && below != state_of(parts_.back()).below_changes;
}

// Xapian numbers the documents of several databases in turn: the first of each, the second of each, and so on.
ArticleId IndexReader::article(Xapian::docid document) const {
  return ArticleId((document - 1) / static_cast<Xapian::docid>(parts_.size()) + 1);
}

}  // namespace pressmark::storage
