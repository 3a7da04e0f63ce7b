// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Output as it must be, byte for byte, in tests/query/golden. PRESSMARK_ACCEPT=1 writes what comes out instead: read
// the diff then.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace pressmark::query {

inline void expect_golden(const std::string& name, const std::string& actual) {
  const auto path = std::filesystem::path(PRESSMARK_SOURCE_DIR) / "tests" / "query" / "golden" / name;
  const char* const accept = std::getenv("PRESSMARK_ACCEPT");
  if (accept != nullptr && std::string_view(accept) == "1") {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  EXPECT_TRUE(file.is_open()) << path << " is absent; PRESSMARK_ACCEPT=1 writes it";
  EXPECT_EQ(expected, actual);
}

}  // namespace pressmark::query
