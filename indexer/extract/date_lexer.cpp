// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_lexer.h"

#include <algorithm>

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestNumber = 9;
constexpr std::size_t kYearDigits = 4;  // of 27/Sep/2022:14:03:00, as web servers write it
constexpr std::int64_t kDay = 24 * 3600;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Reads one date from front to back.
class DateLexer {
 public:
  explicit DateLexer(std::string_view text) : text_(text) {}

  std::optional<std::vector<DateToken>> run() {
    while (good_ && at_ < text_.size()) {
      const char c = text_[at_];
      if (is_digit(c))
        take_number();
      else if (is_word_byte(c))
        take_word();
      else if ((c == '+' || c == '-') && seen_time_ && is_digit(peek(1)))
        take_offset();
      else
        ++at_;
    }
    if (!good_) return std::nullopt;
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  [[nodiscard]] char before() const { return at_ == 0 ? ' ' : text_[at_ - 1]; }

  [[nodiscard]] std::string_view digits() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  static std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
  }

  void take_number() {
    const char front = before();
    const std::string_view run = digits();
    if (run.size() > kLongestNumber)
      good_ = false;
    else if (run.size() != kYearDigits && peek(0) == ':' && is_digit(peek(1)) && !seen_time_)
      take_time(number(run));
    else
      tokens_.push_back({DateToken::Kind::number, std::string(run), number(run), front});
  }

  /// The hour has been read; minutes, seconds and their fraction follow.
  void take_time(std::int64_t hour) {
    std::int64_t seconds = hour * 3600;
    good_ = hour <= 24;
    for (std::int64_t unit = 60; unit > 0 && peek(0) == ':' && is_digit(peek(1)); unit /= 60) {
      ++at_;
      const std::string_view part = digits();
      good_ = good_ && part.size() <= 2 && number(part) <= 60;
      if (good_) seconds += number(part) * unit;
    }
    if ((peek(0) == '.' || peek(0) == ',') && is_digit(peek(1))) {
      ++at_;
      static_cast<void>(digits());
    }
    good_ = good_ && seconds <= kDay;  // 24:00 is the end of the day
    seen_time_ = true;
    tokens_.push_back({DateToken::Kind::time, {}, seconds, ' '});
  }

  /// +2, +02, +530, +0530, +5:30.
  void take_offset() {
    const bool west = text_[at_++] == '-';
    const std::string_view run = digits();
    if (run.size() > 4) {
      good_ = false;
      return;
    }
    const std::size_t hour_digits = run.size() <= 2 ? run.size() : run.size() - 2;
    std::int64_t seconds = number(run.substr(0, hour_digits)) * 3600 + number(run.substr(hour_digits)) * 60;
    if (run.size() <= 2 && peek(0) == ':' && is_digit(peek(1))) {
      ++at_;
      seconds += number(digits().substr(0, 2)) * 60;
    }
    good_ = seconds <= 18 * 3600;
    tokens_.push_back({DateToken::Kind::offset, {}, west ? -seconds : seconds, ' '});
  }

  /// "p.m." is one word, "pm"; "Sept." is "sept".
  void take_word() {
    const char front = before();
    const std::size_t begin = at_;
    while (at_ < text_.size() && (is_word_byte(text_[at_]) || (text_[at_] == '.' && is_word_byte(peek(1))))) ++at_;
    std::string word = unicode::fold(text_.substr(begin, at_ - begin));
    word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
    tokens_.push_back({DateToken::Kind::word, std::move(word), 0, front});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<DateToken> tokens_;
  bool seen_time_ = false;
  bool good_ = true;
};

}  // namespace

std::optional<std::vector<DateToken>> lex_date(std::string_view text) { return DateLexer(text).run(); }

}  // namespace pressmark::indexer
