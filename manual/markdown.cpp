// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <utility>

#include <fmt/format.h>

#include "manual/man_page.h"

namespace pressmark::manual {
namespace {

bool ends_a_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".?!").find(text.back()) != std::string_view::npos;
}

// `code` is bold, [a link](elsewhere) its text. roff wants a line a sentence.
std::string inlined(std::string_view text) {
  std::string out;
  bool code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') {
      code = !code;
      out += code ? "\x01" : "\x02";
    } else if (!code && text.substr(at, 2) == "](") {
      at = std::min(text.find(')', at), text.size() - 1);
    } else if (!code && text[at] == ' ' && ends_a_sentence(out)) {
      out += '\n';
    } else if (code || text[at] != '[') {
      out += text[at];
    }
  }
  std::string roff;
  for (const char c : escaped(out)) {
    if (c == '\x01')
      roff += "\\fB";
    else if (c == '\x02')
      roff += "\\fR";
    else
      roff += c;
  }
  return roff.starts_with("\\f") ? "\\&" + roff : roff;
}

std::string heading(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return escaped(out);
}

/// Writes lines one after the other; a list or table ends with the first line that is none of its.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(&out) {}

  void write(std::string_view line) {
    if (line.starts_with("# ") || line.starts_with("| ---")) return;
    const bool row = line.starts_with("| ");
    const bool item = line.starts_with("- ");
    if (in_list_ && !row && !item) end_list();
    if (line.starts_with("#"))
      *out_ += ".Sh " + heading(line.substr(line.find(' ') + 1)) + '\n';
    else if (row)
      write_row(line.substr(2));
    else if (item)
      write_item(line.substr(2));
    else
      *out_ += line.empty() ? ".Pp\n" : inlined(line) + '\n';
  }

  void end_list() {
    if (std::exchange(in_list_, false)) *out_ += ".El\n";
  }

 private:
  void begin_list(const char* kind) {
    if (!std::exchange(in_list_, true)) *out_ += fmt::format(".Bl {}\n", kind);
  }
  // The first row of a table names its columns.
  void write_row(std::string_view row) {
    if (!in_list_) return begin_list("-tag -width Ds");
    const std::size_t border = row.find(" | ");
    std::string_view meaning = row.substr(std::min(border + 3, row.size()));
    if (meaning.ends_with(" |")) meaning.remove_suffix(2);
    *out_ += fmt::format(".It \"{}\"\n{}\n", quoted(inlined(row.substr(0, border))), inlined(meaning));
  }
  void write_item(std::string_view item) {
    begin_list("-bullet");
    *out_ += ".It\n" + inlined(item) + '\n';
  }
  // Within an argument of a macro.
  static std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '"' ? std::string("\\(dq") : std::string(1, c);
    return out;
  }

  std::string* out_;
  bool in_list_ = false;
};

// mdoc wants a paragraph's sign between two texts alone.
std::string without_idle_paragraphs(std::string_view text) {
  constexpr std::string_view kParagraph = ".Pp\n";
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view next = text.substr(end);
    const bool idle = line == kParagraph && (next.empty() || next.starts_with(".Sh") || next.starts_with(".Bl") ||
                                             next.starts_with(kParagraph) || out.ends_with(".El\n"));
    const bool after_heading =
        line == kParagraph && out.rfind(".Sh", out.size() - 1) == out.rfind('\n', out.size() - 2) + 1;
    if (!idle && !after_heading) out += line;
    begin = end;
  }
  return out;
}

}  // namespace

std::string man_page_of_markdown(std::string_view name, std::string_view title, std::string_view markdown,
                                 std::string_view version) {
  std::string upper_name(name);
  std::transform(upper_name.begin(), upper_name.end(), upper_name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  std::string body = ".Sh DESCRIPTION\n";
  Writer writer(body);
  for (std::size_t begin = 0; begin < markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
    writer.write(markdown.substr(begin, end - begin));
    begin = end + 1;
  }
  writer.end_list();
  return fmt::format(
      ".Dd $Mdocdate$\n.Dt {} 7\n.Os \"Pressmark {}\"\n.Sh NAME\n.Nm {}\n.Nd {}\n{}.Sh SEE ALSO\n.Xr pressmark 1\n",
      upper_name, version, name, escaped(title), without_idle_paragraphs(body));
}

}  // namespace pressmark::manual
