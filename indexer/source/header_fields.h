// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "Name: value" lines as HTTP, MIME and WARC have them (RFC 822): names match without regard to case, a line that
// begins with white space goes on with the one before.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pressmark::indexer {

class HeaderFields {
 public:
  HeaderFields() = default;
  /// Lines without a colon are passed over.
  explicit HeaderFields(std::string_view lines);
  /// The first value of a name, valid UTF-8, white space at its ends taken off; empty where there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// What stands before the first empty line, and where the rest begins; nothing where there is no empty line.
struct HeadAndBody {
  std::string_view head;
  std::size_t body;
};
[[nodiscard]] std::optional<HeadAndBody> split_head(std::string_view text);

/// "text/html; charset=utf-8": the value before the first parameter, in lower case ...
[[nodiscard]] std::string media_type(std::string_view value);
/// ... and a parameter of it, quotes taken off; empty where there is none.
[[nodiscard]] std::string parameter(std::string_view value, std::string_view name);

}  // namespace pressmark::indexer
