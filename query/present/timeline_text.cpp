// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/timeline_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "query/present/figures.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kWidestBar = 60;
constexpr std::size_t kEighths = 8;
constexpr std::array<std::string_view, kEighths> kPartBlocks{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::string_view kBlock = "█";

// `part` of 1, so many columns wide; what is more than nothing is seen.
std::string bar(double part, std::size_t columns, bool dumb) {
  if (part <= 0 || columns == 0) return {};
  const double whole = part * static_cast<double>(columns);
  if (dumb) return std::string(static_cast<std::size_t>(std::max(1L, std::lround(whole))), '#');
  const auto eighths = static_cast<std::size_t>(std::max(1L, std::lround(whole * kEighths)));
  std::string bar;
  for (std::size_t i = 0; i < eighths / kEighths; ++i) bar += kBlock;
  return bar.append(kPartBlocks.at(eighths % kEighths));
}

struct Row {
  std::string label;
  std::string count;
  std::string share;
  double size;  // of its bar, of whatever unit
};

std::vector<Row> rows_of(const Timeline& timeline, bool share) {
  std::vector<Row> rows;
  for (const Bucket& bucket : timeline.buckets) {
    rows.push_back({unit_label(bucket.begin, timeline.unit), grouped(bucket.articles),
                    share ? percent(bucket.share()) : std::string(),
                    share ? bucket.share() : static_cast<double>(bucket.articles)});
  }
  return rows;
}

template <class Text>
std::size_t widest(const std::vector<Row>& rows, Text text) {
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, (row.*text).size());
  return width;
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string timeline_text(const Timeline& timeline, bool share, const Terminal& terminal) {
  const std::vector<Row> rows = rows_of(timeline, share);
  const std::size_t label = widest(rows, &Row::label);
  const std::size_t count = widest(rows, &Row::count);
  const std::size_t part = widest(rows, &Row::share);
  const std::size_t used = label + 2 + count + 2 + (share ? part + 2 : 0);
  const std::size_t columns = std::min(kWidestBar, terminal.width - std::min(terminal.width, used));
  double largest = 0;
  for (const Row& row : rows) largest = std::max(largest, row.size);
  std::string out;
  for (const Row& row : rows) {
    std::string line = fmt::format("{:>{}}  {:>{}}  ", row.label, label, row.count, count);
    if (share) line += fmt::format("{:>{}}  ", row.share, part);
    out += trimmed(line + bar(largest > 0 ? row.size / largest : 0, columns, terminal.dumb)) + '\n';
  }
  return out;
}

std::string count_line(const Timeline& timeline) {
  if (timeline.reading.matches.estimate == 0) return "no article found\n";
  return fmt::format("{} by {}\n", counted(timeline.reading.matches.estimate, "article"), to_string(timeline.unit));
}

std::vector<std::string> notes_of(const Timeline& timeline) {
  const auto are = [](std::uint64_t number) { return number == 1 ? "is" : "are"; };
  std::vector<std::string> notes;
  if (timeline.unit == TimeUnit::week && !timeline.buckets.empty())
    notes.emplace_back("a week stands under its Monday");
  if (timeline.undated > 0)
    notes.push_back(fmt::format("{} without a date of {} own", counted(timeline.undated, "article"),
                                timeline.undated == 1 ? "its" : "their"));
  if (timeline.vague > 0) {
    notes.push_back(fmt::format("{} dated too vaguely to be of one {}", counted(timeline.vague, "article"),
                                to_string(timeline.unit)));
  }
  if (timeline.copies > 0) {
    notes.push_back(fmt::format("{} {} counted that {} near copies of another", counted(timeline.copies, "article"),
                                are(timeline.copies), are(timeline.copies)));
  }
  return notes;
}

}  // namespace pressmark::query
