// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/input_walker.h"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>

#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

namespace fs = std::filesystem;

fs::path absolute_path(const std::string& given) {
  if (given == "-") return given;
  fs::path path = fs::absolute(given).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

using Status = struct ::stat;

InputFile describe(const fs::path& path, const Status& status, bool named) {
  InputFile file{path, static_cast<std::uint64_t>(status.st_size), {}, named};
  file.modified =
      sys_nanoseconds(std::chrono::seconds(status.st_mtim.tv_sec) + std::chrono::nanoseconds(status.st_mtim.tv_nsec));
  return file;
}

}  // namespace

void require_inputs(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    std::error_code unreadable;
    if (path == "-" || fs::exists(path, unreadable)) continue;
    throw UsageError(fmt::format("cannot read {}: no such file or folder", path));
  }
}

InputWalker::InputWalker(const std::vector<std::string>& paths, Skipped skipped) : skipped_(std::move(skipped)) {
  require_inputs(paths);
  pending_.emplace_back();
  std::transform(paths.rbegin(), paths.rend(), std::back_inserter(pending_.front()), absolute_path);
}

std::optional<InputFile> InputWalker::next() {
  while (!pending_.empty()) {
    if (pending_.back().empty()) {
      pending_.pop_back();
      continue;
    }
    const bool named = pending_.size() == 1;
    const fs::path path = std::move(pending_.back().back());
    pending_.back().pop_back();
    if (auto file = look_at(path, named)) return file;
  }
  return std::nullopt;
}

// One look at a plain file, which most are: a folder may hold a hundred thousand.
std::optional<InputFile> InputWalker::look_at(const std::filesystem::path& path, bool named) {
  if (path == "-") return InputFile{path, 0, {}, named};
  if (!named && is_hidden(path)) {
    skipped_(path, "hidden");
    return std::nullopt;
  }
  Status status{};
  bool there = ::lstat(path.c_str(), &status) == 0;
  const bool link = there && S_ISLNK(status.st_mode);
  if (link) there = ::stat(path.c_str(), &status) == 0;
  if (there && S_ISDIR(status.st_mode) && (named || !link)) {
    enter(path);
    return std::nullopt;
  }
  if (named || (there && S_ISREG(status.st_mode))) return describe(path, there ? status : Status{}, named);
  skipped_(path, there && S_ISDIR(status.st_mode) ? "link to a folder" : "not a file");
  return std::nullopt;
}

void InputWalker::enter(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    entries.push_back(at->path());
  }
  if (error) skipped_(folder, "unreadable folder");
  std::sort(entries.begin(), entries.end(), std::greater<>());
  pending_.push_back(std::move(entries));
}

}  // namespace pressmark::indexer
