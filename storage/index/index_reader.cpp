// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/index_reader.h"

#include <set>

#include "storage/base/error.h"
#include "storage/index/index_metadata.h"

namespace pressmark::storage {
namespace {

constexpr int kAttempts = 5;

std::filesystem::path live_generation(const GenerationFolder& folder) {
  if (auto generation = folder.current()) return *generation;
  throw RebuildNeeded("cannot read " + folder.path().string() + ": there is no index; run pressmark-index rebuild");
}

}  // namespace

IndexReader::IndexReader(const std::filesystem::path& index) : folder_(index) { reopen(); }

// A generation can be replaced and removed between reading its name and opening it, and a writer can overtake the
// reading of its metadata: then all of it is done again.
void IndexReader::reopen() {
  for (int attempt = 1;; ++attempt) {
    try {
      return take_snapshot();
    } catch (const Xapian::Error& error) {
      if (attempt == kAttempts)
        throw IndexError("cannot read index " + generation_.string() + ": " + error.get_description());
      generation_.clear();
    }
  }
}

void IndexReader::take_snapshot() {
  const std::filesystem::path live = live_generation(folder_);
  if (live == generation_) {
    if (!database_.reopen()) return;
  } else {
    database_ = Xapian::Database(live.string());
    generation_ = live;
  }
  require_current_layout(database_, generation_);
  applied_seq_ = storage::applied_seq(database_);
  const std::set<std::string> keys = storage::languages(database_);
  languages_.assign(keys.begin(), keys.end());
}

}  // namespace pressmark::storage
