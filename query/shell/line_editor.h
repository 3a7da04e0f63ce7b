// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lines as a person types them at a terminal, with editing, history and completion. The one place, with its .cpp, that
// knows libedit. One object at a time; it sets the process's character type to UTF-8, whatever the locale says.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/shell/completion.h"

namespace pressmark::query {

class LineEditor {
 public:
  using Completer = std::function<Completion(std::string_view before_cursor)>;

  /// `history`: earlier lines, the newest last.
  LineEditor(std::string prompt, const std::vector<std::string>& history, Completer completer);
  ~LineEditor();

  /// The next line, which joins the history unless it is empty. Nothing at Ctrl-D and at the end of input. Ctrl-C
  /// throws away what was typed; a new size of the window is followed.
  [[nodiscard]] std::optional<std::string> read_line();

 private:
  friend struct LineEditorCalls;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark::query
