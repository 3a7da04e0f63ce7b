// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the program's output goes to, and the way there.

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::query {

enum class ColorChoice : std::uint8_t { automatic, always, never };

struct Terminal {
  bool interactive = false;  // standard output is a terminal
  bool color = false;
  std::size_t width = 80;   // columns
  std::size_t height = 24;  // lines
  bool dumb = false;        // by $TERM: shows characters one after the other, and nothing else
  [[nodiscard]] bool links() const { return interactive && !dumb; }
};

/// By isatty, the window's size, $COLUMNS, $NO_COLOR and $TERM.
[[nodiscard]] Terminal detect_terminal(ColorChoice choice);

/// Whoever reads standard output has gone: nothing is left to do, and that is no error.
struct OutputClosed {};

/// All of it to standard output, unbuffered. Throws OutputClosed, or StorageError where the disk is full or the like.
void write_output(std::string_view text);
/// To standard error; what cannot be written there is lost.
void write_notes(std::string_view text);

}  // namespace pressmark::query
