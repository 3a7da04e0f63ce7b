// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// THE table of settings: what a config file can say to either program. Each is the standing value of an option; the
// name is the option's, without its dashes.

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace pressmark::storage {

enum class SettingKind : std::uint8_t {
  text,
  path,    // "~/" is the home directory; a relative one is relative to the folder of the file that says it
  choice,  // one of the words of `choices`
  number,  // a whole one, from `least` to `most`
  flag,
};

enum class Program : std::uint8_t { query = 1, indexer = 2 };

struct Setting {
  std::string_view name;
  SettingKind kind;
  std::uint8_t readers;       // of Program, or-ed
  std::string_view option;    // the one that overrides it
  std::string_view fallback;  // what holds where nothing says, as a person is told
  std::string_view help;
  std::string_view variable{};        // of the environment; overrides the files
  std::string_view variable_means{};  // whatever the variable's value; empty: its value
  std::string_view choices{};
  std::int64_t least = 0;
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

inline constexpr std::uint8_t kQuery = static_cast<std::uint8_t>(Program::query);
inline constexpr std::uint8_t kIndexer = static_cast<std::uint8_t>(Program::indexer);

inline constexpr std::int64_t kMostHits = 10'000;

inline constexpr std::array kSettings{
    Setting{.name = "archive",
            .kind = SettingKind::path,
            .readers = kQuery | kIndexer,
            .option = "--archive",
            .fallback = "./archive where that is one, else $XDG_DATA_HOME/pressmark/archive",
            .help = "the archive's directory",
            .variable = "PRESSMARK_ARCHIVE"},
    Setting{.name = "color",
            .kind = SettingKind::choice,
            .readers = kQuery,
            .option = "--color",
            .fallback = "auto",
            .help = "when output is coloured",
            .variable = "NO_COLOR",
            .variable_means = "never",
            .choices = "auto always never"},
    Setting{.name = "pager",
            .kind = SettingKind::text,
            .readers = kQuery,
            .option = "--no-pager",
            .fallback = "less -FRX",
            .help = "the command that shows what is longer than the window; empty: none",
            .variable = "PAGER"},
    Setting{.name = "limit",
            .kind = SettingKind::number,
            .readers = kQuery,
            .option = "--limit",
            .fallback = "10",
            .help = "hits on a page",
            .least = 1,
            .most = kMostHits},
    Setting{.name = "sort",
            .kind = SettingKind::choice,
            .readers = kQuery,
            .option = "--sort",
            .fallback = "relevance",
            .help = "the order of hits",
            .choices = "relevance date"},
    Setting{.name = "date-order",
            .kind = SettingKind::choice,
            .readers = kIndexer,
            .option = "--date-order",
            .fallback = "as each date shows",
            .help = "how dates of three bare numbers are written",
            .choices = "mdy dmy ymd"},
    Setting{.name = "strict-dates",
            .kind = SettingKind::flag,
            .readers = kIndexer,
            .option = "--strict-dates",
            .fallback = "false",
            .help = "leave undated what only a guess could date"},
    Setting{.name = "lock-wait",
            .kind = SettingKind::number,
            .readers = kIndexer,
            .option = "--lock-wait",
            .fallback = "0",
            .help = "seconds to wait for another writer",
            .most = 1'000'000},
};

/// The row of a name, or nullptr.
[[nodiscard]] constexpr const Setting* find_setting(std::string_view name) {
  for (const Setting& setting : kSettings)
    if (setting.name == name) return &setting;
  return nullptr;
}

}  // namespace pressmark::storage
