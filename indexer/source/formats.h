// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// THE table of formats: one row each. docs/adding-a-format.md says how to add one.

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

struct Format {
  std::string_view name;        // for --format, the ledger and reports: never rename
  std::string_view extensions;  // ".jsonl .ndjson": consulted where no format knows the content
  /// Whether the first bytes of an input, white space at the front taken off, say it is of this format; or nullptr.
  bool (*recognises)(std::string_view head);
  /// nullptr: known for what it is, but not read.
  std::unique_ptr<Source> (*open)(InputBuffer input);
  std::string_view help;
  bool holds_members = false;  // files of any format, read by ContainerSource
};

[[nodiscard]] std::span<const Format> formats();

/// The row of a name, or nullptr.
[[nodiscard]] const Format* find_format(std::string_view name);

/// What an input is: by its content first, then by its name ("x.jsonl.gz" counts as "x.jsonl"). Never nothing: what is
/// no text is "binary".
[[nodiscard]] const Format& recognise_format(std::string_view head, const std::filesystem::path& path);

}  // namespace pressmark::indexer
