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

InputFile describe(const fs::path& path, bool named) {
  InputFile file{path, 0, {}, named};
  struct ::stat status {};
  if (path == "-" || ::stat(path.c_str(), &status) != 0) return file;
  file.bytes = static_cast<std::uint64_t>(status.st_size);
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
    std::error_code unreadable;
    if (!named && is_hidden(path)) {
      skipped_(path, "hidden");
    } else if (path != "-" && fs::is_directory(path, unreadable)) {
      if (!named && fs::is_symlink(path))
        skipped_(path, "link to a folder");
      else
        enter(path);
    } else if (named || fs::is_regular_file(path, unreadable)) {
      return describe(path, named);
    } else {
      skipped_(path, "not a file");
    }
  }
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
