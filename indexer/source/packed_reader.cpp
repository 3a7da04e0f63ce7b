// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows libarchive.
#include "indexer/source/packed_reader.h"

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <string_view>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "indexer/source/container_magic.h"
#include "indexer/source/expansion.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

// Each may be one more Reject, and begin the library anew.
constexpr std::size_t kMostFailures = 100;

struct ReaderDeleter {
  void operator()(::archive* reader) const { ::archive_read_free(reader); }
};
using Reader = std::unique_ptr<::archive, ReaderDeleter>;

using Support = int (*)(::archive*);
// An empty stream is a format of its own.
constexpr std::array<Support, 5> kStreams{::archive_read_support_filter_zstd, ::archive_read_support_filter_xz,
                                          ::archive_read_support_filter_bzip2, ::archive_read_support_format_raw,
                                          ::archive_read_support_format_empty};
constexpr std::array<Support, 3> kContainers{::archive_read_support_format_tar,
                                             ::archive_read_support_format_zip_streamable,
                                             ::archive_read_support_format_empty};

Reader make_reader(PackedReader::Kind kind) {
  Reader reader(::archive_read_new());
  if (!reader) throw std::bad_alloc();
  const std::span<const Support> wanted =
      kind == PackedReader::Kind::stream ? std::span<const Support>(kStreams) : std::span<const Support>(kContainers);
  for (const Support support : wanted) support(reader.get());
  return reader;
}

/// Names of any charset, on a machine of any locale.
std::string name_of(::archive_entry* entry) {
  const char* const utf8 = ::archive_entry_pathname_utf8(entry);
  const char* const name = utf8 != nullptr ? utf8 : ::archive_entry_pathname(entry);
  std::string text = name == nullptr ? "" : name;
  unicode::repair(text);
  return text;
}

/// A hard link has the type of what it points at, and no content of its own.
PackedReader::Member::Type type_of(::archive_entry* entry) {
  using Type = PackedReader::Member::Type;
  if (::archive_entry_hardlink(entry) != nullptr || ::archive_entry_hardlink_utf8(entry) != nullptr) return Type::other;
  if (::archive_entry_filetype(entry) == AE_IFREG) return Type::file;
  return ::archive_entry_filetype(entry) == AE_IFDIR ? Type::folder : Type::other;
}

}  // namespace

struct PackedReader::Library {
  explicit Library(InputBuffer bytes) : packed(std::move(bytes)), tar(is_tar(packed.head(kTarBlock))) {}

  int open(Kind kind) {
    begin = packed.position();
    given = 0;
    reader = make_reader(kind);
    return ::archive_read_open(reader.get(), this, nullptr, read_block, nullptr);
  }

  static la_ssize_t read_block(::archive*, void* self, const void** block) noexcept {
    auto& library = *static_cast<Library*>(self);
    try {
      return library.next_block(block);
    } catch (...) {
      library.failure = std::current_exception();
      return -1;
    }
  }

  la_ssize_t next_block(const void** block) {
    packed.consume(std::exchange(given, 0));
    ended = packed.window().empty() && !packed.grow();
    if (ended) return 0;
    *block = packed.window().data();
    given = packed.window().size();
    return static_cast<la_ssize_t>(given);
  }

  /// Where a member may begin in the window; its size where there is none.
  [[nodiscard]] std::size_t find_member() const {
    const std::string_view window = packed.window();
    if (!tar) return std::min(window.find(kZipMember), window.size());
    std::size_t at = (kTarBlock - (packed.position() % kTarBlock)) % kTarBlock;
    while (at + kTarBlock <= window.size() && !is_tar(window.substr(at))) at += kTarBlock;
    return std::min(at, window.size());
  }

  /// Moves to what looks like the next member at or behind a position.
  bool skip_to_member(std::uint64_t position) {
    given = 0;
    while (packed.position() < position) {
      if (packed.window().empty() && !packed.grow()) return false;
      packed.consume(
          static_cast<std::size_t>(std::min<std::uint64_t>(packed.window().size(), position - packed.position())));
    }
    const std::size_t signature = tar ? kTarBlock : kZipMember.size();
    while (true) {
      const std::size_t at = find_member();
      if (at + signature <= packed.window().size()) return packed.consume(at), true;
      packed.consume(std::min(at, packed.window().size() - std::min(packed.window().size(), signature - 1)));
      if (!packed.grow()) return false;
    }
  }

  InputBuffer packed;
  bool tar;
  std::uint64_t begin = 0;     // position in `packed` of what the reader reads
  std::size_t given = 0;       // of the window, to the reader
  bool ended = false;          // `packed` was read to its end
  std::exception_ptr failure;  // of `packed`, on its way through C
  Reader reader;               // last: it reads from the rest
};

PackedReader::PackedReader(InputBuffer packed, Kind kind)
    : library_(std::make_unique<Library>(std::move(packed))), kind_(kind) {
  note_failure(library_->open(kind));
}

PackedReader::~PackedReader() = default;

std::optional<PackedReader::Member> PackedReader::next_member() {
  if (!std::exchange(begun_, true) && damage_) return std::nullopt;  // its first block is damaged
  damage_.reset();
  if (failures_ > kMostFailures) return std::nullopt;
  if (lost_ && !go_on()) return std::nullopt;
  ::archive_entry* entry = nullptr;
  const int result = ::archive_read_next_header(library_->reader.get(), &entry);
  if (result == ARCHIVE_EOF) return std::nullopt;
  note_failure(result);
  lost_ = damage_.has_value();  // to look for a head that makes sense takes the library a failure a block
  if (lost_) return std::nullopt;
  member_begin_ = all_bytes_in();
  member_bytes_ = 0;
  return Member{name_of(entry), type_of(entry)};
}

/// Behind what the library could not read, it begins anew.
bool PackedReader::go_on() {
  if (kind_ == Kind::stream) return false;
  if (!library_->skip_to_member(std::max(all_bytes_in(), library_->begin + 1))) return false;
  lost_ = false;
  note_failure(library_->open(kind_));
  return !lost_;
}

std::size_t PackedReader::read(std::span<char> room) {
  if (damage_) return 0;
  const la_ssize_t got = ::archive_read_data(library_->reader.get(), room.data(), room.size());
  if (got >= 0)
    note_expansion(static_cast<std::uint64_t>(got));
  else if (got == ARCHIVE_WARN)
    note_failure(ARCHIVE_FAILED);  // a check sum that is wrong is a warning to libarchive
  else
    note_failure(static_cast<int>(got));
  return damage_ ? 0 : static_cast<std::size_t>(got);
}

std::uint64_t PackedReader::all_bytes_in() const {
  const int layer = kind_ == Kind::stream ? -1 : 0;  // what was taken; what was made use of
  return library_->begin + static_cast<std::uint64_t>(::archive_filter_bytes(library_->reader.get(), layer));
}

std::uint64_t PackedReader::bytes_in() const { return all_bytes_in() - member_begin_; }

std::uint64_t PackedReader::bytes_on_disk() const { return library_->packed.bytes_on_disk(all_bytes_in()); }

void PackedReader::note_failure(int result) {
  if (library_->failure) std::rethrow_exception(std::exchange(library_->failure, nullptr));
  if (result == ARCHIVE_OK || result == ARCHIVE_WARN) return;
  lost_ = result == ARCHIVE_FATAL;
  ++failures_;
  damage_ = library_->packed.damage();
  if (damage_) return;
  const char* const message = ::archive_error_string(library_->reader.get());
  damage_ = Damage{library_->ended ? RejectReason::cut_short : RejectReason::damaged_compression,
                   message != nullptr ? message : "libarchive does not say why"};
}

void PackedReader::note_expansion(std::uint64_t bytes) {
  member_bytes_ += bytes;
  lost_ = expands_too_far(member_bytes_, bytes_in());
  if (lost_) damage_ = bomb(member_bytes_, bytes_in());
}

}  // namespace pressmark::indexer
