// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A corpus that is kept as an archive of small files, unpacked for the time of a test.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/corpora.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_directory.h"

namespace pressmark::support {

class Unpacked {
 public:
  /// `archive` is a .tar.gz within corpora().
  explicit Unpacked(std::string_view archive) {
    const ProgramOutcome outcome =
        run_program({"/usr/bin/env", "tar", "xzf", (corpora() / archive).string(), "-C", directory_.path().string()});
    if (outcome.status != 0) throw std::runtime_error("tar: " + outcome.err);
  }

  /// Every file whose path below the archive's top begins with one of the prefixes, in order.
  [[nodiscard]] std::vector<std::filesystem::path> files(std::initializer_list<std::string_view> prefixes) const {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory_.path())) {
      const std::string name = name_of(entry.path());
      const auto begins = [&name](std::string_view prefix) { return name.starts_with(prefix); };
      if (entry.is_regular_file() && std::any_of(prefixes.begin(), prefixes.end(), begins)) found.push_back(entry);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  /// Path of a file below the folder that holds all of the archive.
  [[nodiscard]] std::string name_of(const std::filesystem::path& file) const {
    const std::filesystem::path below = std::filesystem::relative(file, directory_.path());
    return below.lexically_relative(*below.begin()).string();
  }

 private:
  TempDirectory directory_;
};

[[nodiscard]] inline std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace pressmark::support
