// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Containers and compressed streams for the tests of what reads them.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace pressmark::indexer {

struct PackedFile {
  std::string name;
  std::string content;
  std::string link_to{};  // a symbolic link, where it is not empty
};

using PackingStep = int (*)(::archive*);

/// As the format and the filters, "archive_write_set_format_..." and "archive_write_add_filter_...", say.
inline std::string pack(const std::vector<PackedFile>& files, const std::vector<PackingStep>& steps) {
  std::string packed;
  ::archive* const writer = ::archive_write_new();
  for (const PackingStep step : steps) step(writer);
  ::archive_write_set_bytes_in_last_block(writer, 1);
  const auto append = [](::archive*, void* out, const void* bytes, std::size_t size) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
  };
  ::archive_write_open(writer, &packed, nullptr, append, nullptr);
  for (const PackedFile& file : files) {
    ::archive_entry* const entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, file.name.c_str());
    ::archive_entry_set_perm(entry, 0644);
    ::archive_entry_set_filetype(entry, file.link_to.empty() ? AE_IFREG : AE_IFLNK);
    ::archive_entry_set_size(entry, static_cast<la_int64_t>(file.content.size()));
    if (!file.link_to.empty()) ::archive_entry_set_symlink(entry, file.link_to.c_str());
    if (::archive_write_header(writer, entry) != ARCHIVE_OK) throw std::runtime_error(::archive_error_string(writer));
    ::archive_write_data(writer, file.content.data(), file.content.size());
    ::archive_entry_free(entry);
  }
  ::archive_write_close(writer);
  ::archive_write_free(writer);
  return packed;
}

inline std::string tar(const std::vector<PackedFile>& files) { return pack(files, {::archive_write_set_format_ustar}); }
inline std::string zip(const std::vector<PackedFile>& files) { return pack(files, {::archive_write_set_format_zip}); }
inline std::string compressed(const std::string& text, PackingStep filter) {
  return pack({{"x", text}}, {::archive_write_set_format_raw, filter});
}

}  // namespace pressmark::indexer
