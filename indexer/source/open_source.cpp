// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/open_source.h"

#include "indexer/source/compression.h"
#include "indexer/source/container_source.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kSniffedBytes = 4096;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

OpenedSource open_source(const std::filesystem::path& path, const Format* format) {
  return open_source(open_bytes(path), path, format);
}

OpenedSource open_source_at(const std::filesystem::path& path, const Format& format,
                            const storage::InputCursor& cursor) {
  OpenedSource opened{&format, format.open(InputBuffer(open_bytes(path, cursor.offset)))};
  opened.source->number_from(cursor.records);
  return opened;
}

OpenedSource open_source(std::unique_ptr<ByteSource> bytes, const std::filesystem::path& path, const Format* format) {
  InputBuffer input(std::move(bytes));
  if (input.head(kByteOrderMark.size()) == kByteOrderMark) input.consume(kByteOrderMark.size());
  const Format& found = recognise_format(input.head(kSniffedBytes), path);
  if (found.holds_members) return {&found, std::make_unique<ContainerSource>(std::move(input), format)};
  const Format& chosen = format != nullptr ? *format : found;
  if (chosen.open == nullptr) return {&chosen, nullptr};
  return {&chosen, chosen.open(std::move(input))};
}

}  // namespace pressmark::indexer
