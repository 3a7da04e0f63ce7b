// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What pages say of themselves by name, in <meta> and in microdata: one table for each, whatever dialect a name is of.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

enum class Fact : std::uint8_t { title, published, updated, author, publisher, url, language, section };

struct FactName {
  std::string_view name;  // lower case
  Fact fact;
};

/// Of several names of one fact the earlier row is trusted more.
[[nodiscard]] std::span<const FactName> meta_names();       // Open Graph, Dublin Core, Parse.ly, Sailthru and the like
[[nodiscard]] std::span<const FactName> item_properties();  // schema.org microdata

/// What was stated by one kind of markup, ordered by trust, then as the page has it.
class StatedFacts {
 public:
  explicit StatedFacts(std::span<const FactName> names) : names_(names) {}
  /// A name that is not in the table, and a value that is empty or very long, are passed over.
  void add(std::string_view name, std::string_view value);
  /// Each value once.
  [[nodiscard]] std::vector<std::string> values(Fact fact) const;
  /// Those of the most trusted name that the page has.
  [[nodiscard]] std::vector<std::string> values_of_one_name(Fact fact) const;

 private:
  struct Statement {
    std::size_t row;
    std::string value;
  };

  std::span<const FactName> names_;
  std::vector<Statement> stated_;
};

}  // namespace pressmark::indexer
