// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/topics.h"

#include <string_view>

namespace pressmark::query {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\v\f";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kWhiteSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhiteSpace) + 1 - begin);
}

void read_line(std::string_view line, Topic& topic) {
  const std::size_t tab = line.find('\t');
  topic.id = trimmed(line.substr(0, tab));
  topic.text = tab == std::string_view::npos ? std::string_view() : trimmed(line.substr(tab));
  if (tab == std::string_view::npos) {
    topic.problem = "no tab between an id and a text";
  } else if (topic.id.empty()) {
    topic.problem = "no id before the tab";
  } else if (topic.id.find_first_of(kWhiteSpace) != std::string::npos) {
    topic.problem = "white space within the id";
  } else if (topic.text.empty()) {
    topic.problem = "no text after the tab";
  }
}

}  // namespace

bool next_topic(std::istream& in, Topic& topic) {
  topic.problem.clear();
  for (std::string line; std::getline(in, line);) {
    const bool first = topic.line++ == 0;
    std::string_view content = line;
    if (first && content.starts_with(kByteOrderMark)) content.remove_prefix(kByteOrderMark.size());
    if (trimmed(content).empty()) continue;
    read_line(content, topic);
    return true;
  }
  return false;
}

}  // namespace pressmark::query
