// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/hits_short.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/hits_text.h"
#include "query/present/hyperlink.h"
#include "query/present/layout.h"
#include "query/present/sanitizer.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kDayColumns = 11;
constexpr std::size_t kMostSourceColumns = 20;
constexpr std::size_t kLeastTitleColumns = 24;

std::string filled(const std::string& text, std::size_t columns) {
  return text + std::string(columns - std::min(columns, unicode::width(text)) + kGap, ' ');
}

std::string source_of(const Hit& hit) {
  return cut_to({sanitized_line(hit.article.source), {}}, kMostSourceColumns).text;
}

class ShortWriter {
 public:
  ShortWriter(const std::vector<Hit>& hits, const Terminal& terminal) : terminal_(terminal), style_(terminal.color) {
    for (const Hit& hit : hits) {
      number_ = std::max(number_, fmt::formatted_size("#{}", hit.article.id.value()));
      source_ = std::max(source_, unicode::width(source_of(hit)));
    }
    with_day_ = terminal.width >= number_ + kGap + kDayColumns + kGap + kLeastTitleColumns / 2;
    with_source_ = terminal.width >= number_ + kGap + kDayColumns + kGap + source_ + kGap + kLeastTitleColumns;
  }

  [[nodiscard]] std::string line(const Hit& hit) const {
    std::string facts = fmt::format("{:>{}}  ", fmt::format("#{}", hit.article.id.value()), number_);
    if (with_day_) facts += filled(day_of(hit.article), kDayColumns);
    if (with_source_) facts += filled(source_of(hit), source_);
    const std::size_t room = terminal_.width - std::min(terminal_.width, unicode::width(facts));
    return style_.faint(facts) + hyperlink(title(hit, room), hit.article.url, hit.article.id.value(), terminal_) + '\n';
  }

 private:
  // The signs around a match take columns of their own where they are seen.
  [[nodiscard]] std::string title(const Hit& hit, std::size_t room) const {
    const MarkedText whole = titled(hit.title);
    const MatchSigns signs = style_.in_text();
    for (std::size_t width = room; width > 2; --width) {
      const std::vector<Line> lines = marked_lines(cut_to(whole, width), room, signs);
      if (lines.size() == 1 && lines.front().columns <= room) return lines.front().text;
    }
    return {};
  }

  Terminal terminal_;
  Style style_;
  std::size_t number_ = 0;
  std::size_t source_ = 0;
  bool with_day_ = false;
  bool with_source_ = false;
};

}  // namespace

std::string hits_short(const std::vector<Hit>& hits, const Terminal& terminal) {
  const ShortWriter writer(hits, terminal);
  std::string out;
  for (const Hit& hit : hits) out += writer.line(hit);
  return out;
}

}  // namespace pressmark::query
