// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/reuters_source.h"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/source/charset.h"
#include "indexer/source/entities.h"
#include "indexer/source/sgml.h"
#include "indexer/source/trim.h"
#include "indexer/source/wire_text.h"

namespace pressmark::indexer {
namespace {

constexpr bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; }

/// References decoded, control characters of the wire dropped; some records spell their carriage returns "^M".
std::string decoded(std::string_view raw) {
  constexpr std::string_view kSpelledReturn = "^M";
  std::string text = decode_entities(raw);
  for (std::size_t at = text.find(kSpelledReturn); at != std::string::npos; at = text.find(kSpelledReturn, at)) {
    text.erase(at, kSpelledReturn.size());
  }
  text.erase(std::remove_if(text.begin(), text.end(), is_control), text.end());
  return text;
}

/// The date, without the routing codes that follow it behind control characters.
std::string date_of(std::string_view record) {
  const std::string_view date = sgml::element(record, "DATE");
  return std::string(trim(date.substr(0, date.find('&'))));
}

constexpr bool is_capital_or_space(char c) { return (c >= 'A' && c <= 'Z') || c == ' '; }

/// " Reuter", " REUTER...", " MORE"; set apart by one space in a marked body also any name in capitals.
bool is_sign_off(std::string_view line, std::string_view name, bool marked) {
  constexpr std::string_view kWords[] = {"Reuter", "REUTER", "reuter", "REUTERS", "Reuters", "More", "MORE", "more"};
  constexpr std::size_t kLongest = 30;
  if (std::find(std::begin(kWords), std::end(kWords), name) != std::end(kWords)) return true;
  const bool set_apart = line.starts_with(' ') && !line.starts_with("  ");
  return marked && set_apart && !name.empty() && name.size() <= kLongest && name.find("  ") == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), is_capital_or_space);
}

/// Takes the last line off the body where an agency signs with it, or the wire says "MORE", and returns what it said.
std::string take_sign_off(std::string& body, bool marked) {
  body.resize(body.find_last_not_of(kAsciiSpace) + 1);
  const std::size_t begin = body.rfind('\n') + 1;
  const std::string_view line = std::string_view(body).substr(begin);
  const std::string_view name = trim(line.substr(0, line.find_last_not_of('.') + 1));
  if (!is_sign_off(line, name, marked)) return {};
  std::string said(name);
  body.resize(begin);
  return said;
}

/// "STEPPE WIRE" is the agency Steppe Wire; a single word is a spelling of Reuter, or a mark of the wire.
std::string agency(std::string_view sign_off) {
  if (sign_off.find(' ') == std::string_view::npos || sign_off.starts_with("REUTER")) return "Reuters";
  std::string name(sign_off);
  for (std::size_t at = 1; at < name.size(); ++at) {
    const bool inside_word = name[at - 1] != ' ' && name[at] >= 'A' && name[at] <= 'Z';
    if (inside_word) name[at] = static_cast<char>(name[at] - 'A' + 'a');
  }
  return name;
}

/// A text without elements: the first line is the headline of the wire, but not of the record.
std::string_view unmarked_text(std::string_view text) {
  const std::size_t end_of_title = text.rfind("</TITLE>");
  return end_of_title == std::string_view::npos ? text : text.substr(end_of_title + 8);
}

/// Fills body and source: the agency signs below the text.
void read_body(std::string_view text, bool brief, Record& read) {
  const std::string_view marked = sgml::element(text, "BODY");
  std::string body = decoded(marked.empty() ? unmarked_text(text) : marked);
  read.source = agency(take_sign_off(body, !marked.empty()));
  if (brief) return;  // the collection's filler, "Blah blah blah.", stands there
  if (!marked.empty()) body.insert(0, std::string(trim(sgml::element(text, "DATELINE"))) + ' ');
  read.body = unwrap_wire_text(trim(body));
}

std::string topics_of(std::string_view record) {
  return fmt::format("{}", fmt::join(sgml::elements(sgml::element(record, "TOPICS"), "D"), ", "));
}

Record read_record(std::string_view latin1) {
  const std::string text = to_utf8(latin1, "latin1").text;
  const std::string_view record = text;
  const std::string_view content = sgml::element(record, "TEXT");
  const bool brief = sgml::attribute(sgml::start_tag(record, "TEXT"), "TYPE") == "BRIEF";
  Record read;
  read.title = decoded(sgml::element(content, "TITLE"));
  read_body(content, brief, read);
  read.date = date_of(record);
  read.external_id = sgml::attribute(sgml::start_tag(record, "REUTERS"), "NEWID");
  read.section = topics_of(record);
  read.language = "en";
  if (const auto author = sgml::element(content, "AUTHOR"); !author.empty()) read.authors = {decoded(author)};
  read.where = fmt::format("NEWID {}", read.external_id);
  // One record of the collection holds nothing but a date: it is named by its number, so that the collection stays
  // whole.
  if (trim(read.title).empty() && read.body.empty()) read.title = fmt::format("Reuters {}", read.external_id);
  return read;
}

}  // namespace

std::optional<Item> ReutersSource::next() {
  while (const auto piece = records_.next()) {
    if (piece->damage)
      return Reject{fmt::format("record {}", count_ + 1), piece->damage->reason, piece->damage->detail};
    const std::size_t begin = piece->text.find("<REUTERS");
    if (begin == std::string_view::npos) continue;
    ++count_;
    if (!piece->closed) return Reject{fmt::format("record {}", count_), RejectReason::cut_short, "no </REUTERS>"};
    return read_record(piece->text.substr(begin));
  }
  return std::nullopt;
}

}  // namespace pressmark::indexer
