// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/generation.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "storage/base/file.h"

namespace pressmark::storage {
namespace {

constexpr std::string_view kPrefix = "gen-";
constexpr const char* kCurrent = "current";
constexpr const char* kPrevious = "previous";

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

// The generations that a file names, one a line; none where it names anything else.
std::vector<unsigned> numbers_named_by(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return {};
  std::vector<unsigned> numbers;
  std::istringstream lines(read_file(file));
  for (std::string line; std::getline(lines, line);) {
    const auto number = number_of(line);
    if (!number) return {};
    numbers.push_back(*number);
  }
  return numbers;
}

}  // namespace

std::vector<std::filesystem::path> GenerationFolder::current() const {
  std::vector<std::filesystem::path> parts;
  for (const unsigned number : numbers_named_by(index_ / kCurrent)) {
    parts.push_back(index_ / name_of(number));
    if (!std::filesystem::exists(parts.back())) return {};
  }
  return parts;
}

std::filesystem::path GenerationFolder::next() const {
  std::filesystem::create_directories(index_);
  const std::vector<unsigned> numbers = numbers_in(index_);
  return index_ / name_of(numbers.empty() ? 1 : numbers.back() + 1);
}

void GenerationFolder::publish(std::span<const std::filesystem::path> parts) const {
  std::string names;
  for (const std::filesystem::path& part : parts) names += part.filename().string() + "\n";
  if (std::filesystem::exists(index_ / kCurrent))
    std::filesystem::copy_file(index_ / kCurrent, index_ / kPrevious,
                               std::filesystem::copy_options::overwrite_existing);
  fsync_directory(index_);
  replace_file(index_ / kCurrent, names);
}

void GenerationFolder::remove_old() const {
  if (current().empty()) return;
  std::vector<unsigned> kept = numbers_named_by(index_ / kCurrent);
  const std::vector<unsigned> before = numbers_named_by(index_ / kPrevious);
  kept.insert(kept.end(), before.begin(), before.end());
  for (const unsigned number : numbers_in(index_))
    if (std::find(kept.begin(), kept.end(), number) == kept.end())
      std::filesystem::remove_all(index_ / name_of(number));
}

}  // namespace pressmark::storage
