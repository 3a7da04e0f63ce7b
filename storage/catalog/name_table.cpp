// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/name_table.h"

#include <algorithm>

#include "storage/base/hash.h"
#include "storage/catalog/connection.h"

namespace pressmark::storage {
namespace {

constexpr std::uint32_t kBlockNames = 128;
constexpr std::size_t kFirstSlots = 1024;

// The block of a name and its place therein.
std::uint32_t block_of(std::uint32_t number) { return (number - 1) / kBlockNames; }
std::uint32_t place_of(std::uint32_t number) { return (number - 1) % kBlockNames; }

std::string_view text_of(const SQLite::Column& column) {
  return {column.getText(), static_cast<std::size_t>(column.getBytes())};
}

// Takes the first line off.
std::string_view take_line(std::string_view& lines) {
  const std::size_t end = std::min(lines.find('\n'), lines.size());
  const std::string_view line = lines.substr(0, end);
  lines.remove_prefix(std::min(end + 1, lines.size()));
  return line;
}

EntityKind kind_of(std::string_view line) {
  if (line.size() < 2 || line[0] < '1' || line[0] > '3')
    throw StorageError("cannot read a name: the catalog is damaged");
  return static_cast<EntityKind>(line[0] - '0');
}

std::uint64_t hash_of(EntityKind kind, std::string_view name) {
  return hash64(static_cast<char>('0' + static_cast<int>(kind)) + name_key(name));
}

}  // namespace

std::optional<EntityName> NameTable::name(NameId id) {
  return translating(*connection_, "look up a name", [&]() -> std::optional<EntityName> {
    if (!id) return std::nullopt;
    auto row = connection_->prepare("SELECT names FROM entity_name_block WHERE id = ?1");
    row->bind(1, block_of(id.value()));
    if (!row->executeStep()) return std::nullopt;
    std::string_view lines = text_of(row->getColumn(0));
    for (std::uint32_t place = place_of(id.value()); place > 0 && !lines.empty(); --place) take_line(lines);
    if (lines.empty()) return std::nullopt;
    const std::string_view line = take_line(lines);
    return EntityName{kind_of(line), std::string(line.substr(1))};
  });
}

void NameTable::visit(const std::function<void(NameId, EntityKind, std::string_view)>& visit) {
  translating(*connection_, "read all names", [&] {
    auto blocks = connection_->prepare("SELECT id, names FROM entity_name_block ORDER BY id");
    while (blocks->executeStep()) {
      std::uint32_t number = blocks->getColumn(0).getUInt() * kBlockNames;
      const SQLite::Column names = blocks->getColumn(1);
      for (std::string_view lines = text_of(names); !lines.empty();) {
        const std::string_view line = take_line(lines);
        visit(NameId(++number), kind_of(line), line.substr(1));
      }
    }
  });
}

NameTable::Slot& NameTable::slot(std::uint64_t hash) {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].number != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
  return slots_[at];
}

void NameTable::remember(std::uint64_t hash, std::uint32_t number) {
  if (2 * std::size_t{number} > slots_.size()) {
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& known : before)
      if (known.number != 0) slot(known.hash) = known;
  }
  slot(hash) = {hash, number};
}

void NameTable::load() {
  slots_.assign(kFirstSlots, {});
  visit([this](NameId id, EntityKind kind, std::string_view name) {
    count_ = id.value();
    remember(hash_of(kind, name), count_);
  });
  auto last = connection_->prepare("SELECT names FROM entity_name_block ORDER BY id DESC LIMIT 1");
  if (last->executeStep() && place_of(count_ + 1) != 0) last_block_ = text_of(last->getColumn(0));
}

std::optional<NameId> NameTable::find(EntityKind kind, std::string_view name) {
  if (slots_.empty()) load();
  const std::uint32_t known = slot(hash_of(kind, name)).number;
  return known == 0 ? std::nullopt : std::optional(NameId(known));
}

void NameTable::append(EntityKind kind, std::string_view name) {
  if (place_of(++count_) == 0) last_block_.clear();
  last_block_ += static_cast<char>('0' + static_cast<int>(kind));
  last_block_ += name;
  last_block_ += '\n';
  auto row = connection_->prepare("INSERT OR REPLACE INTO entity_name_block (id, names) VALUES (?1, ?2)");
  row->bind(1, block_of(count_));
  row->bindNoCopy(2, last_block_);
  row->exec();
}

NameId NameTable::number(EntityKind kind, std::string_view name) {
  return translating(*connection_, "store a name", [&] {
    if (slots_.empty()) load();
    const std::uint64_t hash = hash_of(kind, name);
    if (const std::uint32_t known = slot(hash).number; known != 0) return NameId(known);
    append(kind, name);
    remember(hash, count_);
    return NameId(count_);
  });
}

}  // namespace pressmark::storage
