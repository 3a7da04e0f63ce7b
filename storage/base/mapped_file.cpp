// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/mapped_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "storage/base/error.h"
#include "storage/base/file.h"

namespace pressmark {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw StorageError(fmt::format("cannot read {}: {}", path.string(), std::generic_category().message(errno)));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0) fail(path);
  if (status.st_size == 0) return;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (begin == MAP_FAILED) fail(path);
  bytes_ = {static_cast<const unsigned char*>(begin), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<unsigned char*>(bytes_.data()), bytes_.size());
}

}  // namespace pressmark
