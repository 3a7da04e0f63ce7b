// SPDX-License-Identifier: GPL-3.0-or-later
// pressmark-manual FOLDER QUERY-LANGUAGE.md: writes the man pages and completions of both programs into the folder.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include "indexer/cli.h"
#include "manual/completions.h"
#include "manual/man_page.h"
#include "query/cli.h"
#include "storage/base/file.h"

namespace pressmark::manual {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& folder, const std::string& name, const std::string& text) {
  replace_file_loosely(folder / name, text);
}

void write_program(const fs::path& folder, const CommandEntry& program, const PageText& text) {
  write(folder, program.name + ".1", man_page(program, text));
  write(folder, program.name + ".bash", bash_completion(program));
  write(folder, '_' + program.name, zsh_completion(program));
  write(folder, program.name + ".fish", fish_completion(program));
}

void write_all(const fs::path& folder, const fs::path& query_language) {
  fs::create_directories(folder);
  query::visit_command_tree([&folder](const CLI::App& app) {
    write_program(folder, command_tree(app),
                  {PRESSMARK_VERSION, storage::Program::query, "0: found; 1: nothing found; 2: error.",
                   ".Xr pressmark-index 1 ,\n.Xr pressmark-query 7"});
  });
  indexer::visit_command_tree([&folder](const CLI::App& app) {
    write_program(folder, command_tree(app),
                  {PRESSMARK_VERSION, storage::Program::indexer,
                   "0: done; 2: error; 3: done with rejects; 4: archive locked; 5: rebuild needed; 130 or 143: stopped "
                   "by a signal.",
                   ".Xr pressmark 1"});
  });
  write(folder, "pressmark-query.7",
        man_page_of_markdown("pressmark-query", "what can be asked of a Pressmark archive", read_file(query_language),
                             PRESSMARK_VERSION));
}

}  // namespace
}  // namespace pressmark::manual

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fputs("usage: pressmark-manual FOLDER QUERY-LANGUAGE.md\n", stderr);
    return 2;
  }
  pressmark::manual::write_all(argv[1], argv[2]);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "pressmark-manual: %s\n", error.what());
  return 2;
}
