// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/name_tokenizer.h"

#include <algorithm>
#include <array>

#include "storage/base/unicode.h"
#include "storage/text/sentence.h"

namespace pressmark::indexer {
namespace {

/// They keep their point where the sentence goes on.
constexpr std::array<std::string_view, 38> kAbbreviations = {
    "Adm", "Apr", "Aug", "Ave",  "Bros", "Capt", "Co",  "Col",  "Corp", "Dec", "Dr", "Feb", "Fr",
    "Gen", "Gov", "Hon", "Inc",  "Jan",  "Jr",   "Lt",  "Ltd",  "Maj",  "Mar", "Mr", "Mrs", "Ms",
    "Mt",  "Nov", "Oct", "Prof", "Rep",  "Rev",  "Sen", "Sept", "Sgt",  "Sr",  "St", "vs"};

bool is_word_character(char32_t code) {
  const unicode::CharClass kind = unicode::char_class(code);
  return kind != unicode::CharClass::other;
}

bool is_apostrophe(char32_t code) { return code == U'\'' || code == U'\u2019' || code == U'\u02BC'; }

bool is_space(char32_t code) {
  return code <= U' ' || code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F ||
         code == 0xFEFF || code == 0x2028 || code == 0x2029;
}

/// Reads one sentence. Each read_ steps over what it took.
class SentenceReader {
 public:
  SentenceReader(std::string_view sentence, TextTokens& out) : text_(sentence), out_(out) {}

  void read() {
    while (at_ < text_.size()) {
      const unicode::Decoded next = unicode::decode(text_, at_);
      if (is_space(next.code))
        at_ += next.length;
      else if (is_word_character(next.code))
        read_word();
      else
        read_mark(next);
    }
  }

 private:
  [[nodiscard]] char32_t code_at(std::size_t at) const {
    return at < text_.size() ? unicode::decode(text_, at).code : 0;
  }
  [[nodiscard]] bool word_at(std::size_t at) const { return at < text_.size() && is_word_character(code_at(at)); }

  void emit(std::size_t begin, std::size_t end) { out_.tokens.push_back(text_.substr(begin, end - begin)); }

  [[nodiscard]] std::size_t end_of_letters(std::size_t at) const {
    while (at < text_.size()) {
      const unicode::Decoded next = unicode::decode(text_, at);
      if (!is_word_character(next.code)) break;
      at += next.length;
    }
    return at;
  }

  // Points between letters or digits, commas between digits and ampersands between capitals stay inside a word; so does
  // an apostrophe that no possessive follows ("O'Brien").
  [[nodiscard]] std::size_t end_of_word(std::size_t begin) const {
    std::size_t end = end_of_letters(begin);
    while (joins(end)) end = end_of_letters(end + unicode::decode(text_, end).length);
    return end;
  }

  [[nodiscard]] bool joins(std::size_t at) const {
    const char32_t mark = code_at(at);
    if (mark == 0) return false;
    const std::size_t after = at + unicode::decode(text_, at).length;
    if (!word_at(after)) return false;
    if (is_apostrophe(mark)) return !is_clitic(after);
    if (mark == U',') return is_digit(text_[at - 1]) && is_digit(text_[after]);
    return mark == U'.' || (mark == U'&' && unicode::is_uppercase(code_at(after)));
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  /// Behind an apostrophe: 's, 're, 'll and their like, which are no part of a name.
  [[nodiscard]] bool is_clitic(std::size_t begin) const {
    static constexpr std::array<std::string_view, 12> kClitics = {"s",  "S",  "t",  "T",  "re", "RE",
                                                                  "ve", "VE", "ll", "LL", "m",  "d"};
    const std::string_view letters = text_.substr(begin, end_of_letters(begin) - begin);
    return std::find(kClitics.begin(), kClitics.end(), letters) != kClitics.end();
  }

  void read_word() {
    const std::size_t begin = at_;
    at_ = end_of_word(begin);
    if (keeps_point(text_.substr(begin, at_ - begin))) ++at_;
    emit(begin, at_);
  }

  /// Whether the point that follows belongs to this word.
  [[nodiscard]] bool keeps_point(std::string_view word) const {
    if (code_at(at_) != U'.') return false;
    const bool inner_point = word.find('.') != std::string_view::npos && !is_digit(word.back());
    const bool initial = word.size() == 1 && unicode::is_uppercase(static_cast<unsigned char>(word.front()));
    return inner_point || initial ||
           std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
  }

  // A possessive is one token with its apostrophe; marks that repeat are one.
  void read_mark(const unicode::Decoded& mark) {
    const std::size_t begin = at_;
    at_ += mark.length;
    if (is_apostrophe(mark.code) && begin > 0 && word_at(at_) && is_clitic(at_) && joined_to_last(begin))
      at_ = end_of_letters(at_);
    else
      while (at_ < text_.size() && code_at(at_) == mark.code) at_ += mark.length;
    emit(begin, at_);
  }

  [[nodiscard]] bool joined_to_last(std::size_t begin) const {
    return !out_.tokens.empty() && out_.tokens.back().data() + out_.tokens.back().size() == text_.data() + begin;
  }

  std::string_view text_;
  TextTokens& out_;
  std::size_t at_ = 0;
};

}  // namespace

void append_tokens(std::string_view text, TextTokens& tokens) {
  for (const std::string_view sentence : text::sentences_of(text)) {
    SentenceReader(sentence, tokens).read();
    tokens.end_sentence();
  }
}

}  // namespace pressmark::indexer
