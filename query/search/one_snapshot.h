// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An answer from one snapshot of the archive. Where a writer moves on meanwhile, all of the work is done again on the
// newest snapshot, because a bare retry would mix two.

#include <xapian.h>

#include "storage/archive/archive_reader.h"
#include "storage/base/error.h"

namespace pressmark::query {

inline constexpr int kMostAttempts = 5;

[[noreturn]] inline void fail_to_search(const storage::ArchiveReader& archive, const std::string& why) {
  throw IndexError("cannot search " + archive.folder().directory().string() + ": " + why);
}

/// `work` returns false where a writer has overtaken the snapshot, and begins anew each time it is called. What Xapian
/// throws becomes an IndexError.
template <class Work>
void on_one_snapshot(storage::ArchiveReader& archive, Work&& work) {
  const auto current = [&work, &archive] {
    try {
      return work();
    } catch (const Xapian::DatabaseModifiedError&) {
      return false;
    } catch (const Xapian::DatabaseOpeningError&) {
      return false;  // a table opened late, of a generation that has been replaced and removed
    } catch (const Xapian::Error& error) {
      fail_to_search(archive, error.get_description());
    }
  };
  for (int attempt = 1; attempt <= kMostAttempts; ++attempt) {
    if (attempt > 1) archive.refresh();
    if (current()) return;
  }
  fail_to_search(archive, "a writer changes it faster than it can be read; try again");
}

}  // namespace pressmark::query
