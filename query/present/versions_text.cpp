// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/versions_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/present/layout.h"
#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::string_view kIndent = "  ";

std::string minute(sys_seconds when) {
  std::string text = format_iso8601({when, DatePrecision::second}).substr(0, 16);
  std::replace(text.begin(), text.end(), 'T', ' ');
  return text;
}

std::string words_of(const storage::ArticleVersion& version) {
  return fmt::format("{} words", count_words(version.title) + count_words(version.body));
}

std::string fate_of(const storage::ArticleVersion& version) {
  return is_current(version) ? "current" : "until " + minute(version.replaced);
}

storage::ArticleVersion clean(const storage::ArticleVersion& version) {
  storage::ArticleVersion copy = version;
  copy.title = sanitized_line(version.title);
  copy.body = sanitized(version.body);
  return copy;
}

/// Sanitized text holds no other controls.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

/// A text with the runs of it that were cut or added.
struct EditedText {
  std::string text;
  struct Run {
    ByteRange range;
    Edit edit;
  };
  std::vector<Run> runs;
};

struct EditSigns {
  std::string_view begin;
  std::string_view end;
};

EditSigns signs_of(Edit edit, bool color) {
  if (edit == Edit::cut) return color ? EditSigns{"\x1b[31m", "\x1b[39m"} : EditSigns{"[-", "-]"};
  return color ? EditSigns{"\x1b[32m", "\x1b[39m"} : EditSigns{"{+", "+}"};
}

class DiffWriter {
 public:
  explicit DiffWriter(const Terminal& terminal)
      : style_(terminal.color), color_(terminal.color), width_(std::min(terminal.width, kWidest)) {}

  /// A whole sentence, kept, cut or added.
  void write(Edit edit, std::string_view sentence) {
    EditedText text{on_one_line(sentence), {}};
    if (edit == Edit::kept || !color_) return write(sign_of(edit), text);
    text.runs.push_back({{0, text.text.size()}, edit});
    write(sign_of(edit), text);
  }

  /// A changed sentence: what was cut and what was added stand in their places.
  void write(const std::vector<WordEdit>& words) {
    EditedText edited;
    for (const WordEdit& word : words) append(word, edited);
    write('~', edited);
  }

  void write_line(std::string_view text) {
    for (const ByteRange line : wrap(text, width_))
      out_.append(style_.faint(text.substr(line.begin, line.end - line.begin))).append("\n");
  }

  void end_paragraph() { out_ += '\n'; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  static char sign_of(Edit edit) { return edit == Edit::kept ? ' ' : edit == Edit::cut ? '-' : '+'; }

  void append(const WordEdit& word, EditedText& edited) const {
    const EditSigns signs = signs_of(word.edit, color_);
    const bool marked = word.edit != Edit::kept;
    if (marked && !color_) edited.text += signs.begin;
    const std::size_t begin = edited.text.size();
    edited.text += on_one_line(word.text);
    if (marked && color_) edited.runs.push_back({{begin, edited.text.size()}, word.edit});
    if (marked && !color_) edited.text += signs.end;
    if (word.space_after) edited.text += ' ';
  }

  void write(char sign, const EditedText& edited) {
    bool first = true;
    for (const ByteRange line : wrap(edited.text, width_ - std::min(width_, kIndent.size()))) {
      out_ += first ? std::string{sign, ' '} : std::string(kIndent);
      write_colored(edited, line);
      out_ += '\n';
      first = false;
    }
  }

  void write_colored(const EditedText& edited, ByteRange line) {
    std::size_t at = line.begin;
    for (const EditedText::Run& run : edited.runs) {
      const ByteRange inside{std::max(run.range.begin, at), std::min(run.range.end, line.end)};
      if (inside.begin >= inside.end) continue;
      const EditSigns signs = signs_of(run.edit, true);
      out_.append(edited.text, at, inside.begin - at).append(signs.begin);
      out_.append(edited.text, inside.begin, inside.end - inside.begin).append(signs.end);
      at = inside.end;
    }
    out_.append(edited.text, at, line.end - at);
  }

  Style style_;
  bool color_;
  std::size_t width_;
  std::string out_;
};

bool is_edited(const TextEdit& edit) { return edit.edit != Edit::kept || edit.is_changed(); }

/// Whether a sentence is edited, or stands beside one that is.
bool is_near_an_edit(const std::vector<TextEdit>& edits, std::size_t at) {
  const std::size_t begin = at == 0 ? 0 : at - 1;
  const std::size_t end = std::min(at + 2, edits.size());
  return std::any_of(edits.begin() + static_cast<std::ptrdiff_t>(begin),
                     edits.begin() + static_cast<std::ptrdiff_t>(end), is_edited);
}

void write_body(const std::vector<TextEdit>& edits, DiffWriter& writer) {
  bool skipped = false;
  for (std::size_t at = 0; at < edits.size(); ++at) {
    const TextEdit& edit = edits[at];
    if (edit.paragraph && at > 0 && !skipped) writer.end_paragraph();
    if (!is_near_an_edit(edits, at)) {
      if (!skipped) writer.write_line("  ...");
      skipped = true;
      continue;
    }
    if (skipped && edit.paragraph) writer.end_paragraph();
    skipped = false;
    if (edit.is_changed())
      writer.write(edit.words);
    else
      writer.write(edit.edit, edit.text);
  }
}

std::string head_of(const storage::ArticleVersion& version) {
  return fmt::format("version {}, {}, {}", version.version, words_of(version), fate_of(version));
}

}  // namespace

std::vector<storage::ArticleVersion> all_versions(const StoredArticle& article,
                                                  std::vector<storage::ArticleVersion> older) {
  older.push_back(
      {article.version, article.title, article.body, sys_seconds{}, article.published.time, article.updated});
  return older;
}

bool is_current(const storage::ArticleVersion& version) { return version.replaced == sys_seconds{}; }

std::string versions_text(const std::vector<storage::ArticleVersion>& versions, const Terminal& terminal) {
  const Style style(terminal.color);
  const std::size_t width = std::min(terminal.width, kWidest);
  std::string out;
  for (const storage::ArticleVersion& version : versions) {
    out += fmt::format("{:>3}  {:<22}  {}\n", version.version, fate_of(version), words_of(version));
    const std::string title = sanitized_line(version.title);
    for (const ByteRange line : wrap(title, width - std::min<std::size_t>(width, 5)))
      out += "     " + style.heading(std::string_view(title).substr(line.begin, line.end - line.begin)) + '\n';
  }
  return out;
}

VersionDiff::VersionDiff(const storage::ArticleVersion& older, const storage::ArticleVersion& newer)
    : from(clean(older)),
      to(clean(newer)),
      title(compare_words(from.title, to.title)),
      body(compare_texts(from.body, to.body)) {}

std::string diff_text(const VersionDiff& diff, const Terminal& terminal) {
  DiffWriter writer(terminal);
  writer.write_line(head_of(diff.from));
  writer.write_line(head_of(diff.to));
  writer.write_line(fmt::format("sentences: {} kept, {} changed, {} cut, {} added", diff.body.kept, diff.body.changed,
                                diff.body.cut, diff.body.added));
  writer.end_paragraph();
  if (diff.from.title != diff.to.title) {
    writer.write(diff.title.edits);
    writer.end_paragraph();
  }
  write_body(diff.body.edits, writer);
  return writer.take();
}

}  // namespace pressmark::query
