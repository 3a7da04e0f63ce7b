// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/hits_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/hyperlink.h"
#include "query/present/layout.h"
#include "query/present/sanitizer.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kWidest = 120;  // longer lines are hard to read
constexpr std::size_t kGap = 2;

std::string meta_of(const StoredArticle& article) {
  std::string meta = day_of(article);
  for (const std::string& part : {sanitized_line(article.source), fmt::format("#{}", article.id.value())}) {
    if (part.empty()) continue;
    if (!meta.empty()) meta += "  ";
    meta += part;
  }
  return meta;
}

// A text that begins or ends amid a sentence says so.
MarkedText with_ellipses(MarkedText marked) {
  constexpr std::string_view kBefore = "... ";
  if (marked.cut_before) {
    marked.text.insert(0, kBefore);
    for (ByteRange& mark : marked.marks) mark = {mark.begin + kBefore.size(), mark.end + kBefore.size()};
  }
  if (marked.cut_after) marked.text += " ...";
  return marked;
}

std::string clock_of(const CivilTime& time) {
  return time.precision == DatePrecision::second ? format_iso8601(time).substr(11, 5) : std::string();
}

// Of a time on the hit's own day only the clock.
std::string time_beside(const CivilTime& time, const std::string& day) {
  std::string clock = clock_of(time);
  return clock.empty() || format_day(time) != day ? time_of(time) : clock;
}

std::string named_line(const Hit& hit) {
  std::string line;
  for (const NamedHere& named : hit.named)
    line += (line.empty() ? "" : " \u00b7 ") + sanitized_line(named.entity.title);
  return line;
}

class HitWriter {
 public:
  HitWriter(std::size_t rank_width, const Terminal& terminal)
      : style_(terminal.color),
        terminal_(terminal),
        width_(std::min(terminal.width, kWidest)),
        rank_width_(rank_width),
        indent_(rank_width + kGap, ' ') {}

  void write(const Hit& hit, std::string& out) const {
    write_title(hit, out);
    write_snippet(hit, out);
    if (!hit.named.empty()) write_faint(named_line(hit), out);
    if (hit.copies.others > 0) write_faint(copies_line(hit), out);
  }

 private:
  void write_snippet(const Hit& hit, std::string& out) const {
    if (hit.snippet.text.empty()) return;
    for (const Line& line : marked_lines(with_ellipses(sanitized(hit.snippet)), inner(), style_.in_text()))
      out += indent_ + line.text + '\n';
  }

  void write_faint(const std::string& text, std::string& out) const {
    for (const ByteRange line : wrap(text, inner()))
      out += indent_ + style_.faint(std::string_view(text).substr(line.begin, line.end - line.begin)) + '\n';
  }

  [[nodiscard]] std::size_t inner() const { return width_ - std::min(width_, indent_.size()); }

  // What is known of the article stands beside a short title, else below it.
  void write_title(const Hit& hit, std::string& out) const {
    const std::vector<Line> title = marked_lines(titled(hit.title), inner(), style_.in_heading());
    const std::string meta = meta_of(hit.article);
    const std::size_t used = indent_.size() + title.front().columns;
    const std::size_t wanted = used + kGap + unicode::width(meta);
    const auto heading = [&](const Line& line) {
      return hyperlink(style_.heading(line.text), hit.article.url, hit.article.id.value(), terminal_);
    };
    out += fmt::format("{:>{}}  {}", hit.rank, rank_width_, heading(title.front()));
    if (title.size() == 1 && wanted <= width_) {
      out += std::string(kGap + width_ - wanted, ' ') + style_.faint(meta) + '\n';
      return;
    }
    out += '\n';
    for (std::size_t i = 1; i < title.size(); ++i) out += indent_ + heading(title[i]) + '\n';
    write_faint(meta, out);
  }

  Style style_;
  Terminal terminal_;
  std::size_t width_;
  std::size_t rank_width_;
  std::string indent_;
};

}  // namespace

MarkedText titled(const MarkedText& title) {
  return title.text.empty() ? MarkedText{"(no title)", {}} : sanitized(title);
}

std::string copies_line(const Hit& hit) {
  const NearCopies& copies = hit.copies;
  const std::string count = fmt::format("+{} near {}", copies.others, copies.others == 1 ? "copy" : "copies");
  if (copies.first == hit.article.id) return count + ", this one first";
  std::string line = fmt::format("{}, first: {}", count, sanitized_line(copies.first_source));
  if (copies.first_published) line += ' ' + time_beside(*copies.first_published, day_of(hit.article));
  return line;
}

std::string day_of(const Article& article) {
  return date_is_usable(article) ? format_day(article.published.time) : std::string();
}

std::string time_of(const CivilTime& time) {
  const std::string clock = clock_of(time);
  return clock.empty() ? format_day(time) : format_day(time) + ' ' + clock;
}

std::string hits_text(const std::vector<Hit>& hits, const Terminal& terminal) {
  std::string out;
  if (hits.empty()) return out;
  const HitWriter writer(fmt::formatted_size("{}", hits.back().rank), terminal);
  for (const Hit& hit : hits) {
    if (&hit != hits.data()) out += '\n';
    writer.write(hit, out);
  }
  return out;
}

}  // namespace pressmark::query
