// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/environment.h"

#include <cstdlib>

namespace pressmark {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path xdg_home(const char* variable, const char* below_home) {
  if (std::string stated = environment(variable); !stated.empty()) return stated;
  const std::string home = environment("HOME");
  return home.empty() ? std::filesystem::path() : std::filesystem::path(home) / below_home;
}

}  // namespace pressmark
