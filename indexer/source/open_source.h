// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An input to its Source.

#include <filesystem>
#include <memory>

#include "indexer/source/formats.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

struct OpenedSource {
  const Format* format;
  std::unique_ptr<Source> source;  // nullptr where the format is not read
};

/// Opens, decompresses and recognises. "-" is standard input; `format` overrides what the content says (of a container:
/// what its members say), nullptr asks it. Throws SourceError where the file cannot be opened.
[[nodiscard]] OpenedSource open_source(const std::filesystem::path& path, const Format* format = nullptr);

/// A file that was opened before, behind what was read of it then: the cursor is one that a Source of the format gave.
[[nodiscard]] OpenedSource open_source_at(const std::filesystem::path& path, const Format& format,
                                          const storage::InputCursor& cursor);

/// Like the first, over bytes from elsewhere; the path is only a name.
[[nodiscard]] OpenedSource open_source(std::unique_ptr<ByteSource> bytes, const std::filesystem::path& path,
                                       const Format* format = nullptr);

}  // namespace pressmark::indexer
