// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/source/charset_conversion.h"
#include "indexer/source/charset_guess.h"
#include "indexer/source/charset_names.h"
#include "indexer/source/charset_signature.h"
#include "indexer/source/declared_charset.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

using namespace std::string_view_literals;

/// What of the charsets in question can be, most trusted first; nullptr: nothing was said.
const Charset* by_transport(std::string_view, std::string_view stated) { return charset_named(stated); }
const Charset* by_document(std::string_view bytes, std::string_view) { return charset_named(declared_charset(bytes)); }
const Charset* by_default(std::string_view, std::string_view) { return &utf8_charset(); }
const Charset* by_looks(std::string_view bytes, std::string_view) { return &guess_charset(bytes); }

bool has_telltale(std::string_view bytes, const Charset& charset) {
  return charset.telltale.empty() || bytes.find(charset.telltale) != std::string_view::npos;
}

/// ASCII in which what the transport or the document states may hide something else.
bool hides_another(std::string_view bytes, std::string_view stated) {
  if (bytes.find_first_of("\0\x1b"sv) == std::string_view::npos) return false;
  for (const auto source : {by_transport, by_document}) {
    const Charset* const charset = source(bytes, stated);
    if (charset != nullptr && !charset->telltale.empty() && has_telltale(bytes, *charset)) return true;
  }
  return false;
}

/// Text of another charset is hardly ever UTF-8 by chance, so that many breaks are forgiven; other charsets break
/// little even where they are wrong.
bool is_plausible(const Conversion& conversion, const Charset& charset) {
  constexpr std::size_t kReplacementBytes = 3;
  const std::size_t tolerance = &charset == &utf8_charset() ? 1 : 4;
  const std::size_t whole = (conversion.foreign - kReplacementBytes * conversion.broken) / 2;
  return conversion.broken * tolerance <= whole;
}

Decoded as_it_is(std::string_view utf8) {
  Decoded decoded{std::string(utf8)};
  unicode::repair(decoded.text);  // NUL is valid, but not wanted
  return decoded;
}

Decoded decoded(Conversion conversion) { return {std::move(conversion.text), conversion.broken > 0}; }

}  // namespace

Decoded to_utf8(std::string_view bytes, std::string_view stated) {
  if (const Signature* const signature = find_signature(bytes)) {
    if (signature->is_mark) bytes.remove_prefix(signature->bytes.size());
    return decoded(convert(bytes, *charset_named(signature->charset)));
  }
  if (unicode::is_valid(bytes) && !hides_another(bytes, stated)) return as_it_is(bytes);
  std::optional<Conversion> best;
  for (const auto source : {by_transport, by_document, by_default, by_looks}) {
    const Charset* const charset = source(bytes, stated);
    if (charset == nullptr || !has_telltale(bytes, *charset)) continue;
    Conversion conversion = convert(bytes, *charset);
    if (is_plausible(conversion, *charset)) return decoded(std::move(conversion));
    if (!best || conversion.broken < best->broken) best = std::move(conversion);
  }
  return decoded(std::move(*best));
}

}  // namespace pressmark::indexer
