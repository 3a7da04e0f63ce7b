// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/line_editor.h"

#include <array>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cwchar>
#include <utility>

#include <histedit.h>
#include <poll.h>
#include <unistd.h>

#include "query/present/terminal.h"
#include "query/shell/candidate_list.h"
#include "storage/base/error.h"
#include "storage/base/unicode.h"

namespace pressmark::query {

struct LineEditor::State {
  std::string prompt;
  Completer completer;
  EditLine* editor = nullptr;
  History* history = nullptr;
  std::mbstate_t decoding{};
  bool abandoned = false;  // the line at hand, by Ctrl-C
};

namespace {

constexpr int kHistorySize = 1000;

// A signal handler can reach nothing else.
volatile std::sig_atomic_t resized = 0;

extern "C" void note_resize(int) { resized = 1; }

sigset_t only(int signal) {
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, signal);
  return set;
}

/// While an object lives, a new size of the window is noticed by next_byte() and nowhere else.
class ResizeNoted {
 public:
  ResizeNoted() {
    struct sigaction action {};
    action.sa_handler = note_resize;
    const sigset_t blocked = only(SIGWINCH);
    ::sigprocmask(SIG_BLOCK, &blocked, &mask_before_);
    ::sigaction(SIGWINCH, &action, &action_before_);
  }
  ResizeNoted(const ResizeNoted&) = delete;
  ResizeNoted& operator=(const ResizeNoted&) = delete;
  ~ResizeNoted() {
    ::sigaction(SIGWINCH, &action_before_, nullptr);
    ::sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
  }

 private:
  sigset_t mask_before_{};
  struct sigaction action_before_ {};
};

template <class T>
T* client_data(EditLine* editor) {
  void* data = nullptr;
  ::el_get(editor, EL_CLIENTDATA, &data);
  return static_cast<T*>(data);
}

// The terminal has moved what was written: the line is drawn anew where the cursor is.
void follow_size(EditLine* editor) {
  constexpr std::string_view kClearLine = "\r\x1b[J";
  resized = 0;
  ::el_resize(editor);
  write_output(kClearLine);
  ::el_set(editor, EL_REFRESH);
}

/// 1 and the byte; 0 at the end of input, -1 where reading fails.
int next_byte(EditLine* editor, char& byte) {
  while (true) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    sigset_t mask;
    ::sigprocmask(SIG_SETMASK, nullptr, &mask);
    ::sigdelset(&mask, SIGWINCH);
    const int ready = ::ppoll(&input, 1, nullptr, &mask);
    if (resized != 0) follow_size(editor);
    if (ready < 0 && errno != EINTR) return -1;
    if (ready <= 0) continue;
    const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
    if (got >= 0 || errno != EINTR) return static_cast<int>(got);
  }
}

}  // namespace

// What libedit calls. They are given the editor alone, and find the object by it.
struct LineEditorCalls {
  using State = LineEditor::State;

  static char* prompt(EditLine* editor) { return client_data<State>(editor)->prompt.data(); }

  // Bytes that are no UTF-8 are passed over.
  static int next_character(EditLine* editor, wchar_t* character) {
    std::mbstate_t& decoding = client_data<State>(editor)->decoding;
    while (true) {
      char byte = 0;
      const int got = next_byte(editor, byte);
      if (got != 1) return got;
      const std::size_t used = std::mbrtowc(character, &byte, 1, &decoding);
      if (used == static_cast<std::size_t>(-1)) decoding = {};
      if (used <= 1) return 1;
    }
  }

  static unsigned char abandon(EditLine* editor, int) {
    client_data<State>(editor)->abandoned = true;
    return CC_NEWLINE;
  }

  static unsigned char complete(EditLine* editor, int) {
    const LineInfo* const line = ::el_line(editor);
    const std::string before(line->buffer, line->cursor);
    const Completion found = client_data<State>(editor)->completer(before);
    const std::string typed = before.substr(found.begin);
    std::string fitting = found.common();
    if (found.candidates.size() == 1 && !fitting.ends_with(':')) fitting += ' ';
    if (found.candidates.empty()) return CC_REFRESH_BEEP;
    if (fitting.size() > typed.size() || found.candidates.size() == 1) {
      ::el_deletestr(editor, static_cast<int>(character_count(typed)));
      ::el_insertstr(editor, fitting.c_str());
      return CC_REFRESH;
    }
    std::fprintf(stdout, "\n%s", candidate_list(found.candidates, detect_terminal(ColorChoice::never).width).c_str());
    std::fflush(stdout);
    return CC_REDISPLAY;
  }

  static std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += unicode::decode(text, at).length) ++count;
    return count;
  }
};

namespace {

// Ctrl-C comes as a key, so that the line at hand can be left in an orderly way.
void bind_keys(EditLine* editor) {
  ::el_set(editor, EL_EDITOR, "emacs");
  ::el_source(editor, nullptr);  // the person's own ~/.editrc
  ::el_set(editor, EL_ADDFN, "pressmark-complete", "completes the word", LineEditorCalls::complete);
  ::el_set(editor, EL_BIND, "^I", "pressmark-complete", nullptr);
  ::el_set(editor, EL_ADDFN, "pressmark-abandon", "throws the line away", LineEditorCalls::abandon);
  ::el_set(editor, EL_BIND, "^C", "pressmark-abandon", nullptr);
  ::el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
  ::el_set(editor, EL_SETTY, "-d", "-isig", nullptr);
}

void remember(History* history, const std::string& line) {
  HistEvent event;
  ::history(history, &event, H_ENTER, line.c_str());
}

}  // namespace

LineEditor::LineEditor(std::string prompt, const std::vector<std::string>& history, Completer completer)
    : state_(std::make_unique<State>()) {
  std::setlocale(LC_CTYPE, "C.UTF-8");
  state_->prompt = std::move(prompt);
  state_->completer = std::move(completer);
  state_->editor = ::el_init("pressmark", stdin, stdout, stderr);
  state_->history = ::history_init();
  if (state_->editor == nullptr || state_->history == nullptr) throw Error("cannot set up the line editor");
  HistEvent event;
  ::history(state_->history, &event, H_SETSIZE, kHistorySize);
  ::history(state_->history, &event, H_SETUNIQUE, 1);
  for (const std::string& line : history) remember(state_->history, line);
  ::el_set(state_->editor, EL_CLIENTDATA, state_.get());
  ::el_set(state_->editor, EL_PROMPT, LineEditorCalls::prompt);
  ::el_set(state_->editor, EL_HIST, ::history, state_->history);
  ::el_set(state_->editor, EL_GETCFN, LineEditorCalls::next_character);
  bind_keys(state_->editor);
}

LineEditor::~LineEditor() {
  if (state_->editor != nullptr) ::el_end(state_->editor);
  if (state_->history != nullptr) ::history_end(state_->history);
}

std::optional<std::string> LineEditor::read_line() {
  const ResizeNoted noted;
  while (true) {
    state_->abandoned = false;
    int length = 0;
    ::el_set(state_->editor, EL_PREP_TERM, 1);  // before the prompt, so that no key meets the terminal as it was
    const char* const typed = ::el_gets(state_->editor, &length);
    if (typed == nullptr || length <= 0 || state_->abandoned) write_output("\n");
    if (state_->abandoned) continue;
    if (typed == nullptr || length <= 0) return std::nullopt;
    std::string line(typed, static_cast<std::size_t>(length));
    while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
    if (!line.empty()) remember(state_->history, line);
    return line;
  }
}

}  // namespace pressmark::query
