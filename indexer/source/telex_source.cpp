// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/telex_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/source/charset.h"
#include "indexer/source/trim.h"
#include "indexer/source/wire_text.h"

namespace pressmark::indexer {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr char kStartOfHeader = '\x01';
constexpr char kStartOfText = '\x02';
constexpr char kEndOfText = '\x03';

/// Takes the front up to the mark off the text, and the mark with it.
std::string_view take_until(std::string_view& text, char mark) {
  const std::string_view front = text.substr(0, text.find(mark));
  text.remove_prefix(std::min(front.size() + 1, text.size()));
  return front;
}

struct Message {
  std::string_view header;
  std::string_view text;
  std::string_view trailer;
};

Message split_message(std::string_view bytes) {
  bytes.remove_prefix(std::min(bytes.find(kStartOfHeader), bytes.size()));
  Message message;
  message.header = take_until(bytes, kStartOfText);
  message.text = take_until(bytes, kEndOfText);
  message.trailer = bytes;
  return message;
}

/// What stands above the story, line by line, and the story.
struct Story {
  std::vector<std::string_view> heads;
  std::string_view text;
};

/// ANPA marks each line above the story with a caret in front, and "<" or "=" behind.
Story split_anpa(std::string_view text) {
  Story story;
  while (text.starts_with('^')) {
    std::string_view line = trim(take_until(text, '\n'));
    line.remove_prefix(1);
    story.heads.push_back(trim(line.substr(0, line.find_last_not_of("<= ") + 1)));
  }
  story.text = text;
  // The first line is the keyword by which desks know the story, and all that a bulletin has.
  if (story.heads.size() > 1) story.heads.erase(story.heads.begin());
  return story;
}

/// IPTC ends the lines above the story with "=". What they say of the state of the story stands first, bylines last.
Story split_iptc(std::string_view text) {
  Story story;
  const std::size_t end = std::min(text.find(" =\n"), text.find(" =\r"));
  std::string_view heads = end == kNone ? take_until(text, '\n') : text.substr(0, end);
  story.text = end == kNone ? text : text.substr(end + 2);
  while (!heads.empty()) story.heads.push_back(trim(take_until(heads, '\n')));
  return story;
}

bool is_byline(std::string_view line) { return line.starts_with("By ") || line.starts_with("Von "); }

void read_heads(const Story& story, bool anpa, Record& record) {
  std::vector<std::string_view> titles;
  for (const std::string_view line : story.heads) {
    if (is_byline(line)) {
      record.authors.emplace_back(line);
    } else if (!line.empty()) {
      titles.push_back(line);
    }
  }
  if (!titles.empty()) record.title = anpa ? titles.front() : titles.back();
}

/// Dates are cut out by their places, which must not be those of half a character.
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// "061137 GMT Nov 13" of IPTC: day, hour and minute in one number.
std::string iptc_date(std::string_view trailer) {
  trailer = trim(trailer);
  const std::string_view number = trailer.substr(0, trailer.find(' '));
  const bool is_time =
      number.size() == 6 && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  std::string_view rest = trim(trailer.substr(number.size()));
  rest = rest.substr(0, rest.find_first_of("\r\n\x7F"));
  if (!is_time || rest.size() < 6 || !is_ascii(rest)) return {};
  const std::string_view month_and_year = trim(rest).substr(trim(rest).size() - 6);
  return fmt::format("{} {} {}:{} GMT", number.substr(0, 2), month_and_year, number.substr(2, 2), number.substr(4, 2));
}

/// "AP-WF-11-13-13 1509GMT<" of ANPA: month, day and year, hour and minute in one number.
std::string anpa_date(std::string_view trailer) {
  const std::size_t zone = trailer.find("GMT");
  if (zone == kNone || zone < 13) return {};
  const std::string_view stamp = trailer.substr(zone - 13, 13);  // "11-13-13 1509"
  if (!is_ascii(stamp)) return {};
  return fmt::format("{}/{}/{} {}:{} GMT", stamp.substr(0, 2), stamp.substr(3, 2), stamp.substr(6, 2),
                     stamp.substr(9, 2), stamp.substr(11, 2));
}

/// The service that numbers its messages: "eca062 4 i 211 ccccb   dpa 061" of IPTC, "AP-WF-..." of ANPA's trailer.
std::string_view service_of(const Message& message, bool anpa) {
  if (anpa) return trim(message.trailer).substr(0, trim(message.trailer).find('-'));
  std::string_view line = trim(message.header.substr(0, message.header.find('\n')));
  line = trim(line.substr(0, line.find_last_of(' ') == kNone ? 0 : line.find_last_of(' ')));
  return line.substr(line.find_last_of(' ') + 1);
}

constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; }

/// Without control characters; the quotation marks that teleprinters lacked are put back.
std::string clean(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at, 2);
    if (rest == "``" || rest == "''") {
      clean += '"';
      ++at;
    } else if (text[at] == '\t') {
      clean += ' ';
    } else if (!is_control(text[at])) {
      clean += text[at];
    }
  }
  return clean;
}

Record read_message(std::string_view bytes) {
  const Decoded decoded = to_utf8(bytes);
  const Message message = split_message(decoded.text);
  const bool anpa = message.text.starts_with('^');
  const Story story = anpa ? split_anpa(message.text) : split_iptc(message.text);
  Record record;
  read_heads(story, anpa, record);
  record.body = unwrap_wire_text(trim(clean(story.text)));
  // A bulletin of headlines is all heads.
  if (record.body.empty() && story.heads.size() > 1) {
    record.body = fmt::format("{}", fmt::join(story.heads.begin() + 1, story.heads.end(), "\n\n"));
  }
  record.date = anpa ? anpa_date(message.trailer) : iptc_date(message.trailer);
  record.source = service_of(message, anpa);
  record.repaired = decoded.repaired;
  return record;
}

}  // namespace

std::optional<Item> TelexSource::next() {
  while (const auto piece = messages_.next()) {
    if (piece->damage)
      return Reject{fmt::format("message {}", count_ + 1), piece->damage->reason, piece->damage->detail};
    if (piece->text.find(kStartOfHeader) == kNone) continue;
    ++count_;
    Record record = read_message(piece->text);
    record.where = fmt::format("message {}", count_);
    return record;
  }
  return std::nullopt;
}

}  // namespace pressmark::indexer
