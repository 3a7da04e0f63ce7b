// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/config/toml_file.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include "storage/base/error.h"
#include "storage/base/file.h"

namespace pressmark::storage {
namespace {

toml::table parsed(const std::string& text, const std::filesystem::path& file) try {
  return toml::parse(text);
} catch (const toml::parse_error& error) {
  throw UsageError(fmt::format("cannot read {}:{}: {}", file.string(), error.source().begin.line, error.description()));
}

TomlEntry entry_of(const toml::key& key, const toml::node& node) {
  TomlEntry entry{std::string(key.str()), {}, key.source().begin.line};
  if (const auto* const text = node.as_string()) entry.value = text->get();
  if (const auto* const number = node.as_integer()) entry.value = number->get();
  if (const auto* const flag = node.as_boolean()) entry.value = flag->get();
  return entry;
}

}  // namespace

std::vector<TomlEntry> read_toml(const std::filesystem::path& file) {
  const toml::table table = parsed(read_file(file), file);
  std::vector<TomlEntry> entries;
  for (const auto& [key, node] : table) entries.push_back(entry_of(key, node));
  std::stable_sort(entries.begin(), entries.end(),
                   [](const TomlEntry& left, const TomlEntry& right) { return left.line < right.line; });
  return entries;
}

}  // namespace pressmark::storage
