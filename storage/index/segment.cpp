// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/segment.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <unordered_map>

#include "storage/index/glass/pack.h"
#include "storage/index/glass/positions.h"
#include "storage/index/glass/term_list.h"

namespace pressmark::storage {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kSequentialBuffer = std::size_t{128} << 10;

std::filesystem::path documents_file(const std::filesystem::path& segment) { return segment / "documents"; }
std::filesystem::path term_lists_file(const std::filesystem::path& segment) { return segment / "term-lists"; }
std::filesystem::path postings_file(const std::filesystem::path& segment) { return segment / "postings"; }
std::filesystem::path positions_file(const std::filesystem::path& segment) { return segment / "positions"; }

std::filesystem::path languages_file(const std::filesystem::path& segment) { return segment / "languages"; }

struct Posting {
  std::uint32_t term;      // number in order of first sight
  std::uint32_t document;  // place in the segment
  std::uint32_t wdf;
  std::uint32_t positions;  // where their code begins
  std::uint32_t positions_bytes;
};

struct DocumentEntry {
  glass::DocumentNumber number = 0;
  std::uint32_t length = 0;
  std::uint32_t largest_wdf = 0;
  std::uint32_t postings = 0;  // of this document
  std::vector<std::pair<std::uint32_t, std::string>> values;
};

}  // namespace

// The postings of a segment in the order of its documents, then sorted by term: each term is looked up as a string only
// when it is first seen.
struct SegmentBuilder::Inverter : TermSink {
  void begin(const StoredArticle& article) { documents.emplace_back().number = article.id.value(); }

  void word(WordTerm kind, const text::Analyzer& analyzer, const text::Word& word, std::uint32_t occurrences,
            std::span<const std::uint32_t> places) override {
    std::uint32_t& number = number_of(kind, analyzer, term_id(kind, word));
    if (number == kNone) number = number_named(term_of(kind, word));
    const auto begin = static_cast<std::uint32_t>(positions.size());
    if (!places.empty()) glass::encode_positions(places, positions);
    add({number, 0, occurrences, begin, static_cast<std::uint32_t>(positions.size()) - begin});
  }

  void boolean(std::string term) override {
    const std::uint32_t number = number_named(std::move(term));
    const auto same = [number](const Posting& posting) { return posting.term == number; };
    if (std::any_of(postings.end() - documents.back().postings, postings.end(), same)) return;
    add({number, 0, 0, 0, 0});
  }

  void value(std::uint32_t slot, std::string value) override {
    documents.back().values.emplace_back(slot, std::move(value));
  }

  void add(Posting posting) {
    DocumentEntry& document = documents.back();
    posting.document = static_cast<std::uint32_t>(documents.size() - 1);
    postings.push_back(posting);
    ++document.postings;
    document.length += posting.wdf;
    document.largest_wdf = std::max(document.largest_wdf, posting.wdf);
  }

  std::uint32_t& number_of(WordTerm kind, const text::Analyzer& analyzer, std::uint32_t id) {
    std::vector<std::uint32_t>& known = by_id[&analyzer][static_cast<std::size_t>(kind)];
    if (id >= known.size()) known.resize(std::max<std::size_t>(id + 1, known.size() * 2), kNone);
    return known[id];
  }

  std::uint32_t number_named(std::string term) {
    const auto [at, added] = by_name.try_emplace(std::move(term), static_cast<std::uint32_t>(names.size()));
    if (added) names.push_back(&at->first);
    return at->second;
  }

  void write(const std::filesystem::path& folder) {
    sort_terms();
    write_documents(documents_file(folder));
    write_term_lists(term_lists_file(folder));
    write_postings(postings_file(folder));
    write_positions(positions_file(folder));
  }

  // Terms in order of their bytes; by_term: places of postings, a term's together and by document.
  void sort_terms() {
    sorted.resize(names.size());
    std::iota(sorted.begin(), sorted.end(), 0u);
    std::sort(sorted.begin(), sorted.end(), [this](std::uint32_t a, std::uint32_t b) { return *names[a] < *names[b]; });
    std::vector<std::uint32_t> counts(names.size(), 0);
    for (const Posting& posting : postings) ++counts[posting.term];
    begins.assign(names.size() + 1, 0);
    std::vector<std::uint32_t> next(names.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
      next[sorted[rank]] = begins[rank];
      begins[rank + 1] = begins[rank] + counts[sorted[rank]];
    }
    by_term.resize(postings.size());
    for (std::uint32_t i = 0; i < postings.size(); ++i) by_term[next[postings[i].term]++] = i;
  }

  std::span<const std::uint32_t> postings_of(std::size_t rank) const {
    return std::span(by_term).subspan(begins[rank], begins[rank + 1] - begins[rank]);
  }

  void write_documents(const std::filesystem::path& path) const {
    FileWriter file(path);
    std::string entry;
    for (const DocumentEntry& document : documents) {
      entry.clear();
      for (const std::uint64_t number : {document.number, document.length, document.largest_wdf})
        glass::pack_uint(entry, number);
      glass::pack_uint(entry, document.values.size());
      for (const auto& [slot, value] : document.values) {
        glass::pack_uint(entry, slot);
        glass::pack_string(entry, value);
      }
      file.append(entry);
    }
    file.finish();
  }

  // Going through the terms in their order gives each document its own in their order.
  void write_term_lists(const std::filesystem::path& path) const {
    std::vector<std::uint32_t> next(documents.size());
    for (std::size_t i = 1; i < documents.size(); ++i) next[i] = next[i - 1] + documents[i - 1].postings;
    std::vector<glass::ListedTerm> listed(postings.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank)
      for (const std::uint32_t place : postings_of(rank))
        listed[next[postings[place].document]++] = {*names[sorted[rank]], postings[place].wdf};
    FileWriter file(path);
    glass::TermListEncoder encoder;
    std::size_t begin = 0;
    for (const DocumentEntry& document : documents) {
      write_term_list(file, document, encoder, std::span(listed).subspan(begin, document.postings));
      begin += document.postings;
    }
    file.finish();
  }

  static void write_term_list(FileWriter& file, const DocumentEntry& document, glass::TermListEncoder& encoder,
                              std::span<const glass::ListedTerm> terms) {
    const glass::EncodedTermList list = encoder.encode(document.length, terms);
    std::string entry;
    glass::pack_uint(entry, document.number);
    glass::pack_uint(entry, list.compressed ? 1 : 0);
    glass::pack_string(entry, list.bytes);
    file.append(entry);
  }

  void write_postings(const std::filesystem::path& path) const {
    FileWriter file(path);
    std::string packed;
    std::string entry;
    for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
      packed.clear();
      std::uint64_t occurrences = 0;
      glass::DocumentNumber last = 0;
      const auto places = postings_of(rank);
      for (const std::uint32_t place : places) {
        const glass::DocumentNumber number = documents[postings[place].document].number;
        glass::append_posting(packed, last, number, postings[place].wdf);
        occurrences += postings[place].wdf;
        last = number;
      }
      entry.clear();
      glass::pack_string(entry, *names[sorted[rank]]);
      glass::pack_uint(entry, places.size());
      glass::pack_uint(entry, occurrences);
      glass::pack_uint(entry, documents[postings[places.front()].document].number);
      glass::pack_uint(entry, last);
      glass::pack_string(entry, packed);
      file.append(entry);
    }
    file.finish();
  }

  void write_positions(const std::filesystem::path& path) const {
    FileWriter file(path);
    std::string entry;
    for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
      const auto places = postings_of(rank);
      if (postings[places.front()].positions_bytes == 0) continue;  // a term has them everywhere or nowhere
      entry.clear();
      glass::pack_string(entry, *names[sorted[rank]]);
      glass::pack_uint(entry, places.size());
      for (const std::uint32_t place : places) {
        const Posting& posting = postings[place];
        glass::pack_uint(entry, documents[posting.document].number);
        glass::pack_string(entry, std::string_view(positions).substr(posting.positions, posting.positions_bytes));
      }
      file.append(entry);
    }
    file.finish();
  }

  std::vector<DocumentEntry> documents;
  std::vector<Posting> postings;
  std::string positions;
  std::unordered_map<std::string, std::uint32_t> by_name;
  std::vector<const std::string*> names;  // by number
  std::map<const text::Analyzer*, std::array<std::vector<std::uint32_t>, kWordTerms>> by_id;
  std::vector<std::uint32_t> sorted;  // numbers of terms by rank
  std::vector<std::uint32_t> begins;  // where a rank's postings begin in by_term
  std::vector<std::uint32_t> by_term;
};

void SegmentBuilder::write(const std::vector<StoredArticle>& articles, const std::filesystem::path& folder) {
  terms_.trim();
  Inverter inverter;
  for (const StoredArticle& article : articles) {
    inverter.begin(article);
    terms_.describe(article, inverter);
  }
  std::filesystem::create_directories(folder);
  inverter.write(folder);
  FileWriter languages(languages_file(folder));
  for (const std::string& key : terms_.languages()) languages.append(key + "\n");
  languages.finish();
}

std::set<std::string> languages_of_segment(const std::filesystem::path& segment) {
  const std::string lines = read_file(languages_file(segment));
  std::set<std::string> keys;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    keys.insert(lines.substr(begin, end - begin));
    begin = end + 1;
  }
  return keys;
}

DocumentCursor::DocumentCursor(const std::filesystem::path& segment)
    : file_(documents_file(segment), kSequentialBuffer) {}

bool DocumentCursor::next() {
  if (file_.at_end()) return false;
  number = static_cast<glass::DocumentNumber>(file_.take_uint());
  length = static_cast<std::uint32_t>(file_.take_uint());
  largest_wdf = static_cast<std::uint32_t>(file_.take_uint());
  values.resize(file_.take_uint());
  for (auto& [slot, value] : values) {
    slot = static_cast<std::uint32_t>(file_.take_uint());
    value = file_.take(file_.take_uint());
  }
  return true;
}

TermListCursor::TermListCursor(const std::filesystem::path& segment)
    : file_(term_lists_file(segment), kSequentialBuffer) {}

bool TermListCursor::next() {
  if (file_.at_end()) return false;
  number = static_cast<glass::DocumentNumber>(file_.take_uint());
  compressed = file_.take_uint() != 0;
  term_list = file_.take(file_.take_uint());
  return true;
}

PostingsCursor::PostingsCursor(const std::filesystem::path& segment, std::size_t buffer_bytes)
    : file_(postings_file(segment), buffer_bytes) {}

bool PostingsCursor::next() {
  if (file_.at_end()) return false;
  term = file_.take(file_.take_uint());
  documents = static_cast<std::uint32_t>(file_.take_uint());
  occurrences = file_.take_uint();
  postings.first = static_cast<glass::DocumentNumber>(file_.take_uint());
  postings.last = static_cast<glass::DocumentNumber>(file_.take_uint());
  postings.packed = file_.take(file_.take_uint());
  return true;
}

PositionsCursor::PositionsCursor(const std::filesystem::path& segment, std::size_t buffer_bytes)
    : file_(positions_file(segment), buffer_bytes) {}

bool PositionsCursor::next() {
  while (next_document()) continue;
  if (file_.at_end()) return false;
  term = file_.take(file_.take_uint());
  left_ = static_cast<std::uint32_t>(file_.take_uint());
  return true;
}

bool PositionsCursor::next_document() {
  if (left_ == 0) return false;
  --left_;
  number = static_cast<glass::DocumentNumber>(file_.take_uint());
  positions = file_.take(file_.take_uint());
  return true;
}

}  // namespace pressmark::storage
