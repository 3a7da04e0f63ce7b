// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/container_magic.h"

#include <charconv>
#include <cstdint>
#include <numeric>

#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kEmptyZip = "PK\x05\x06";
constexpr std::size_t kSumAt = 148;
constexpr std::size_t kSumBytes = 8;

std::uint32_t sum(std::string_view bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), std::uint32_t{0},
                         [](std::uint32_t total, char c) { return total + static_cast<unsigned char>(c); });
}

}  // namespace

bool is_zip(std::string_view head) { return head.starts_with(kZipMember) || head.starts_with(kEmptyZip); }

bool is_tar(std::string_view head) {
  if (head.size() < kTarBlock || head.front() == '\0') return false;
  const std::string_view header = head.substr(0, kTarBlock);
  const std::string_view octal = trim(header.substr(kSumAt, kSumBytes));
  std::uint32_t stated = 0;
  const auto [end, error] = std::from_chars(octal.data(), octal.data() + octal.size(), stated, 8);
  if (error != std::errc() || end == octal.data()) return false;
  return stated == sum(header) - sum(header.substr(kSumAt, kSumBytes)) + kSumBytes * ' ';
}

}  // namespace pressmark::indexer
