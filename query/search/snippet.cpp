// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/snippet.h"

#include <algorithm>
#include <array>

#include "storage/text/sentence.h"

namespace pressmark::query {
namespace {

using text::sentence_begin;
using text::sentence_end;

// A sentence whose border lies this little beyond the room is cut there, not at its border.
constexpr std::size_t kMargin = 40;
// Below this a snippet of whole sentences is filled up with part of the next one.
constexpr std::size_t kSparse = kSnippetBytes * 2 / 3;

struct Score {
  std::uint64_t weight = 0;  // of distinct words
  std::size_t count = 0;     // of matches
  friend auto operator<=>(const Score&, const Score&) = default;
};

// The matches of a window that slides over the text.
class Window {
 public:
  Window(const Sought& sought, std::uint64_t in_title) : sought_(&sought), in_title_(in_title) {}

  void add(const Match& match) { change(match, true); }
  void remove(const Match& match) { change(match, false); }
  [[nodiscard]] const Score& score() const { return score_; }

 private:
  void change(const Match& match, bool entering) {
    score_.count += entering ? 1u : ~std::size_t{0};
    for (std::uint64_t rest = match.words; rest != 0; rest &= rest - 1) {
      const auto word = static_cast<std::size_t>(__builtin_ctzll(rest));
      const std::uint32_t halved = (in_title_ >> word & 1) != 0 ? 1 : 0;
      const std::uint32_t weight = sought_->words[word].weight * 2 >> halved;
      if (entering && counts_[word]++ == 0) score_.weight += weight;
      if (!entering && --counts_[word] == 0) score_.weight -= weight;
    }
  }

  const Sought* sought_;
  std::uint64_t in_title_;
  std::array<std::uint32_t, Sought::kMaxWords> counts_{};
  Score score_;
};

// From the first to the last byte of the best window, the earliest of equals.
ByteRange best_window(const std::vector<Match>& matches, const Sought& sought, std::uint64_t in_title) {
  Window window(sought, in_title);
  Score best;
  ByteRange core;
  for (std::size_t first = 0, next = 0; first < matches.size(); ++first) {
    const std::size_t limit = matches[first].begin + kSnippetCore;
    while (next < matches.size() && (next == first || matches[next].end <= limit)) window.add(matches[next++]);
    if (window.score() > best) {
      best = window.score();
      core = {matches[first].begin, matches[next - 1].end};
    }
    window.remove(matches[first]);
  }
  return core;
}

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (const std::size_t length = space_at(text, at)) at += length;
  return at;
}

// Grows a core to a snippet.
class Cutter {
 public:
  Cutter(std::string_view text, ByteRange core) : text_(text), part_(core) {
    if (core.end - core.begin > kSnippetBytes) part_.end = core.begin + kSnippetBytes;
    while (is_inside_character(text_, part_.end)) --part_.end;
  }

  void grow() {
    grow_begin();
    grow_end();
    while (!cut_after_ && add_sentence_after()) {
    }
    if (room() + kSparse > kSnippetBytes) fill();
  }

  [[nodiscard]] ByteRange part() const { return part_; }
  [[nodiscard]] bool cut_before() const { return cut_before_; }
  [[nodiscard]] bool cut_after() const { return cut_after_; }

 private:
  [[nodiscard]] std::size_t room() const { return kSnippetBytes - (part_.end - part_.begin); }
  [[nodiscard]] bool at_end() const { return skip_space(text_, part_.end) == text_.size(); }

  void grow_begin() {
    const std::size_t from = part_.begin;
    const std::size_t whole = sentence_begin(text_, from, room() + kMargin);
    cut_before_ = from - whole > room();
    part_.begin = cut_before_ ? sentence_begin(text_, from, room() / 3) : whole;
  }

  // The byte whose sentence is to be finished.
  [[nodiscard]] std::size_t last_byte() const { return part_.end > part_.begin ? part_.end - 1 : part_.end; }

  void grow_end() {
    const std::size_t last = last_byte();
    const std::size_t limit = part_.begin + kSnippetBytes;
    const std::size_t whole = sentence_end(text_, last, limit + kMargin - last);
    cut_after_ = whole > limit;
    part_.end = std::max(part_.end, cut_after_ ? sentence_end(text_, last, limit - last) : whole);
  }

  bool add_sentence_after() {
    const std::size_t next = skip_space(text_, part_.end);
    const std::size_t limit = part_.begin + kSnippetBytes;
    if (next >= std::min(text_.size(), limit)) return false;
    const std::size_t end = sentence_end(text_, next, limit + kMargin - next);
    if (end > limit || end <= part_.end) return false;
    part_.end = end;
    return true;
  }

  // What is left of a sparse snippet's room goes to the next sentence, or to the one before the first.
  void fill() {
    if (!cut_after_ && !at_end()) {
      const std::size_t next = skip_space(text_, part_.end);
      const std::size_t limit = part_.begin + kSnippetBytes;
      if (next >= limit) return;
      part_.end = std::max(part_.end, sentence_end(text_, next, limit - next));
      cut_after_ = true;
    } else if (!cut_before_ && part_.begin > 0) {
      const std::size_t before = part_.begin - 1;
      const std::size_t begin = sentence_begin(text_, before, room() - 1);
      cut_before_ = sentence_begin(text_, before, room() - 1 + kMargin) != begin;
      part_.begin = begin;
    }
  }

  std::string_view text_;
  ByteRange part_;
  bool cut_before_ = false;
  bool cut_after_ = false;
};

}  // namespace

MarkedText make_snippet(std::string_view body, std::string_view language, Marker& marker, std::uint64_t in_title) {
  const std::vector<Match> matches = marker.find(body, language, Place::body);
  const std::size_t lead = skip_space(body, 0);
  Cutter cutter(body, matches.empty() ? ByteRange{lead, lead} : best_window(matches, marker.sought(), in_title));
  cutter.grow();
  std::vector<ByteRange> marks;
  for (const Match& match : matches) marks.push_back({match.begin, match.end});
  MarkedText snippet = as_one_line(body, cutter.part(), marks);
  snippet.cut_before = cutter.cut_before();
  snippet.cut_after = cutter.cut_after();
  return snippet;
}

}  // namespace pressmark::query
