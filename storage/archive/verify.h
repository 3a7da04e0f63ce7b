// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Do catalog and index agree? Counts first, then content: every document is built anew from its row and compared.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace pressmark::storage {

struct Verification {
  std::uint64_t articles = 0;         // live rows
  std::uint64_t documents = 0;        // in the index
  std::uint64_t pending = 0;          // rows the index has still to learn (a writer at work, or killed)
  std::uint64_t missing = 0;          // rows without a document
  std::uint64_t orphans = 0;          // documents without a row
  std::uint64_t differing = 0;        // documents that do not say what their row says
  std::vector<std::string> problems;  // for people; at most 20
  [[nodiscard]] bool clean() const { return problems.empty(); }
};

/// May run beside a writer; throws SnapshotOvertaken where that one is too fast to be followed.
/// `deep` compares the terms, positions and values of every document; without it, presence and counts.
[[nodiscard]] Verification verify(const std::filesystem::path& archive, bool deep);

}  // namespace pressmark::storage
