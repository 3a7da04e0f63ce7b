// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/file_stream.h"

#include <algorithm>
#include <cstring>

#include "storage/base/error.h"

namespace pressmark {
namespace {

constexpr std::size_t kWriteBytes = std::size_t{256} << 10;

}  // namespace

FileWriter::FileWriter(std::filesystem::path path) : path_(std::move(path)), file_(create_file(path_)) {
  buffer_.reserve(kWriteBytes);
}

void FileWriter::append(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kWriteBytes) flush();
  if (bytes.size() > kWriteBytes)
    write_all(file_, bytes, path_);
  else
    buffer_.append(bytes);
  size_ += bytes.size();
}

void FileWriter::finish() {
  flush();
  file_ = FileDescriptor();
}

void FileWriter::flush() {
  write_all(file_, buffer_, path_);
  buffer_.clear();
}

FileReader::FileReader(std::filesystem::path path, std::size_t buffer_bytes)
    : path_(std::move(path)), buffer_bytes_(buffer_bytes) {}

bool FileReader::at_end() {
  if (begin_ == end_) refill(1);
  return begin_ == end_;
}

std::string_view FileReader::take(std::size_t bytes) {
  if (end_ - begin_ < bytes) refill(bytes);
  if (end_ - begin_ < bytes) throw StorageError("cannot read " + path_.string() + ": it is cut short");
  const std::string_view taken(buffer_.data() + begin_, bytes);
  begin_ += bytes;
  return taken;
}

std::uint64_t FileReader::take_uint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(1).front());
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

void FileReader::refill(std::size_t wanted) {
  const std::size_t kept = end_ - begin_;
  if (kept > 0) std::memmove(buffer_.data(), buffer_.data() + begin_, kept);
  buffer_.resize(std::max(wanted, buffer_bytes_));
  const std::size_t got = read_file_at(path_, offset_, buffer_.data() + kept, buffer_.size() - kept);
  begin_ = 0;
  end_ = kept + got;
  offset_ += got;
}

}  // namespace pressmark
