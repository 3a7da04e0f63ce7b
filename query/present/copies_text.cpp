// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/copies_text.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "query/present/hits_text.h"
#include "query/present/layout.h"
#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::string_view kIndent = "  ";
constexpr std::size_t kMostSentences = 5;

std::string heading_of(const StoredArticle& article) {
  std::string heading = date_is_usable(article) ? time_of(article.published.time) : std::string();
  if (!heading.empty()) heading += "  ";
  return heading + fmt::format("{}  #{}", sanitized_line(article.source), article.id.value());
}

// Only what is the same to the last sentence has all in common.
int percent(double share) { return share < 1 ? std::min(99, static_cast<int>(std::lround(100 * share))) : 100; }

std::string counted(std::size_t count, std::string_view what) {
  return count == 1 ? fmt::format("1 sentence {}", what) : fmt::format("{} sentences {}", count, what);
}

std::string difference(const ComparedCopy& copy) {
  if (copy.added.empty() && copy.cut.empty()) return "the same text";
  std::vector<std::string> edits;
  if (!copy.added.empty()) edits.push_back(counted(copy.added.size(), "added"));
  if (!copy.cut.empty()) edits.push_back(counted(copy.cut.size(), "cut"));
  return fmt::format("{} % in common: {}", percent(copy.in_common), fmt::join(edits, ", "));
}

class CopyWriter {
 public:
  explicit CopyWriter(const Terminal& terminal) : style_(terminal.color), width_(std::min(terminal.width, kWidest)) {}

  void write(const ComparedCopy& copy, bool first, std::string& out) const {
    const std::string title = copy.article.title.empty() ? "(no title)" : sanitized_line(copy.article.title);
    write_wrapped(heading_of(copy.article), "", "", Look::faint, out);
    write_wrapped(title, kIndent, "", Look::heading, out);
    write_wrapped(first ? "the first" : difference(copy), kIndent, "", Look::plain, out);
    write_sentences(copy.added, "+ ", out);
    write_sentences(copy.cut, "- ", out);
  }

 private:
  enum class Look { plain, heading, faint };

  [[nodiscard]] std::string look(std::string_view text, Look look) const {
    if (look == Look::heading) return style_.heading(text);
    return look == Look::faint ? style_.faint(text) : std::string(text);
  }

  // `sign` stands before the first line, the others begin below what follows it.
  void write_wrapped(std::string_view text, std::string_view indent, std::string_view sign, Look how,
                     std::string& out) const {
    const std::size_t before = indent.size() + sign.size();
    for (const ByteRange line : wrap(text, width_ - std::min(width_ - 1, before))) {
      out.append(indent).append(line.begin == 0 ? sign : std::string_view("  ").substr(0, sign.size()));
      out += look(text.substr(line.begin, line.end - line.begin), how) + '\n';
    }
  }

  void write_sentences(const std::vector<std::string>& sentences, std::string_view sign, std::string& out) const {
    for (std::size_t i = 0; i < std::min(sentences.size(), kMostSentences); ++i)
      write_wrapped(sanitized_line(sentences[i]), kIndent, sign, Look::plain, out);
    if (sentences.size() > kMostSentences)
      write_wrapped(fmt::format("... and {} more", sentences.size() - kMostSentences), kIndent, sign, Look::faint, out);
  }

  Style style_;
  std::size_t width_;
};

}  // namespace

std::string copies_text(const std::vector<ComparedCopy>& copies, const Terminal& terminal) {
  const CopyWriter writer(terminal);
  std::string out;
  for (const ComparedCopy& copy : copies) {
    if (!out.empty()) out += '\n';
    writer.write(copy, &copy == copies.data(), out);
  }
  return out;
}

}  // namespace pressmark::query
