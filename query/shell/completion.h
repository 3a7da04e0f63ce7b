// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a line could go on with: commands, fields, and the values of fields.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::query {

struct Completion {
  std::size_t begin = 0;  // of the line: from here to the cursor each candidate takes the place of what stands there
  std::vector<std::string> candidates{};  // sorted; a value of more than one word is in quotes

  /// What all candidates begin with, whole characters.
  [[nodiscard]] std::string common() const;
};

/// Values of a field (its name) that begin so, case and accents apart, as a person would read them.
using FieldValues = std::function<std::vector<std::string>(std::string_view field, std::string_view prefix)>;

/// `line` is what stands before the cursor.
[[nodiscard]] Completion complete(std::string_view line, std::span<const std::string_view> commands,
                                  const FieldValues& values);

}  // namespace pressmark::query
