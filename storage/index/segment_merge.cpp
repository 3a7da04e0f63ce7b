// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/segment_merge.h"

#include <algorithm>
#include <future>
#include <map>
#include <string>
#include <vector>

#include "storage/index/glass/pack.h"
#include "storage/index/glass/postings.h"
#include "storage/index/glass/table_writer.h"
#include "storage/index/glass/version_file.h"
#include "storage/index/layout.h"
#include "storage/index/segment.h"

namespace pressmark::storage {
namespace {

// Of one merge.
struct Segments {
  std::span<const std::filesystem::path> paths;
  const Regrouped* regrouped;
};

constexpr std::size_t kBuffers = std::size_t{32} << 20;  // of all segments together
constexpr std::size_t kValueChunkBytes = 2000;

std::size_t buffer_bytes(Segments segments) {
  return std::clamp<std::size_t>(kBuffers / segments.paths.size(), 4096, std::size_t{256} << 10);
}

// The cursors of all segments, term by term.
template <class Cursor>
class TermMerge {
 public:
  explicit TermMerge(Segments segments) {
    cursors_.reserve(segments.paths.size());
    for (const std::filesystem::path& segment : segments.paths) cursors_.emplace_back(segment, buffer_bytes(segments));
    for (Cursor& cursor : cursors_) group_.push_back(&cursor);
  }

  /// The cursors that stand on the next term, in the order of their segments; none at the end.
  const std::vector<Cursor*>& next() {
    const auto later = [](const Cursor* a, const Cursor* b) {
      const int order = a->term.compare(b->term);
      return order != 0 ? order > 0 : a > b;
    };
    for (Cursor* const cursor : group_) {
      if (!cursor->next()) continue;
      heap_.push_back(cursor);
      std::push_heap(heap_.begin(), heap_.end(), later);
    }
    group_.clear();
    while (!heap_.empty() && (group_.empty() || heap_.front()->term == group_.front()->term)) {
      std::pop_heap(heap_.begin(), heap_.end(), later);
      group_.push_back(heap_.back());
      heap_.pop_back();
    }
    return group_;
  }

 private:
  std::vector<Cursor> cursors_;
  std::vector<Cursor*> heap_;
  std::vector<Cursor*> group_;
};

// A document as its segment has it, but for the cluster that its article is in by now. Its slot is the last of all.
void regroup(DocumentCursor& document, const Regrouped& regrouped) {
  const auto found = regrouped.find(ArticleId(document.number));
  if (found == regrouped.end()) return;
  std::erase_if(document.values, [](const auto& value) { return value.first == layout::kClusterSlot; });
  if (found->second) document.values.emplace_back(layout::kClusterSlot, layout::cluster_value(found->second));
}

template <class Visit>
void for_each_document(Segments segments, Visit visit) {
  for (const std::filesystem::path& segment : segments.paths) {
    for (DocumentCursor document(segment); document.next();) {
      regroup(document, *segments.regrouped);
      visit(document);
    }
  }
}

// What is known of a slot's values: how many, the least, the greatest.
struct ValueStatistics {
  std::uint64_t documents = 0;
  std::string least;
  std::string greatest;

  void take(const std::string& value) {
    if (documents == 0 || value < least) least = value;
    if (documents == 0 || value > greatest) greatest = value;
    ++documents;
  }

  std::string packed() const {
    std::string tag;
    glass::pack_uint(tag, documents);
    glass::pack_string(tag, least);
    return greatest == least ? tag : tag + greatest;
  }
};

using SlotStatistics = std::map<std::uint32_t, ValueStatistics>;

struct Gathered {
  glass::Statistics statistics;
  SlotStatistics slots;
};

Gathered gather(Segments segments) {
  Gathered gathered;
  for_each_document(segments, [&gathered](const DocumentCursor& document) {
    glass::Statistics& all = gathered.statistics;
    ++all.documents;
    all.last_document = document.number;
    all.total_length += document.length;
    if (all.shortest_length == 0 || (document.length > 0 && document.length < all.shortest_length))
      all.shortest_length = document.length;
    all.longest_length = std::max(all.longest_length, document.length);
    all.largest_wdf = std::max(all.largest_wdf, document.largest_wdf);
    for (const auto& [slot, value] : document.values) gathered.slots[slot].take(value);
  });
  return gathered;
}

void write_values(Segments segments, std::uint32_t slot, glass::TableWriter& table) {
  std::string chunk;
  glass::DocumentNumber first = 0;
  glass::DocumentNumber last = 0;
  const auto write_chunk = [&] {
    if (!chunk.empty()) table.add(glass::value_chunk_key(slot, first), chunk);
    chunk.clear();
  };
  for_each_document(segments, [&](const DocumentCursor& document) {
    for (const auto& [used, value] : document.values) {
      if (used != slot) continue;
      if (chunk.empty())
        first = document.number;
      else
        glass::pack_uint(chunk, document.number - last - 1);
      last = document.number;
      glass::pack_string(chunk, value);
      if (chunk.size() >= kValueChunkBytes) write_chunk();
    }
  });
  write_chunk();
}

void write_lengths(Segments segments, glass::PostingListWriter& list) {
  list.begin({}, 0, 0);
  std::string packed;
  for_each_document(segments, [&](const DocumentCursor& document) {
    packed.clear();
    glass::append_posting(packed, 0, document.number, document.length);
    list.append({document.number, document.number, packed});
  });
  list.end();
}

void write_terms(Segments segments, glass::PostingListWriter& list) {
  TermMerge<PostingsCursor> merge(segments);
  for (const auto* group = &merge.next(); !group->empty(); group = &merge.next()) {
    std::uint64_t documents = 0;
    std::uint64_t occurrences = 0;
    for (const PostingsCursor* const cursor : *group) {
      documents += cursor->documents;
      occurrences += cursor->occurrences;
    }
    list.begin(group->front()->term, documents, occurrences);
    for (const PostingsCursor* const cursor : *group) list.append(cursor->postings);
    list.end();
  }
}

glass::Root write_postings_table(Segments segments, const SlotStatistics& slots, const std::filesystem::path& path) {
  glass::TableWriter table(path);
  for (const auto& [slot, statistics] : slots) table.add(glass::value_statistics_key(slot), statistics.packed());
  for (const auto& [slot, statistics] : slots) write_values(segments, slot, table);
  glass::PostingListWriter list(table);
  write_lengths(segments, list);
  write_terms(segments, list);
  return table.finish();
}

glass::Root write_positions_table(Segments segments, const std::filesystem::path& path) {
  glass::TableWriter table(path);
  TermMerge<PositionsCursor> merge(segments);
  std::string key;
  for (const auto* group = &merge.next(); !group->empty(); group = &merge.next()) {
    key = glass::positions_key_stem(group->front()->term);
    const std::size_t stem = key.size();
    for (PositionsCursor* const cursor : *group) {
      while (cursor->next_document()) {
        key.resize(stem);
        glass::pack_sortable(key, cursor->number);
        table.add(key, cursor->positions);
      }
    }
  }
  return table.finish();
}

// Each slot by how many are passed over before it.
std::string used_slots(const DocumentCursor& document) {
  std::string slots;
  std::uint32_t expected = 0;
  for (const auto& [slot, value] : document.values) {
    glass::pack_uint(slots, slot - expected);
    expected = slot + 1;
  }
  return slots;
}

glass::Root write_term_lists_table(Segments segments, const std::filesystem::path& path) {
  glass::TableWriter table(path);
  for (const std::filesystem::path& segment : segments.paths) {
    TermListCursor terms(segment);
    for (DocumentCursor document(segment); document.next() && terms.next();) {
      regroup(document, *segments.regrouped);
      table.add(glass::term_list_key(terms.number), terms.term_list, terms.compressed);
      if (const std::string slots = used_slots(document); !slots.empty())
        table.add(glass::used_slots_key(document.number), slots);
    }
  }
  return table.finish();
}

}  // namespace

void merge_segments(std::span<const std::filesystem::path> paths, const std::filesystem::path& database,
                    const Regrouped& regrouped) {
  const Segments segments{paths, &regrouped};
  std::filesystem::create_directories(database);
  auto others = std::async(std::launch::async, [&] {
    const glass::Root term_lists = write_term_lists_table(segments, database / "termlist.glass");
    return std::pair(term_lists, write_positions_table(segments, database / "position.glass"));
  });
  const Gathered gathered = gather(segments);
  const glass::Root postings = write_postings_table(segments, gathered.slots, database / "postlist.glass");
  const auto [term_lists, positions] = others.get();
  glass::write_version_file(database, postings, term_lists, positions, gathered.statistics);
}

}  // namespace pressmark::storage
