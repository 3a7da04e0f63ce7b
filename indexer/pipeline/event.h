// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What reading inputs brings, in the order of the inputs: values that pass from the reading thread to the writing one.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/source/input_walker.h"
#include "indexer/source/reject.h"
#include "storage/catalog/ledger.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

struct InputBegun {
  InputFile file;
  std::string_view format;  // name in the table of formats; empty where the input could not be opened
  std::optional<storage::InterruptedInput> before{};  // what an earlier run left of it: it is read on from there
};

/// An article that the archive may or may not know already.
struct Candidate {
  Article article;
  Hash128 hash;                                  // content_hash(article)
  std::string where;                             // place in the input
  BandKeys bands{};                              // signature_of(article.body)
  std::optional<storage::InputCursor> cursor{};  // behind it, where reading can go on there
};

struct InputEnded {
  std::string problem;  // why it was not read to its end; empty: it was
};

/// Inputs in a row that are not read, because they have not changed since a run read them to their end.
struct InputsUnchanged {
  std::uint64_t inputs = 0;
  storage::Counts before;             // of their records, as those runs left them in the ledger
  std::vector<InputId> with_rejects;  // those of them that had any
};

/// A file of a folder that is passed over, unread.
struct FileSkipped {
  std::filesystem::path path;
  std::string_view kind;  // "hidden", "html", ...
};

using Event = std::variant<InputBegun, Candidate, Reject, InputEnded, InputsUnchanged, FileSkipped>;

}  // namespace pressmark::indexer
