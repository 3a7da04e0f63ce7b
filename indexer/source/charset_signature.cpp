// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset_signature.h"

#include <algorithm>
#include <array>

namespace pressmark::indexer {
namespace {

using namespace std::string_view_literals;

// The longer ones first.
constexpr std::array kSignatures = std::to_array<Signature>({
    {"\xEF\xBB\xBF"sv, "utf-8", true},
    {"\xFF\xFE\0\0"sv, "utf-32le", true},
    {"\0\0\xFE\xFF"sv, "utf-32be", true},
    {"\xFF\xFE"sv, "utf-16le", true},
    {"\xFE\xFF"sv, "utf-16be", true},
    {"<\0\0\0"sv, "utf-32le", false},
    {"\0\0\0<"sv, "utf-32be", false},
    {"<\0.\0"sv, "utf-16le", false},
    {"\0<\0."sv, "utf-16be", false},
});

bool fits(std::string_view bytes, std::string_view pattern) {
  return bytes.size() >= pattern.size() &&
         std::equal(pattern.begin(), pattern.end(), bytes.begin(),
                    [](char wanted, char byte) { return wanted == '.' ? byte != '\0' : byte == wanted; });
}

}  // namespace

const Signature* find_signature(std::string_view bytes) {
  const auto row = std::find_if(kSignatures.begin(), kSignatures.end(),
                                [bytes](const Signature& signature) { return fits(bytes, signature.bytes); });
  return row == kSignatures.end() ? nullptr : &*row;
}

}  // namespace pressmark::indexer
