// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/timeline_svg.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/figures.h"
#include "query/present/html_page.h"
#include "query/present/markup.h"

namespace pressmark::query {
namespace {

// In units of the picture, one pixel where it is shown at its own size.
constexpr double kWidth = 720;
constexpr double kHeight = 240;
constexpr double kTop = 20;     // the largest value stands here
constexpr double kBottom = 20;  // the labels stand here
constexpr double kPlot = kHeight - kTop - kBottom;
constexpr std::size_t kMostLabels = 8;
constexpr double kLabelWidth = 75;
constexpr double kGapShare = 0.15;  // of a bucket's width, between two bars

double size_of(const Bucket& bucket, bool share) {
  return share ? bucket.share() : static_cast<double>(bucket.articles);
}

double largest(const Timeline& timeline, bool share) {
  double most = 0;
  for (const Bucket& bucket : timeline.buckets) most = std::max(most, size_of(bucket, share));
  return most;
}

std::string figures_of(const Bucket& bucket, const Timeline& timeline) {
  return fmt::format("{}: {} of {}, {}", unit_label(bucket.begin, timeline.unit), grouped(bucket.articles),
                     grouped(bucket.all), percent(bucket.share()));
}

std::string bars(const Timeline& timeline, bool share) {
  const double most = largest(timeline, share);
  const double step = kWidth / static_cast<double>(timeline.buckets.size());
  std::string out;
  double x = step * kGapShare / 2;
  for (const Bucket& bucket : timeline.buckets) {
    const double height = most > 0 ? kPlot * size_of(bucket, share) / most : 0;
    out += fmt::format(
        "<rect class=\"bar\" x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\"><title>{}</title></rect>\n",
        x, kTop + kPlot - height, step * (1 - kGapShare), height, escaped(figures_of(bucket, timeline)));
    x += step;
  }
  return out;
}

// The last one ends where the picture does, should it have no room.
std::string labels(const Timeline& timeline) {
  const std::size_t count = timeline.buckets.size();
  const std::size_t every = (count + kMostLabels - 1) / kMostLabels;
  const double step = kWidth / static_cast<double>(count);
  std::string out;
  for (std::size_t i = 0; i < count; i += every) {
    const double x = step * static_cast<double>(i);
    const bool has_room = x + kLabelWidth <= kWidth;
    out += fmt::format("<text class=\"axis\" x=\"{:.2f}\" y=\"{}\"{}>{}</text>\n", has_room ? x : kWidth, kHeight - 4,
                       has_room ? "" : " text-anchor=\"end\"",
                       escaped(unit_label(timeline.buckets[i].begin, timeline.unit)));
  }
  return out;
}

std::string drawing(const Timeline& timeline, bool share) {
  if (timeline.buckets.empty()) return {};
  const double most = largest(timeline, share);
  const std::string scale = share ? percent(most) : grouped(static_cast<std::uint64_t>(most));
  return fmt::format("<text class=\"axis\" x=\"0\" y=\"12\">{}</text>\n", escaped(scale)) + bars(timeline, share) +
         fmt::format("<line class=\"base\" x1=\"0\" y1=\"{0}\" x2=\"{1}\" y2=\"{0}\"/>\n", kTop + kPlot, kWidth) +
         labels(timeline);
}

std::string picture(const Timeline& timeline, bool share, std::string_view title, const std::string& style) {
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\">\n{}<title>{}</title>\n{}</svg>\n",
      kWidth, kHeight, style, escaped(title), drawing(timeline, share));
}

}  // namespace

std::string timeline_svg(const Timeline& timeline, bool share, std::string_view title) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
         picture(timeline, share, title, fmt::format("<style>{}</style>\n", kChartStyle));
}

std::string timeline_figure(const Timeline& timeline, bool share, std::string_view title) {
  return picture(timeline, share, title, {});
}

}  // namespace pressmark::query
