// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare/word_diff.h"

#include <algorithm>
#include <cstdint>

#include "query/search/marked_text.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostCells = 250'000;

struct Piece {
  std::size_t begin;
  std::size_t end;
};

bool is_word(unicode::CharClass type) {
  return type != unicode::CharClass::other && type != unicode::CharClass::ideograph;
}

/// End of the word at `at`; a mark, and a character of a script without spaces, stands for itself.
std::size_t piece_end(std::string_view text, std::size_t at) {
  unicode::Decoded character = unicode::decode(text, at);
  std::size_t end = at + character.length;
  if (!is_word(unicode::char_class(character.code))) return end;
  while (end < text.size()) {
    character = unicode::decode(text, end);
    if (!is_word(unicode::char_class(character.code))) break;
    end += character.length;
  }
  return end;
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t space = space_at(text, at); space > 0) {
      at += space;
      continue;
    }
    pieces.push_back({at, piece_end(text, at)});
    at = pieces.back().end;
  }
  return pieces;
}

/// One of the two sentences, and how far its pieces have been told.
struct Side {
  std::string_view text;
  std::vector<Piece> pieces;

  explicit Side(std::string_view sentence) : text(sentence), pieces(pieces_of(sentence)) {}
  [[nodiscard]] std::size_t size() const { return pieces.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t at) const {
    return text.substr(pieces[at].begin, pieces[at].end - pieces[at].begin);
  }
  /// Pieces [begin, end) as one run.
  [[nodiscard]] WordEdit run(Edit edit, std::size_t begin, std::size_t end) const {
    const std::size_t last = pieces[end - 1].end;
    return {edit, text.substr(pieces[begin].begin, last - pieces[begin].begin),
            last < text.size() && space_at(text, last) > 0};
  }
};

class WordComparison {
 public:
  WordComparison(std::string_view before, std::string_view after) : before_(before), after_(after) {}

  WordDiff run() {
    const std::size_t shorter = std::min(before_.size(), after_.size());
    while (front_ < shorter && before_[front_] == after_[front_]) ++front_;
    while (back_ < shorter - front_ && before_[before_.size() - 1 - back_] == after_[after_.size() - 1 - back_])
      ++back_;
    fill_table();
    walk();
    WordDiff diff{std::move(edits_), 1};
    const std::size_t all = before_.size() + after_.size();
    if (all > 0) diff.in_common = 2 * static_cast<double>(kept_) / static_cast<double>(all);
    return diff;
  }

 private:
  [[nodiscard]] std::size_t rows() const { return before_.size() - front_ - back_; }
  [[nodiscard]] std::size_t columns() const { return after_.size() - front_ - back_; }
  /// Length of the longest common subsequence of what follows.
  [[nodiscard]] std::uint16_t& cell(std::size_t row, std::size_t column) {
    return table_[row * (columns() + 1) + column];
  }
  [[nodiscard]] bool are_same(std::size_t row, std::size_t column) const {
    return before_[front_ + row] == after_[front_ + column];
  }

  void fill_table() {
    if (rows() * columns() > kMostCells) return;
    table_.assign((rows() + 1) * (columns() + 1), 0);
    for (std::size_t row = rows(); row-- > 0;) {
      for (std::size_t column = columns(); column-- > 0;) {
        cell(row, column) = are_same(row, column) ? static_cast<std::uint16_t>(cell(row + 1, column + 1) + 1)
                                                  : std::max(cell(row + 1, column), cell(row, column + 1));
      }
    }
  }

  void walk() {
    keep(0, front_);
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows() || column < columns()) {
      const std::size_t cut = row;
      const std::size_t added = column;
      skip_to_next_kept(row, column);
      tell(Edit::cut, before_, front_ + cut, front_ + row);
      tell(Edit::added, after_, front_ + added, front_ + column);
      const std::size_t kept = column;
      while (row < rows() && column < columns() && are_same(row, column) && !table_.empty()) ++row, ++column;
      keep(front_ + kept, front_ + column);
    }
    keep(after_.size() - back_, after_.size());
  }

  void skip_to_next_kept(std::size_t& row, std::size_t& column) {
    if (table_.empty()) {
      row = rows();
      column = columns();
      return;
    }
    while (row < rows() && column < columns() && !are_same(row, column)) {
      if (cell(row + 1, column) >= cell(row, column + 1))
        ++row;
      else
        ++column;
    }
    if (row == rows()) column = columns();
    if (column == columns()) row = rows();
  }

  void keep(std::size_t begin, std::size_t end) {
    kept_ += end - begin;
    tell(Edit::kept, after_, begin, end);
  }

  void tell(Edit edit, const Side& side, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    if (!edits_.empty() && edits_.back().edit == edit) {
      const auto first = static_cast<std::size_t>(edits_.back().text.data() - side.text.data());
      WordEdit run = side.run(edit, begin, end);
      run.text = side.text.substr(
          first, static_cast<std::size_t>(run.text.data() - side.text.data()) + run.text.size() - first);
      edits_.back() = run;
    } else {
      edits_.push_back(side.run(edit, begin, end));
    }
  }

  Side before_;
  Side after_;
  std::size_t front_ = 0;  // pieces kept at the beginning
  std::size_t back_ = 0;   // and at the end
  std::vector<std::uint16_t> table_;
  std::vector<WordEdit> edits_;
  std::size_t kept_ = 0;
};

}  // namespace

WordDiff compare_words(std::string_view before, std::string_view after) { return WordComparison(before, after).run(); }

}  // namespace pressmark::query
