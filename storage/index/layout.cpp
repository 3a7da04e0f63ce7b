// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/layout.h"

#include <algorithm>
#include <chrono>

#include "storage/base/hash.h"

namespace pressmark::storage::layout {
namespace {

constexpr std::size_t kLongestTerm = 245;
constexpr std::size_t kHashDigits = 32;
constexpr std::uint32_t kNameBase = 64;
constexpr char kFirstDigit = '0';  // up to 'o'
constexpr sys_seconds kEpoch = sys_days(std::chrono::year(1600) / 1 / 1);

// The head ends on a UTF-8 border.
std::string_view head_of(std::string_view text, std::size_t bytes) {
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string big_endian(std::uint64_t number, std::size_t length) {
  std::string bytes(length, '\0');
  for (std::size_t i = length; i-- > 0; number >>= 8) bytes[i] = static_cast<char>(number & 0xFF);
  return bytes;
}

}  // namespace

std::string term(std::string_view prefix, std::string_view text) {
  std::string term(prefix);
  if (prefix.size() + text.size() <= kLongestTerm) return term.append(text);
  return term.append(head_of(text, kLongestTerm - prefix.size() - kHashDigits)).append(hash128(text).hex());
}

std::string name_term(NameId name) {
  std::string digits;
  for (std::uint32_t rest = name.value(); rest > 0; rest /= kNameBase)
    digits += static_cast<char>(kFirstDigit + rest % kNameBase);
  digits += kName;
  return {digits.rbegin(), digits.rend()};
}

NameId name_of_term(std::string_view term) {
  std::uint32_t number = 0;
  for (const char digit : term.substr(kName.size()))
    number = number * kNameBase + static_cast<std::uint32_t>(digit - kFirstDigit);
  return NameId(number);
}

std::string sortable_published(sys_seconds instant) {
  return big_endian(static_cast<std::uint64_t>((instant - kEpoch).count()), 5);
}

std::string title_words_value(std::size_t words) {
  const std::size_t counted = std::min<std::size_t>(words, 0xFFFF);
  return big_endian(counted, counted > 0xFF ? 2 : 1);
}

std::uint32_t title_words(std::string_view value) {
  std::uint32_t words = 0;
  for (const char byte : value) words = words << 8 | static_cast<unsigned char>(byte);
  return words;
}

sys_seconds published_instant(std::string_view sortable) {
  std::int64_t since_epoch = 0;
  for (const char byte : sortable) since_epoch = since_epoch << 8 | static_cast<unsigned char>(byte);
  return kEpoch + std::chrono::seconds(since_epoch);
}

std::string cluster_value(ArticleId cluster) { return big_endian(cluster.value(), 4); }

}  // namespace pressmark::storage::layout
