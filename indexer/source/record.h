// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One article as its input holds it: raw fields, nothing judged yet. Text is valid UTF-8.

#include <cstdint>
#include <string>
#include <vector>

namespace pressmark::indexer {

/// What extraction has to do to the body before it is an article's.
enum class BodyForm : std::uint8_t {
  wire,      // nothing: paragraphs parted by an empty line
  markup,    // may hold HTML, and the debris of the page it came from
  document,  // the text of a whole file: title, byline and date stand at its head, page debris at its end
};

struct Record {
  std::string title;
  std::string body;
  std::string date;
  std::string source;
  std::string url;
  std::vector<std::string> authors;  // names or whole bylines
  std::string language;
  std::string external_id;
  std::string section;
  std::string where;  // place in the input: "line 17", "NEWID 5543"; empty: it is all of the input
  BodyForm form = BodyForm::wire;
  bool repaired = false;  // broken bytes became U+FFFD
};

}  // namespace pressmark::indexer
