// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/man_page.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace pressmark::manual {
namespace {

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string head(std::string_view name, int section, std::string_view summary, std::string_view version) {
  return fmt::format(".Dd $Mdocdate$\n.Dt {} {}\n.Os \"Pressmark {}\"\n.Sh NAME\n.Nm {}\n.Nd {}\n",
                     upper(std::string(name)), section, version, name, escaped(summary));
}

// Within a line of macros a word is text where it stands behind \&.
std::string flags(const OptionEntry& option) {
  std::string out;
  for (const std::string& name : option.names)
    out += fmt::format("{}Fl {}", out.empty() ? "" : " , ", escaped(name.substr(1)));
  if (!option.value.empty()) out += fmt::format(" Ar {}", escaped(option.value));
  return out;
}

void write_options(const std::vector<OptionEntry>& options, std::string& out) {
  if (options.empty()) return;
  out += ".Bl -tag -width Ds\n";
  for (const OptionEntry& option : options) {
    out += fmt::format(".It {}\n{}\n", flags(option), escaped(option.help));
    if (!option.choices.empty())
      out += fmt::format("One of: {}.\n", escaped(fmt::format("{}", fmt::join(option.choices, ", "))));
  }
  out += ".El\n";
}

std::string synopsis(const CommandEntry& command) {
  std::string out;
  if (!command.options.empty()) out += " Op Ar options";
  for (const OptionEntry& positional : command.positionals)
    out += fmt::format(" {}Ar {}{}", positional.required ? "" : "Op ", escaped(positional.value),
                       positional.repeated ? " ..." : "");
  return out;
}

void write_command(const CommandEntry& command, const std::string& before, std::string& out) {
  out += fmt::format(".Ss {}{}\n{}.\n", before, escaped(command.name), escaped(command.help));
  out += fmt::format(".Pp\n.D1 Nm Cm {}{}{}\n", before, escaped(command.name), synopsis(command));
  write_options(command.options, out);
  for (const CommandEntry& below : command.commands) write_command(below, before + command.name + ' ', out);
}

void write_environment(storage::Program program, std::string& out) {
  out += ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n";
  for (const storage::Setting& setting : storage::kSettings) {
    if ((setting.readers & static_cast<std::uint8_t>(program)) == 0 || setting.variable.empty()) continue;
    out += fmt::format(".It Ev {}\nFor the setting {}{}{}.\n", setting.variable, setting.name,
                       setting.variable_means.empty() ? "" : ", as ", setting.variable_means);
  }
  out += ".El\n";
}

void write_files(storage::Program program, std::string& out) {
  out +=
      ".Sh FILES\n.Bl -tag -width Ds\n.It Pa $XDG_CONFIG_HOME/pressmark/config.toml , /etc/pressmark/config.toml\n"
      "Settings in TOML: the standing values of options, by default below\n.Pa ~/.config .\n"
      "An option of the command line goes before the environment, that before the first file, that before the second.\n"
      ".Bl -tag -width Ds\n";
  for (const storage::Setting& setting : storage::kSettings) {
    if ((setting.readers & static_cast<std::uint8_t>(program)) == 0) continue;
    out +=
        fmt::format(".It Ic {}\n{}; without it: {}.\n", setting.name, escaped(setting.help), escaped(setting.fallback));
  }
  out += ".El\n.El\n";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    line_begins = c == '\n';
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string man_page(const CommandEntry& program, const PageText& text) {
  std::string summary = program.help;
  if (summary.ends_with('.')) summary.pop_back();
  std::string out = head(program.name, 1, summary, text.version);
  out += ".Sh SYNOPSIS\n.Nm\n.Op Ar options\n.Op Ar command\n.Op Ar ...\n.Sh DESCRIPTION\n";
  out += ".Nm\n" + escaped(program.help) + ".\n.Pp\nOptions of all commands:\n";
  write_options(program.options, out);
  out += ".Sh COMMANDS\n";
  for (const CommandEntry& command : program.commands) write_command(command, {}, out);
  write_environment(text.program, out);
  write_files(text.program, out);
  out += fmt::format(".Sh EXIT STATUS\n{}\n.Sh SEE ALSO\n{}\n", escaped(text.exit_status), text.see_also);
  return out;
}

}  // namespace pressmark::manual
