// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/open_source.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kSniffedBytes = 4096;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

OpenedSource open_source(const std::filesystem::path& path, const Format* format) {
  return open_source(open_bytes(path), path, format);
}

OpenedSource open_source(std::unique_ptr<ByteSource> bytes, const std::filesystem::path& path, const Format* format) {
  InputBuffer input(std::move(bytes));
  if (input.head(kByteOrderMark.size()) == kByteOrderMark) input.consume(kByteOrderMark.size());
  const Format& chosen = format != nullptr ? *format : recognise_format(input.head(kSniffedBytes), path);
  if (chosen.open == nullptr) return {&chosen, nullptr};
  return {&chosen, chosen.open(std::move(input))};
}

}  // namespace pressmark::indexer
