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

/// Opens, decompresses and recognises. "-" is standard input; `format` overrides what the content says, nullptr asks
/// it. Throws SourceError where the file cannot be opened.
[[nodiscard]] OpenedSource open_source(const std::filesystem::path& path, const Format* format = nullptr);

/// The same over bytes from elsewhere; the path is only a name.
[[nodiscard]] OpenedSource open_source(std::unique_ptr<ByteSource> bytes, const std::filesystem::path& path,
                                       const Format* format = nullptr);

}  // namespace pressmark::indexer
