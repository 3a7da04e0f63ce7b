// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/container_source.h"

#include <utility>

#include <fmt/format.h>

#include "indexer/source/compression.h"
#include "indexer/source/expansion.h"
#include "indexer/source/open_source.h"

namespace pressmark::indexer {
namespace {

/// The member at hand. The reader outlives it.
class MemberBytes final : public ByteSource {
 public:
  explicit MemberBytes(PackedReader& reader) : reader_(&reader) {}
  [[nodiscard]] std::size_t read(std::span<char> room) override { return reader_->read(room); }
  [[nodiscard]] std::optional<Damage> damage() const override { return reader_->damage(); }
  [[nodiscard]] std::uint64_t bytes_on_disk(std::uint64_t) const override { return reader_->bytes_in(); }

 private:
  PackedReader* reader_;
};

/// A member's bytes once they are decompressed, and what all members together may not pass: a file may be compressed,
/// and its members once more.
class CountedBytes final : public ByteSource {
 public:
  CountedBytes(std::unique_ptr<ByteSource> bytes, const PackedReader& reader, std::uint64_t& all_bytes)
      : bytes_(std::move(bytes)), reader_(&reader), all_bytes_(&all_bytes) {}
  [[nodiscard]] std::size_t read(std::span<char> room) override {
    if (is_bomb()) return 0;
    const std::size_t got = bytes_->read(room);
    *all_bytes_ += got;
    return is_bomb() ? 0 : got;
  }
  [[nodiscard]] std::optional<Damage> damage() const override {
    return is_bomb() ? bomb(*all_bytes_, reader_->bytes_on_disk()) : bytes_->damage();
  }

 private:
  [[nodiscard]] bool is_bomb() const { return expands_too_far(*all_bytes_, reader_->bytes_on_disk()); }

  std::unique_ptr<ByteSource> bytes_;
  const PackedReader* reader_;
  std::uint64_t* all_bytes_;
};

/// "day1.jsonl, line 17"
std::string within(const std::string& member, std::string_view where) {
  return where.empty() ? member : fmt::format("{}, {}", member, where);
}

}  // namespace

ContainerSource::ContainerSource(InputBuffer input, const Format* format)
    : reader_(std::move(input), PackedReader::Kind::container), format_(format) {}

std::optional<Item> ContainerSource::next() {
  while (!ended_) {
    auto item = member_ ? next_of_member() : next_member();
    if (item) return item;
  }
  return std::nullopt;
}

std::optional<Item> ContainerSource::next_of_member() {
  auto item = member_->next();
  if (!item) {
    member_.reset();
    return std::nullopt;
  }
  std::visit([this](auto& each) { each.where = within(name_, each.where); }, *item);
  if (auto* const reject = std::get_if<Reject>(&*item)) reject->local = true;
  return item;
}

/// What there is to say of the next member before its records.
std::optional<Item> ContainerSource::next_member() {
  using Type = PackedReader::Member::Type;
  const auto member = reader_.next_member();
  if (!member) return end_or_damage();
  name_ = member->name;
  if (member->type == Type::folder) return std::nullopt;
  if (member->type == Type::other) return PassedOver{name_, "not a file"};
  auto bytes =
      std::make_unique<CountedBytes>(decompressed(std::make_unique<MemberBytes>(reader_)), reader_, all_bytes_);
  OpenedSource opened = open_source(std::move(bytes), name_, format_);
  if (!opened.source || opened.format->holds_members) return PassedOver{name_, opened.format->name};
  member_ = std::move(opened.source);
  return std::nullopt;
}

std::optional<Item> ContainerSource::end_or_damage() {
  const auto& damage = reader_.damage();
  ended_ = !damage;
  if (ended_) return std::nullopt;
  return Reject{name_.empty() ? "its beginning" : "behind " + name_, damage->reason, damage->detail};
}

}  // namespace pressmark::indexer
