// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_document.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/byline.h"
#include "indexer/extract/date_parser.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestTitle = 300;
constexpr int kHeadLines = 4;  // between title and text

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string_view without_line(std::string_view text, std::string_view line) {
  text.remove_prefix(line.size());
  text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
  return text;
}

/// Whether the line belongs to the head; what it says goes into the document.
bool take_head_line(std::string_view line, DateOrder order, TextDocument& document) {
  if (const auto names = byline_names(line)) {
    document.bylines.emplace_back(*names);
    return true;
  }
  const auto date = parse_whole_date(line, order);
  if (!date || document.date.precision != DatePrecision::none) return false;
  document.date = *date;
  return true;
}

}  // namespace

TextDocument split_text_document(std::string text, DateOrder order) {
  TextDocument document;
  std::string_view rest = text;
  if (const std::string_view title = first_line(rest); title.size() <= kLongestTitle) {
    document.title = title;
    rest = without_line(rest, title);
  }
  for (int lines = 0; lines < kHeadLines && !rest.empty(); ++lines) {
    const std::string_view line = first_line(rest);
    if (!take_head_line(line, order, document)) break;
    rest = without_line(rest, line);
  }
  document.body = rest;
  return document;
}

}  // namespace pressmark::indexer
