// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/generation.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "storage/base/file.h"

namespace pressmark::storage {
namespace {

constexpr std::string_view kPrefix = "gen-";

std::optional<unsigned> number_of(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (!name.starts_with(kPrefix)) return std::nullopt;
  unsigned number = 0;
  const auto result = std::from_chars(name.data() + kPrefix.size(), name.data() + name.size(), number);
  if (result.ec != std::errc() || result.ptr != name.data() + name.size()) return std::nullopt;
  return number;
}

std::vector<unsigned> numbers_in(const std::filesystem::path& index) {
  std::vector<unsigned> numbers;
  std::error_code absent;
  for (const auto& entry : std::filesystem::directory_iterator(index, absent))
    if (const auto number = number_of(entry.path())) numbers.push_back(*number);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

std::string name_of(unsigned number) { return fmt::format("{}{:06}", kPrefix, number); }

}  // namespace

std::optional<std::filesystem::path> GenerationFolder::current() const {
  const std::filesystem::path pointer = index_ / "current";
  if (!std::filesystem::exists(pointer)) return std::nullopt;
  std::string name = read_file(pointer);
  while (!name.empty() && name.back() == '\n') name.pop_back();
  if (!number_of(name) || !std::filesystem::exists(index_ / name)) return std::nullopt;
  return index_ / name;
}

std::filesystem::path GenerationFolder::next() const {
  std::filesystem::create_directories(index_);
  const std::vector<unsigned> numbers = numbers_in(index_);
  return index_ / name_of(numbers.empty() ? 1 : numbers.back() + 1);
}

void GenerationFolder::publish(const std::filesystem::path& generation) const {
  fsync_directory(index_);
  replace_file(index_ / "current", generation.filename().string() + "\n");
}

void GenerationFolder::remove_old() const {
  const auto live = current();
  if (!live) return;
  const unsigned live_number = number_of(*live).value_or(0);
  std::vector<unsigned> numbers = numbers_in(index_);
  std::erase(numbers, live_number);
  const auto newer = std::upper_bound(numbers.begin(), numbers.end(), live_number);
  if (newer != numbers.begin()) numbers.erase(newer - 1);  // the one before the live one stays
  for (const unsigned number : numbers) std::filesystem::remove_all(index_ / name_of(number));
}

}  // namespace pressmark::storage
