// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a generation, one part of the index, says of itself. What reads passes Xapian's exceptions on.

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include <xapian.h>

namespace pressmark::storage {

/// How far a part is. The last part's applied_seq is the index's.
struct PartState {
  std::uint64_t applied_seq = 0;
  /// changes_since_sealed() of the parts below this one, together, when it was last written. In a snapshot they have as
  /// many, or more where a writer is between two parts.
  std::uint64_t below_changes = 0;
};

/// Throws RebuildNeeded where layout or analyzer are not this program's.
void require_current_layout(const Xapian::Database& database, const std::filesystem::path& generation);
[[nodiscard]] PartState state_of(const Xapian::Database& database);
/// Articles changed in place, however often.
[[nodiscard]] std::uint64_t changes_since_sealed(const Xapian::Database& database);
/// Stemmer keys of the articles in it.
[[nodiscard]] std::set<std::string> languages(const Xapian::Database& database);

void set_layout(Xapian::WritableDatabase& database);
void set_state(Xapian::WritableDatabase& database, const PartState& state);
void set_languages(Xapian::WritableDatabase& database, const std::set<std::string>& languages);
void forget_changes(Xapian::WritableDatabase& database);
/// Adds to changes_since_sealed().
void count_changes(Xapian::WritableDatabase& database, std::uint64_t changes);

}  // namespace pressmark::storage
