// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/history_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/base/environment.h"
#include "storage/base/error.h"
#include "storage/base/file.h"

namespace pressmark::query {
namespace {

namespace fs = std::filesystem;

void make_private_folder(const fs::path& folder) {
  std::error_code ignored;
  if (fs::exists(folder, ignored)) return;
  fs::create_directories(folder, ignored);
  fs::permissions(folder, fs::perms::owner_all, ignored);
}

void cut(const fs::path& file, const std::vector<std::string>& lines) try {
  replace_file_loosely(file, fmt::format("{}\n", fmt::join(lines, "\n")));
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
} catch (const std::exception&) {
  return;  // it grows on
}

}  // namespace

std::vector<std::string> HistoryFile::load() const {
  std::vector<std::string> lines;
  std::ifstream stream(file_);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) lines.push_back(std::move(line));
  const bool long_file = lines.size() > 2 * kMostHistory;
  if (lines.size() > kMostHistory) lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(kMostHistory));
  if (long_file) cut(file_, lines);
  return lines;
}

// One write, so that lines of several shells do not mix.
void HistoryFile::add(std::string_view line) const {
  if (file_.empty()) return;
  make_private_folder(file_.parent_path());
  const FileDescriptor file(::open(file_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!file) return;
  const std::string text = std::string(line) + '\n';
  [[maybe_unused]] const ssize_t written = ::write(file.get(), text.data(), text.size());
}

fs::path history_path() {
  const fs::path home = xdg_home("XDG_STATE_HOME", ".local/state");
  return home.empty() ? home : home / "pressmark" / "history";
}

}  // namespace pressmark::query
