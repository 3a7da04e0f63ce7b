// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/config/config.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "storage/base/environment.h"
#include "storage/base/error.h"
#include "storage/base/nearest.h"
#include "storage/config/toml_file.h"

namespace pressmark::storage {
namespace {

namespace fs = std::filesystem;

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (words.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

std::string path_from(const std::string& text, const fs::path& folder) {
  if (text.starts_with("~/")) return (fs::path(environment("HOME")) / text.substr(2)).string();
  return text.empty() ? text : (folder / text).lexically_normal().string();
}

std::string wanted(const Setting& setting) {
  switch (setting.kind) {
    case SettingKind::choice:
      return fmt::format("one of: {}", setting.choices);
    case SettingKind::number:
      return fmt::format("a whole number from {} to {}", setting.least, setting.most);
    case SettingKind::flag:
      return "true or false";
    case SettingKind::text:
    case SettingKind::path:
      break;
  }
  return "a text in quotes";
}

std::optional<std::string> number_text(const Setting& setting, const TomlEntry& entry) {
  const auto* const number = std::get_if<std::int64_t>(&entry.value);
  if (number == nullptr || *number < setting.least || *number > setting.most) return std::nullopt;
  return std::to_string(*number);
}

std::optional<std::string> text_of(const Setting& setting, const TomlEntry& entry, const fs::path& folder) {
  if (setting.kind == SettingKind::number) return number_text(setting, entry);
  if (setting.kind == SettingKind::flag) {
    const bool* const flag = std::get_if<bool>(&entry.value);
    return flag == nullptr ? std::nullopt : std::optional<std::string>(*flag ? "true" : "false");
  }
  const std::string* const text = std::get_if<std::string>(&entry.value);
  if (text == nullptr) return std::nullopt;
  if (setting.kind == SettingKind::path) return path_from(*text, folder);
  if (setting.kind == SettingKind::choice && !has_word(setting.choices, *text)) return std::nullopt;
  return *text;
}

std::string unknown_key(const fs::path& file, const TomlEntry& entry) {
  std::array<std::string_view, kSettings.size()> names;
  std::transform(kSettings.begin(), kSettings.end(), names.begin(), [](const Setting& row) { return row.name; });
  const std::string_view meant = nearest(entry.key, names);
  const std::string place = fmt::format("{}:{}: no setting '{}'", file.string(), entry.line, entry.key);
  return meant.empty() ? fmt::format("{}; there is {}", place, fmt::join(names, ", "))
                       : fmt::format("{}, did you mean '{}'?", place, meant);
}

std::optional<SettingValue> from_environment(const Setting& setting) {
  if (setting.variable.empty()) return std::nullopt;
  const std::string name(setting.variable);
  std::string value = environment(name.c_str());
  if (value.empty()) return std::nullopt;
  if (!setting.variable_means.empty()) value = setting.variable_means;
  return SettingValue{&setting, std::move(value), "$" + name};
}

std::string described(const SettingValue* stated, const Setting& setting) {
  if (stated == nullptr) return fmt::format("{:<14}{}  (default)\n", setting.name, setting.fallback);
  return fmt::format("{:<14}{}  ({})\n", setting.name, stated->value.empty() ? "none" : stated->value, stated->origin);
}

}  // namespace

ConfigFiles config_files() {
  const fs::path home = xdg_home("XDG_CONFIG_HOME", ".config");
  return {home.empty() ? home : home / "pressmark" / "config.toml", "/etc/pressmark/config.toml"};
}

Config::Config(const ConfigFiles& files) {
  for (const Setting& setting : kSettings)
    if (auto value = from_environment(setting)) add(*std::move(value));
  for (const fs::path* const file : {&files.user, &files.system}) {
    std::error_code absent;
    if (!file->empty() && fs::exists(*file, absent)) add_file(*file);
  }
}

void Config::add_file(const fs::path& file) {
  for (const TomlEntry& entry : read_toml(file)) {
    const Setting* const setting = find_setting(entry.key);
    if (setting == nullptr) {
      warnings_.push_back(unknown_key(file, entry));
    } else if (auto value = text_of(*setting, entry, file.parent_path())) {
      add({setting, *std::move(value), file.string()});
    } else {
      throw UsageError(
          fmt::format("cannot read {}:{}: {} must be {}", file.string(), entry.line, entry.key, wanted(*setting)));
    }
  }
}

// What was stated before goes before.
void Config::add(SettingValue value) {
  if (find(value.setting->name) == nullptr) values_.push_back(std::move(value));
}

void Config::state(const Setting& setting, std::string value) {
  std::erase_if(values_, [&setting](const SettingValue& stated) { return stated.setting == &setting; });
  values_.push_back({&setting, std::move(value), std::string(setting.option)});
}

const SettingValue* Config::find(std::string_view name) const {
  const auto found = std::find_if(values_.begin(), values_.end(),
                                  [name](const SettingValue& value) { return value.setting->name == name; });
  return found == values_.end() ? nullptr : &*found;
}

std::optional<std::string> Config::text(std::string_view name) const {
  const SettingValue* const stated = find(name);
  return stated == nullptr ? std::nullopt : std::optional(stated->value);
}

std::optional<std::int64_t> Config::number(std::string_view name) const {
  const SettingValue* const stated = find(name);
  if (stated == nullptr) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(stated->value.data(), stated->value.data() + stated->value.size(), number);
  return number;
}

bool Config::flag(std::string_view name) const {
  const SettingValue* const stated = find(name);
  return stated != nullptr && stated->value == "true";
}

std::string describe(const Config& config, Program program) {
  std::string out;
  for (const Setting& setting : kSettings)
    if ((setting.readers & static_cast<std::uint8_t>(program)) != 0)
      out += described(config.find(setting.name), setting);
  return out;
}

}  // namespace pressmark::storage
