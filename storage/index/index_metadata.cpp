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

std::uint64_t applied_seq(const Xapian::Database& database) { return number_at(database, layout::kAppliedSeqKey); }
std::uint64_t sealed_seq(const Xapian::Database& database) { return number_at(database, layout::kSealedSeqKey); }

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

}  // namespace pressmark::storage
