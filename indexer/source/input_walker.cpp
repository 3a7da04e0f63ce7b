// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/input_walker.h"

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

namespace fs = std::filesystem;

std::string absolute_path(const std::string& given) {
  if (given == "-") return given;
  fs::path path = fs::absolute(given).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path.string();
}

// By names alone: std::filesystem makes a path of each entry, which costs more than the look at the file.
bool read_names(DIR* folder, std::vector<std::string>& names) {
  if (folder == nullptr) return false;
  errno = 0;
  while (const dirent* const entry = ::readdir(folder)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  return errno == 0;
}

using Status = struct ::stat;

InputFile describe(const std::string& path, const Status& status, bool named) {
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
  std::transform(paths.rbegin(), paths.rend(), std::back_inserter(pending_.front().names), absolute_path);
}

std::optional<InputFile> InputWalker::next() {
  while (!pending_.empty()) {
    Listing& listing = pending_.back();
    if (listing.names.empty()) {
      pending_.pop_back();
      open_.reset();
      continue;
    }
    const bool named = pending_.size() == 1;
    const std::string name = std::move(listing.names.back());
    listing.names.pop_back();
    if (!named && name.starts_with('.'))
      skipped_(listing.prefix + name, "hidden");
    else if (auto file = look_at(name, named))
      return file;
  }
  return std::nullopt;
}

// One look at a plain file, which most are, from its folder and not from the root: there may be a hundred thousand.
std::optional<InputFile> InputWalker::look_at(const std::string& name, bool named) {
  const std::string path = pending_.back().prefix + name;
  if (path == "-") return InputFile{path, 0, {}, named};
  const int folder = named ? AT_FDCWD : innermost_folder();
  Status status{};
  bool there = ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  const bool link = there && S_ISLNK(status.st_mode);
  if (link) there = ::fstatat(folder, name.c_str(), &status, 0) == 0;
  if (there && S_ISDIR(status.st_mode) && (named || !link)) {
    enter(path);
    return std::nullopt;
  }
  if (named || (there && S_ISREG(status.st_mode))) return describe(path, there ? status : Status{}, named);
  skipped_(path, there && S_ISDIR(status.st_mode) ? "link to a folder" : "not a file");
  return std::nullopt;
}

int InputWalker::innermost_folder() {
  if (!open_) open_ = Folder(::opendir(pending_.back().prefix.c_str()), ::closedir);
  return open_ ? ::dirfd(open_.get()) : -1;
}

void InputWalker::enter(const std::string& folder) {
  Listing listing{folder.ends_with('/') ? folder : folder + '/', {}};
  open_ = Folder(::opendir(folder.c_str()), ::closedir);
  if (!read_names(open_.get(), listing.names)) skipped_(folder, "unreadable folder");
  std::sort(listing.names.begin(), listing.names.end(), std::greater<>());
  pending_.push_back(std::move(listing));
}

}  // namespace pressmark::indexer
