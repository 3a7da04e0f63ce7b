// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/first_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/figures.h"
#include "query/present/hits_text.h"
#include "query/present/hyperlink.h"
#include "query/present/layout.h"
#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

std::string seconds_in_words(std::int64_t seconds) {
  if (seconds >= 2 * kDay) return fmt::format("{} days", seconds / kDay);
  if (seconds < kMinute) return fmt::format("{} s", seconds);
  if (seconds < kHour) return fmt::format("{} min", seconds / kMinute);
  const std::int64_t minutes = seconds % kHour / kMinute;
  const std::string hours = fmt::format("{} h", seconds / kHour);
  return minutes == 0 ? hours : fmt::format("{} {} min", hours, minutes);
}

std::string_view unit_name(DatePrecision unit) {
  if (unit == DatePrecision::year) return "year";
  return unit == DatePrecision::month ? "month" : "day";
}

bool is_unknown(const Lag& lag) { return lag.amount == 0 && lag.unit != DatePrecision::second; }

std::string standing(const FirstReport& report, std::size_t at) {
  const FirstOfSource& source = report.sources[at];
  std::string text;
  if (at > 0) {
    text = is_unknown(source.lag) ? in_words(source.lag) : in_words(source.lag) + " later";
  } else if (report.all_sources > 1) {
    text = is_unknown(report.lead) ? "first, the next on " + in_words(report.lead)
                                   : "first, " + in_words(report.lead) + " before the next";
  } else {
    text = "the only source";
  }
  if (source.copy_of) text += fmt::format(", a near copy of #{}", source.copy_of.value());
  return text;
}

std::string heading_of(const StoredArticle& article) {
  return fmt::format("{}  {}  #{}", time_of(article.published.time), sanitized_line(article.source),
                     article.id.value());
}

class SourceWriter {
 public:
  SourceWriter(const FirstReport& report, const Terminal& terminal)
      : report_(report),
        terminal_(terminal),
        style_(terminal.color),
        width_(std::min(terminal.width, kWidest)),
        rank_(fmt::formatted_size("{}", report.sources.size())),
        indent_(rank_ + 2, ' ') {}

  void write(std::size_t at, std::string& out) const {
    const StoredArticle& article = report_.sources[at].article;
    const std::string rank = fmt::format("{:>{}}  ", at + 1, rank_);
    write_lines(heading_of(article), rank, out, [&](std::string_view line) { return style_.faint(line); });
    write_lines(titled({article.title, {}}).text, indent_, out, [&](std::string_view line) {
      return hyperlink(style_.heading(line), article.url, article.id.value(), terminal_);
    });
    write_lines(standing(report_, at), indent_, out, [](std::string_view line) { return std::string(line); });
  }

 private:
  template <class Look>
  void write_lines(const std::string& text, const std::string& before, std::string& out, Look look) const {
    for (const ByteRange line : wrap(text, width_ - std::min(width_ - 1, indent_.size())))
      out += (line.begin == 0 ? before : indent_) +
             look(std::string_view(text).substr(line.begin, line.end - line.begin)) + '\n';
  }

  const FirstReport& report_;
  Terminal terminal_;
  Style style_;
  std::size_t width_;
  std::size_t rank_;
  std::string indent_;
};

}  // namespace

std::string in_words(const Lag& lag) {
  if (lag.unit == DatePrecision::second) return seconds_in_words(lag.amount);
  if (lag.amount == 0) return fmt::format("the same {}", unit_name(lag.unit));
  return counted(static_cast<std::uint64_t>(lag.amount), unit_name(lag.unit));
}

std::string first_text(const FirstReport& report, const Terminal& terminal) {
  const SourceWriter writer(report, terminal);
  std::string out;
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    if (i > 0) out += '\n';
    writer.write(i, out);
  }
  return out;
}

Table first_table(const FirstReport& report) {
  Table table{{{"number", true}, {"published"}, {"later by"}, {"source"}, {"title"}, {"near copy of", true}}, {}};
  for (const FirstOfSource& source : report.sources) {
    const StoredArticle& article = source.article;
    table.rows.push_back({{fmt::format("{}", article.id.value())},
                          {format_iso8601(article.published.time)},
                          {&source == report.sources.data() ? std::string() : in_words(source.lag)},
                          {article.source},
                          {article.title, article.url},
                          {source.copy_of ? fmt::format("{}", source.copy_of.value()) : std::string()}});
  }
  return table;
}

std::string count_line(const FirstReport& report) {
  const std::uint64_t matches = report.reading.matches.estimate;
  if (matches == 0) return "no article found\n";
  return fmt::format("{} of {}, {}\n", report.sources.size(), counted(report.all_sources, "source"),
                     counted(matches, "article"));
}

std::vector<std::string> notes_of(const FirstReport& report) {
  if (report.undated == 0) return {};
  return {fmt::format("left out: {} without a date of {} own", counted(report.undated, "article"),
                      report.undated == 1 ? "its" : "their")};
}

}  // namespace pressmark::query
