// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/figures.h"

#include <fmt/format.h>

namespace pressmark::query {
namespace {

constexpr int kMostDigits = 6;

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string counted(std::uint64_t number, std::string_view singular) {
  return fmt::format("{} {}{}", grouped(number), singular, number == 1 ? "" : "s");
}

std::string percent(double share) {
  const double hundredths = 100 * share;
  if (hundredths == 0) return "0 %";
  int digits = 1;
  for (double rest = hundredths; rest < 0.995 && digits < kMostDigits; rest *= 10) ++digits;
  return fmt::format("{:.{}f} %", hundredths, digits);
}

}  // namespace pressmark::query
