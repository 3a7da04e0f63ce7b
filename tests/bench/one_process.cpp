// SPDX-License-Identifier: GPL-3.0-or-later
// usage: one_process ARCHIVE [ROUNDS]: what one query costs as a whole process, `pressmark` and bare_search in turn
// over the same index. Prints the median CPU (user and system) and wall milliseconds of each, and their ratios.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "storage/archive/archive_folder.h"
#include "storage/base/error.h"
#include "storage/index/generation.h"

namespace {

using Arguments = std::vector<std::string>;

constexpr std::array<std::array<const char*, 2>, 8> kQueries{{{"oil", "prices"},
                                                              {"bank", "merger"},
                                                              {"central", "bank"},
                                                              {"wheat", "harvest"},
                                                              {"trade", "surplus"},
                                                              {"dividend", "record"},
                                                              {"minister", "resigned"},
                                                              {"cocoa", "bahia"}}};

struct Cost {
  double cpu;   // milliseconds
  double wall;  // milliseconds
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Cost run(const Arguments& arguments) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  for (const int descriptor : {1, 2}) posix_spawn_file_actions_addopen(&quiet, descriptor, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t process = 0;
  if (::posix_spawn(&process, argv[0], &quiet, nullptr, argv.data(), environ) != 0)
    throw pressmark::Error("cannot start " + arguments[0]);
  int status = 0;
  rusage usage{};
  ::wait4(process, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
  posix_spawn_file_actions_destroy(&quiet);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) throw pressmark::Error(arguments[0] + " failed");
  return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall.count()};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

Cost median(const std::vector<Cost>& costs) {
  std::vector<double> cpu;
  std::vector<double> wall;
  for (const Cost& cost : costs) {
    cpu.push_back(cost.cpu);
    wall.push_back(cost.wall);
  }
  return {median(cpu), median(wall)};
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2) throw pressmark::UsageError("usage: one_process ARCHIVE [ROUNDS]");
  const pressmark::storage::ArchiveFolder archive{argv[1]};
  const auto index = pressmark::storage::GenerationFolder(archive.index()).current();
  if (!index) throw pressmark::UsageError("no archive with an index at " + archive.directory().string());
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 40;
  const std::string programs = PRESSMARK_BIN_DIR;
  std::vector<Cost> ours;
  std::vector<Cost> bare;
  for (int round = -1; round < rounds; ++round) {
    for (const auto& words : kQueries) {
      const Cost a = run({programs + "/pressmark", "--archive", archive.directory().string(), words[0], words[1]});
      const Cost b = run({programs + "/bare_search", index->string(), words[0], words[1]});
      if (round < 0) continue;  // warms the file cache
      ours.push_back(a);
      bare.push_back(b);
    }
  }
  const Cost a = median(ours);
  const Cost b = median(bare);
  std::printf("%-32s %8s %8s\n", "one process a query, median ms", "CPU", "wall");
  std::printf("%-32s %8.2f %8.2f\n", "pressmark, ten hits and snippets", a.cpu, a.wall);
  std::printf("%-32s %8.2f %8.2f\n", "bare Xapian, open and search", b.cpu, b.wall);
  std::printf("%-32s %8.2f %8.2f\n", "ratio", a.cpu / b.cpu, a.wall / b.wall);
  return 0;
} catch (const pressmark::Error& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
