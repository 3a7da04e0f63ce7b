// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The corpora: real material that is not part of the project. Its folder is $PRESSMARK_CORPORA, else ../shared/corpora
// beside the source tree; a test that needs some of it begins with PRESSMARK_NEEDS_CORPUS and is skipped elsewhere.

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

namespace pressmark::support {

[[nodiscard]] inline std::filesystem::path corpora() {
  const char* const stated = std::getenv("PRESSMARK_CORPORA");
  return stated != nullptr ? std::filesystem::path(stated)
                           : std::filesystem::path(PRESSMARK_SOURCE_DIR).parent_path() / "shared" / "corpora";
}

}  // namespace pressmark::support

/// Skips the running test where corpora()/path is absent. Only in the body of a TEST: it returns from it.
#define PRESSMARK_NEEDS_CORPUS(path)                                                           \
  do {                                                                                         \
    if (!std::filesystem::exists(pressmark::support::corpora() / (path))) {                    \
      GTEST_SKIP() << "needs the corpus " << (pressmark::support::corpora() / (path)).string() \
                   << "; PRESSMARK_CORPORA says where corpora are";                            \
    }                                                                                          \
  } while (false)
