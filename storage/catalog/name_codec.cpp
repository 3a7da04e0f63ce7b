// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/name_codec.h"

#include "storage/base/error.h"

namespace pressmark::storage {
namespace {

constexpr std::uint32_t kInTitle = 1;
constexpr std::uint32_t kInDateline = 2;
constexpr std::uint32_t kFlagBits = 2;

[[noreturn]] void damaged() { throw StorageError("cannot read the names of an article: the catalog is damaged"); }

void put(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>((number & 0x7F) | 0x80);
  bytes += static_cast<char>(number);
}

std::uint32_t take(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    if (bytes.empty()) damaged();
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  if (number > UINT32_MAX) damaged();
  return static_cast<std::uint32_t>(number);
}

}  // namespace

std::string encode_names(const NamesUsed& names) {
  std::string bytes;
  if (names.by == NamedBy::nobody) return bytes;
  bytes += static_cast<char>(names.by);
  std::uint32_t before = 0;
  for (const NameUse& use : names.uses) {
    put(bytes, use.name.value() - before);
    put(bytes, use.count << kFlagBits | (use.in_dateline ? kInDateline : 0) | (use.in_title ? kInTitle : 0));
    put(bytes, use.offset);
    before = use.name.value();
  }
  return bytes;
}

NamesUsed decode_names(std::string_view bytes) {
  NamesUsed names;
  if (bytes.empty()) return names;
  const auto by = static_cast<unsigned char>(bytes.front());
  if (by != static_cast<unsigned char>(NamedBy::gazetteer) && by != static_cast<unsigned char>(NamedBy::model))
    damaged();
  names.by = static_cast<NamedBy>(by);
  bytes.remove_prefix(1);
  for (std::uint32_t number = 0; !bytes.empty();) {
    const std::uint32_t above = take(bytes);
    if (above == 0 || above > UINT32_MAX - number) damaged();
    number += above;
    const std::uint32_t count = take(bytes);
    const std::uint32_t offset = take(bytes);
    names.uses.push_back({.name = NameId(number),
                          .count = count >> kFlagBits,
                          .offset = offset,
                          .in_title = (count & kInTitle) != 0,
                          .in_dateline = (count & kInDateline) != 0});
  }
  return names;
}

}  // namespace pressmark::storage
