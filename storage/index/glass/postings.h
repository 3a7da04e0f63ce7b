// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lists of postings as glass stores them: chunks of about 2,000 bytes, each found by its first document. A term's
// occurrences in a document are its wdf, as Xapian calls it; of the empty term that is the length of the document.

#include <cstdint>
#include <string>
#include <string_view>

#include "storage/index/glass/pack.h"
#include "storage/index/glass/table_writer.h"

namespace pressmark::storage::glass {

/// Postings of consecutive documents as packed numbers: the first one's wdf, then for each other the documents passed
/// over and its wdf.
struct PostingRun {
  DocumentNumber first = 0;
  DocumentNumber last = 0;
  std::string_view packed;
};

/// Adds a posting to a run in the making. `last` is the document before it in the run; nothing for the first.
void append_posting(std::string& packed, DocumentNumber last, DocumentNumber document, std::uint32_t wdf);

/// One term after the other, in ascending order, into the table of postings.
class PostingListWriter {
 public:
  explicit PostingListWriter(TableWriter& table) : table_(&table) {}

  /// `documents` and `occurrences` of the whole list; both 0 for the empty term, as Xapian has it.
  void begin(std::string_view term, std::uint64_t documents, std::uint64_t occurrences);
  /// Runs of ascending documents.
  void append(const PostingRun& run);
  void end() { write_chunk(true); }

 private:
  void append_one_by_one(const PostingRun& run);
  void start_or_go_on(DocumentNumber document);
  void write_chunk(bool last);

  TableWriter* table_;
  std::string term_;
  std::string head_;   // of the list's first chunk; empty once that is written
  std::string chunk_;  // packed postings
  DocumentNumber first_ = 0;
  DocumentNumber last_ = 0;
};

}  // namespace pressmark::storage::glass
