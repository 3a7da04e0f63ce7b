// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Case of ASCII letters, whatever the locale; all other bytes stay as they are.

#include <algorithm>
#include <string>
#include <string_view>

namespace pressmark {

[[nodiscard]] constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

[[nodiscard]] inline std::string lowered(std::string_view text) {
  std::string copy(text);
  std::transform(copy.begin(), copy.end(), copy.begin(), to_lower);
  return copy;
}

/// Equal but for case.
[[nodiscard]] constexpr bool same_letters(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return to_lower(a) == to_lower(b); });
}

/// Whether a text begins with what is given in lower case.
[[nodiscard]] constexpr bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char a, char b) { return a == to_lower(b); });
}

}  // namespace pressmark
