// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The border of storage/index: what Xapian throws becomes an IndexError that says what was attempted on which index.

#include <filesystem>
#include <string>
#include <utility>

#include <xapian.h>

#include "storage/base/error.h"

namespace pressmark::storage {

template <class Work>
auto translating(const std::filesystem::path& index, const char* attempt, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::DatabaseModifiedError&) {
    throw SnapshotOvertaken(std::string("cannot ") + attempt + " " + index.string() + ": it changes while it is read");
  } catch (const Xapian::Error& error) {
    // A reader's generation can be replaced twice, and then it is removed.
    if (!std::filesystem::exists(index))
      throw SnapshotOvertaken(std::string("cannot ") + attempt + " " + index.string() + ": it was replaced");
    throw IndexError(std::string("cannot ") + attempt + " " + index.string() + ": " + error.get_description());
  }
}

}  // namespace pressmark::storage
