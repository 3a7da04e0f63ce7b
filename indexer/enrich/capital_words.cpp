// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/capital_words.h"

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

using unicode::CharClass;

bool is_apostrophe(char32_t code) { return code == U'\'' || code == U'\u2019'; }
bool joins(char32_t code) { return code == U'-' || code == U'.' || is_apostrophe(code); }

CharClass class_of(char32_t code) {
  if (code < 0x80) {
    const bool letter = (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
    if (letter) return CharClass::letter;
    return code >= '0' && code <= '9' ? CharClass::digit : CharClass::other;
  }
  return unicode::char_class(code);
}

bool in_word(char32_t code) {
  const CharClass kind = class_of(code);
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::mark;
}

bool is_capital(char32_t code) { return code < 0x80 ? code >= 'A' && code <= 'Z' : unicode::is_uppercase(code); }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<CapitalWord> run() {
    while (at_ < text_.size()) {
      const unicode::Decoded character = unicode::decode(text_, at_);
      if (in_word(character.code))
        take_word(is_capital(character.code));
      else
        take_gap(character);
    }
    return std::move(words_);
  }

 private:
  void take_gap(const unicode::Decoded& character) {
    if (character.code == U'\n' || character.code == U'!' || character.code == U'?' || character.code == U'.')
      sentence_begins_ = true;
    if (character.code != U' ') beside_ = false;
    at_ += character.length;
  }

  // A sign that joins two words belongs to one only where a letter follows it; the points of "U.S." all do.
  [[nodiscard]] std::size_t end_of_word() {
    std::size_t end = at_;
    points_ = 0;
    while (end < text_.size()) {
      const unicode::Decoded character = unicode::decode(text_, end);
      if (!in_word(character.code) && !(joins(character.code) && goes_on(end + character.length))) break;
      points_ += character.code == U'.';
      end += character.length;
    }
    if (points_ > 0 && end < text_.size() && text_[end] == '.') ++end;
    return end;
  }
  [[nodiscard]] bool goes_on(std::size_t at) const {
    return at < text_.size() && in_word(unicode::decode(text_, at).code);
  }

  void take_word(bool capital) {
    const std::size_t end = end_of_word();
    if (capital) {
      const std::size_t bare = without_possessive(end);
      words_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(bare), beside_ && !words_.empty(),
                        sentence_begins_});
      beside_ = bare == end;
    } else {
      beside_ = false;
    }
    sentence_begins_ = false;
    at_ = end;
  }

  [[nodiscard]] std::size_t without_possessive(std::size_t end) const {
    const std::string_view word = text_.substr(at_, end - at_);
    for (const std::string_view ending : {"'s", "\u2019s", "'S"})
      if (word.size() > ending.size() && word.ends_with(ending)) return end - ending.size();
    return end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<CapitalWord> words_;
  bool beside_ = false;  // whether only spaces stand between here and a capital word
  bool sentence_begins_ = true;
  int points_ = 0;
};

}  // namespace

std::vector<CapitalWord> capital_words(std::string_view text) { return Scanner(text).run(); }

}  // namespace pressmark::indexer
