// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/hits_text.h"

#include <algorithm>

#include <fmt/format.h>

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

MarkedText titled(const MarkedText& title) {
  return title.text.empty() ? MarkedText{"(no title)", {}} : sanitized(title);
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

class HitWriter {
 public:
  HitWriter(std::size_t rank_width, const Terminal& terminal)
      : style_(terminal.color),
        width_(std::min(terminal.width, kWidest)),
        rank_width_(rank_width),
        indent_(rank_width + kGap, ' ') {}

  void write(const Hit& hit, std::string& out) {
    const std::size_t inner = width_ - std::min(width_, indent_.size());
    const std::vector<Line> title = marked_lines(titled(hit.title), inner, style_.in_heading());
    const std::string meta = meta_of(hit.article);
    out += fmt::format("{:>{}}  {}", hit.rank, rank_width_, style_.heading(title.front().text));
    const std::size_t used = indent_.size() + title.front().columns;
    const bool fits = title.size() == 1 && used + kGap + unicode::width(meta) <= width_;
    if (fits) {
      out += std::string(width_ - used - unicode::width(meta), ' ') + style_.faint(meta) + '\n';
    } else {
      out += '\n';
      for (std::size_t i = 1; i < title.size(); ++i) out += indent_ + style_.heading(title[i].text) + '\n';
      for (const ByteRange line : wrap(meta, inner))
        out += indent_ + style_.faint(std::string_view(meta).substr(line.begin, line.end - line.begin)) + '\n';
    }
    if (hit.snippet.text.empty()) return;
    for (const Line& line : marked_lines(with_ellipses(sanitized(hit.snippet)), inner, style_.in_text()))
      out += indent_ + line.text + '\n';
  }

 private:
  Style style_;
  std::size_t width_;
  std::size_t rank_width_;
  std::string indent_;
};

}  // namespace

std::string day_of(const Article& article) {
  return date_is_usable(article) ? format_day(article.published.time) : std::string();
}

std::string hits_text(const std::vector<Hit>& hits, const Terminal& terminal) {
  std::string out;
  if (hits.empty()) return out;
  HitWriter writer(fmt::formatted_size("{}", hits.back().rank), terminal);
  for (const Hit& hit : hits) {
    if (&hit != hits.data()) out += '\n';
    writer.write(hit, out);
  }
  return out;
}

}  // namespace pressmark::query
