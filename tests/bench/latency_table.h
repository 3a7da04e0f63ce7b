// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Times of many queries, by type of query, as percentiles.

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::bench {

/// CPU time of the calling thread in milliseconds: what other processes do beside it does not count.
[[nodiscard]] double thread_milliseconds();

class LatencyTable {
 public:
  void add(std::string_view type, double milliseconds);
  /// A query of that type found nothing.
  void add_empty(std::string_view type);

  /// A row a type, percentiles by nearest rank, columns parted by spaces; n counts the times, not the queries.
  [[nodiscard]] std::string rows() const;
  /// The row ALL.
  [[nodiscard]] std::string total() const;
  [[nodiscard]] static std::string header();

 private:
  struct Times {
    std::vector<double> milliseconds;
    std::size_t empty = 0;
  };
  std::map<std::string, Times, std::less<>> types_;
};

}  // namespace pressmark::bench
