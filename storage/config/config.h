// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is settled before the command line is read. An option goes before the environment, that before the person's own
// config file, that before the machine's. Where there is no file, no parser is started: a query pays two looks at the
// file system.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/config/setting.h"

namespace pressmark::storage {

struct ConfigFiles {
  std::filesystem::path user;    // empty: none
  std::filesystem::path system;  // likewise
};
/// $XDG_CONFIG_HOME/pressmark/config.toml (by default below ~/.config) and /etc/pressmark/config.toml.
[[nodiscard]] ConfigFiles config_files();

/// A setting that something has stated.
struct SettingValue {
  const Setting* setting;
  std::string value;   // a number or flag in its digits, or true, false
  std::string origin;  // the file, "$NAME" or "--option"
};

class Config {
 public:
  /// Throws UsageError where a file is no TOML or a value cannot be used, with file and line; StorageError where a file
  /// cannot be read.
  explicit Config(const ConfigFiles& files = config_files());

  /// Puts an option of the command line before all else.
  void state(const Setting& setting, std::string value);

  /// What holds; nullptr where nothing was stated.
  [[nodiscard]] const SettingValue* find(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> text(std::string_view name) const;
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name) const;
  [[nodiscard]] bool flag(std::string_view name) const;

  /// Keys of the files that are no settings, each with its place and the nearest setting. One line each.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  void add_file(const std::filesystem::path& file);
  void add(SettingValue value);

  std::vector<SettingValue> values_;  // at most one a setting
  std::vector<std::string> warnings_;
};

/// The settings a program reads, a line each: name, value, where it comes from. For `config show`.
[[nodiscard]] std::string describe(const Config& config, Program program);

}  // namespace pressmark::storage
