// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One article as its input holds it: raw fields, nothing judged yet. Text is valid UTF-8, but for the body of a page.

#include <cstdint>
#include <string>
#include <vector>

#include "storage/model/article.h"

namespace pressmark::indexer {

/// What extraction has to do to the body before it is an article's.
enum class BodyForm : std::uint8_t {
  wire,      // nothing: paragraphs parted by an empty line
  markup,    // may hold HTML, and the debris of the page it came from
  document,  // the text of a whole file: title, byline and date stand at its head, page debris at its end
  page,      // a whole HTML page as bytes of any charset; what the page says of itself fills the fields left empty
};

struct Record {
  std::string title;
  std::string body;
  std::string date;
  DateProvenance date_from = DateProvenance::record;  // file_time: a guess, which gives way to any date in the text
  std::string updated;                                // when the publisher last changed it, as written
  std::string source;
  std::string url;
  std::vector<std::string> authors;  // names or whole bylines
  std::string language;
  std::string external_id;
  std::string section;
  std::string charset;  // of a page: what its transport said; empty: nothing
  std::string where;    // place in the input: "line 17", "NEWID 5543"; empty: it is all of the input
  BodyForm form = BodyForm::wire;
  bool repaired = false;   // broken bytes became U+FFFD
  bool truncated = false;  // the input holds only the beginning of it
};

}  // namespace pressmark::indexer
