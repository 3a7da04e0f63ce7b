// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/glass/postings.h"

#include <algorithm>

namespace pressmark::storage::glass {
namespace {

constexpr std::size_t kChunkBytes = 2000;
constexpr std::size_t kLargestPosting = 10;

// The end of the packed number that begins at `from`.
std::size_t end_of_uint(std::string_view packed, std::size_t from) {
  while (from < packed.size() && (static_cast<unsigned char>(packed[from]) & 0x80) != 0) ++from;
  return from + 1;
}

std::uint32_t unpack(std::string_view number) {
  std::uint32_t value = 0;
  for (std::size_t i = number.size(); i-- > 0;) value = value << 7 | (static_cast<unsigned char>(number[i]) & 0x7F);
  return value;
}

}  // namespace

void append_posting(std::string& packed, DocumentNumber last, DocumentNumber document, std::uint32_t wdf) {
  if (!packed.empty()) pack_uint(packed, document - last - 1);
  pack_uint(packed, wdf);
}

void PostingListWriter::begin(std::string_view term, std::uint64_t documents, std::uint64_t occurrences) {
  term_ = term;
  head_.clear();
  pack_uint(head_, documents);
  pack_uint(head_, occurrences);
}

void PostingListWriter::append(const PostingRun& run) {
  if (chunk_.size() + kLargestPosting + run.packed.size() > kChunkBytes) return append_one_by_one(run);
  start_or_go_on(run.first);
  chunk_ += run.packed;
  last_ = run.last;
}

void PostingListWriter::append_one_by_one(const PostingRun& run) {
  DocumentNumber document = run.first;
  for (std::size_t at = 0; at < run.packed.size();) {
    if (at > 0) {
      const std::size_t gap = at;
      at = end_of_uint(run.packed, at);
      document += unpack(run.packed.substr(gap, at - gap)) + 1;
    }
    const std::size_t wdf = at;
    at = end_of_uint(run.packed, at);
    if (chunk_.size() + kLargestPosting > kChunkBytes) write_chunk(false);
    start_or_go_on(document);
    chunk_ += run.packed.substr(wdf, at - wdf);
    last_ = document;
  }
}

void PostingListWriter::start_or_go_on(DocumentNumber document) {
  if (chunk_.empty())
    first_ = document;
  else
    pack_uint(chunk_, document - last_ - 1);
}

void PostingListWriter::write_chunk(bool last) {
  const bool is_first = !head_.empty();
  std::string tag = std::exchange(head_, {});
  if (is_first) pack_uint(tag, first_ - 1);
  tag += last ? '1' : '0';
  pack_uint(tag, last_ - first_);
  tag += chunk_;
  table_->add(is_first ? postings_key(term_) : postings_key(term_, first_), tag);
  chunk_.clear();
}

}  // namespace pressmark::storage::glass
