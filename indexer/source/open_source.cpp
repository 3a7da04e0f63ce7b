// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/open_source.h"

#include "indexer/source/charset_names.h"
#include "indexer/source/charset_signature.h"
#include "indexer/source/compression.h"
#include "indexer/source/container_source.h"
#include "indexer/source/wide_bytes.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kSniffedBytes = 4096;

/// From here on all text is of one byte a character or UTF-8, and has no mark.
InputBuffer without_mark(InputBuffer input) {
  const Signature* const signature = find_signature(input.head(kLongestSignature));
  if (signature == nullptr) return input;
  if (signature->is_mark) input.consume(signature->bytes.size());
  const Charset& charset = *charset_named(signature->charset);
  if (charset.unit == 1) return input;
  return InputBuffer(std::make_unique<WideBytes>(std::move(input), charset));
}

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
  InputBuffer input = without_mark(InputBuffer(std::move(bytes)));
  const Format& found = recognise_format(input.head(kSniffedBytes), path);
  if (found.holds_members) return {&found, std::make_unique<ContainerSource>(std::move(input), format)};
  const Format& chosen = format != nullptr ? *format : found;
  if (chosen.open == nullptr) return {&chosen, nullptr};
  return {&chosen, chosen.open(std::move(input))};
}

}  // namespace pressmark::indexer
