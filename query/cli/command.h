// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A command of `pressmark` on the command line. Each has its options declared in a file of its own beside this one, and
// a row in command_table.cpp.

#include <span>
#include <string_view>

#include "query/cli/requests.h"

namespace CLI {
class App;
}

namespace pressmark::query {

struct Command {
  std::string_view name;
  const char* help;
  void (*declare)(CLI::App& command, Requests& all);  // its options, which write into `all`
  int (*run)(Requests& all);                          // returns the exit status
  bool takes_query = false;                           // whose words may begin with a dash
};

/// The search, which is the command where none is named, comes first.
[[nodiscard]] std::span<const Command> commands();

/// `run` of a command whose request is one member of Requests: run_with<&Requests::show, show>.
template <auto request, auto function>
int run_with(Requests& all) {
  static_cast<CommonRequest&>(all.*request) = all.common;
  return function(all.*request);
}

[[nodiscard]] int run_search(Requests& all);
[[nodiscard]] int run_config(Requests& all);
[[nodiscard]] int run_shell(Requests& all);
[[nodiscard]] int run_complete(Requests& all);
[[nodiscard]] int run_explain(Requests& all);
[[nodiscard]] int run_timeline(Requests& all);
[[nodiscard]] int run_facets(Requests& all);
[[nodiscard]] int run_first(Requests& all);
[[nodiscard]] int run_sources(Requests& all);

void declare_search(CLI::App& command, Requests& all);
void declare_explain(CLI::App& command, Requests& all);
void declare_timeline(CLI::App& command, Requests& all);
void declare_facets(CLI::App& command, Requests& all);
void declare_first(CLI::App& command, Requests& all);
void declare_batch(CLI::App& command, Requests& all);
void declare_related(CLI::App& command, Requests& all);
void declare_show(CLI::App& command, Requests& all);
void declare_stats(CLI::App& command, Requests& all);
void declare_sources(CLI::App& command, Requests& all);
void declare_config(CLI::App& command, Requests& all);
void declare_shell(CLI::App& command, Requests& all);
void declare_complete(CLI::App& command, Requests& all);
void declare_entities(CLI::App& command, Requests& all);

}  // namespace pressmark::query
