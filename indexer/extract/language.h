// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What language a text is in; the one place that knows cld2. Thread-safe.

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::indexer {

struct TextLanguage {
  std::string code;             // ISO 639-1; empty where unknown
  std::uint8_t confidence = 0;  // percent of the text found to be in it; 0: it is only stated
};

/// `stated` is an ISO 639-1 code, or empty. It holds unless a text long enough to tell is plainly in another language.
/// The text is looked at for about 10 us, where nothing is stated or the text contradicts it 40 us.
[[nodiscard]] TextLanguage language_of(std::string_view title, std::string_view body, std::string_view stated);

}  // namespace pressmark::indexer
