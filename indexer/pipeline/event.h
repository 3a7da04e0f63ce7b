// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What reading inputs brings, in the order of the inputs: values that pass from the reading thread to the writing one.

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/source/input_walker.h"
#include "indexer/source/reject.h"
#include "storage/catalog/ledger.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

struct InputBegun {
  InputFile file;
  std::string_view format;  // name in the table of formats; empty where the input could not be opened
};

/// An article that the archive may or may not know already.
struct Candidate {
  Article article;
  Hash128 hash;       // content_hash(article)
  std::string where;  // place in the input
};

struct InputEnded {
  std::string problem;  // why it was not read to its end; empty: it was
};

/// An input that is not read, because it has not changed since a run read it to its end.
struct InputUnchanged {
  storage::Input before;  // as that run left it in the ledger
};

/// A file of a folder that is passed over, unread.
struct FileSkipped {
  std::filesystem::path path;
  std::string_view kind;  // "hidden", "html", ...
};

using Event = std::variant<InputBegun, Candidate, Reject, InputEnded, InputUnchanged, FileSkipped>;

}  // namespace pressmark::indexer
