// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/index_metadata.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "storage/base/error.h"
#include "storage/index/layout.h"
#include "storage/text/analyzer.h"

namespace pressmark::storage {
namespace {

std::uint64_t number_at(const Xapian::Database& database, const char* key) {
  const std::string value = database.get_metadata(key);
  std::uint64_t number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

}  // namespace

void require_current_layout(const Xapian::Database& database, const std::filesystem::path& generation) {
  if (database.get_metadata(layout::kLayoutKey) == layout::kLayoutVersion &&
      database.get_metadata(layout::kAnalyzerKey) == text::Analyzer::fingerprint())
    return;
  throw RebuildNeeded(
      fmt::format("cannot use index {}: it was made by another version of the analyzer; run pressmark-index rebuild",
                  generation.string()));
}

PartState state_of(const Xapian::Database& database) {
  return {.applied_seq = number_at(database, layout::kAppliedSeqKey),
          .below_changes = number_at(database, layout::kBelowChangesKey)};
}

std::uint64_t changes_since_sealed(const Xapian::Database& database) {
  return number_at(database, layout::kChangesKey);
}

std::set<std::string> languages(const Xapian::Database& database) {
  const std::string value = database.get_metadata(layout::kLanguagesKey);
  std::set<std::string> keys;
  for (std::size_t begin = 0; begin < value.size();) {
    const std::size_t end = std::min(value.find(' ', begin), value.size());
    if (end > begin) keys.insert(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return keys;
}

void set_layout(Xapian::WritableDatabase& database) {
  database.set_metadata(layout::kLayoutKey, std::string(layout::kLayoutVersion));
  database.set_metadata(layout::kAnalyzerKey, text::Analyzer::fingerprint());
}

void set_state(Xapian::WritableDatabase& database, const PartState& state) {
  database.set_metadata(layout::kAppliedSeqKey, std::to_string(state.applied_seq));
  database.set_metadata(layout::kBelowChangesKey, std::to_string(state.below_changes));
}

void set_languages(Xapian::WritableDatabase& database, const std::set<std::string>& languages) {
  database.set_metadata(layout::kLanguagesKey, fmt::format("{}", fmt::join(languages, " ")));
}

void forget_changes(Xapian::WritableDatabase& database) { database.set_metadata(layout::kChangesKey, "0"); }

void count_changes(Xapian::WritableDatabase& database, std::uint64_t changes) {
  database.set_metadata(layout::kChangesKey, std::to_string(changes_since_sealed(database) + changes));
}

}  // namespace pressmark::storage
