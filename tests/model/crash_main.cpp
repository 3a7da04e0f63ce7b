// SPDX-License-Identifier: GPL-3.0-or-later
// usage: crash_model [KILLS [SEED]]: the long form of the crash test.
#include <cstdio>
#include <cstdlib>
#include <random>

#include "tests/model/crash_model.h"
#include "tests/support/temp_directory.h"

int main(int argc, char** argv) {
  pressmark::model::CrashOptions options{.seed = std::random_device()(), .kills = 200};
  if (argc > 1) options.kills = static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10));
  if (argc > 2) options.seed = std::strtoull(argv[2], nullptr, 10);
  std::printf("seed %llu\n", static_cast<unsigned long long>(options.seed));
  const pressmark::support::TempDirectory directory;
  const auto report = run_crash_model(directory.path(), options);
  std::fputs(describe(report).c_str(), stdout);
  return report.faults.empty() ? 0 : 1;
}
