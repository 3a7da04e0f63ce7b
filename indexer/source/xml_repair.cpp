// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/xml_repair.h"

#include <algorithm>
#include <vector>

#include "indexer/source/trim.h"
#include "indexer/source/xml_document.h"

namespace pressmark::indexer::xml {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::string_view kCdata = "<![CDATA[";

constexpr bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_name_character(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }
constexpr bool is_space(char c) { return kAsciiSpace.find(c) != kNone; }

std::string_view name_at(std::string_view text) {
  if (text.empty() || !is_name_start(text.front())) return {};
  const auto end = std::find_if_not(text.begin(), text.end(), is_name_character);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view skip_space(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_space);
  return text.substr(static_cast<std::size_t>(end - text.begin()));
}

class Repairer {
 public:
  explicit Repairer(std::string_view text) : rest_(text) {}

  std::string run() {
    mended_.reserve(rest_.size() + rest_.size() / 8);
    while (!rest_.empty()) {
      copy(std::min(rest_.find('<'), rest_.size()));
      if (!rest_.empty()) take_markup();
    }
    while (!open_.empty()) close_innermost();
    return std::move(mended_);
  }

 private:
  void copy(std::size_t length) {
    mended_ += rest_.substr(0, length);
    rest_.remove_prefix(length);
  }

  void take_markup() {
    if (rest_.starts_with(kCdata))
      return closed_by("]]>", no_cdata_end_) ? copy(end_of("]]>")) : rest_.remove_prefix(kCdata.size());
    if (rest_.starts_with("<!--") && closed_by("-->", no_comment_end_)) return rest_.remove_prefix(end_of("-->"));
    if (rest_.starts_with("<!") || rest_.starts_with("<?")) return rest_.remove_prefix(end_of(">"));
    const bool closing = rest_.starts_with("</");
    const std::string_view name = name_at(rest_.substr(closing ? 2 : 1));
    if (name.empty()) return take_lone_bracket();
    return closing ? take_end_tag(name) : take_start_tag(name);
  }

  /// Whether the mark stands ahead; that it does not is remembered, so that nobody looks twice.
  bool closed_by(std::string_view mark, bool& known_absent) const {
    known_absent = known_absent || rest_.find(mark) == kNone;
    return !known_absent;
  }

  [[nodiscard]] std::size_t end_of(std::string_view mark) const {
    const std::size_t at = rest_.find(mark);
    return at == kNone ? rest_.size() : at + mark.size();
  }

  void take_lone_bracket() {
    mended_ += "&lt;";
    rest_.remove_prefix(1);
  }

  /// What the tag closes may have been left open further in; where nothing of that name is open, it goes.
  void take_end_tag(std::string_view name) {
    const auto opened = std::find(open_.rbegin(), open_.rend(), name);
    if (opened != open_.rend()) {
      const auto within = static_cast<std::size_t>(opened - open_.rbegin());
      for (std::size_t closed = 0; closed <= within; ++closed) close_innermost();
    }
    rest_.remove_prefix(end_of(">"));
  }

  void close_innermost() {
    mended_.append("</").append(open_.back()).append(">");
    open_.pop_back();
  }

  void take_start_tag(std::string_view name) {
    const bool kept = open_.size() < kMaxDepth;
    const std::size_t begin = mended_.size();
    mended_.append("<").append(name);
    rest_.remove_prefix(1 + name.size());
    while (take_attribute()) continue;
    const bool empty = rest_.starts_with("/>");
    if (empty || rest_.starts_with('>')) rest_.remove_prefix(empty ? 2 : 1);
    mended_ += empty ? "/>" : ">";
    if (!kept) {
      mended_.resize(begin);
    } else if (!empty) {
      open_.push_back(name);
    }
  }

  /// Rubbish in a tag is stepped over; false at its end.
  bool take_attribute() {
    rest_ = skip_space(rest_);
    if (rest_.empty() || rest_.front() == '>' || rest_.front() == '<' || rest_.starts_with("/>")) return false;
    const std::string_view name = name_at(rest_);
    if (name.empty()) {
      rest_.remove_prefix(1);
      return true;
    }
    rest_ = skip_space(rest_.substr(name.size()));
    mended_.append(" ").append(name).append("=\"");
    if (rest_.starts_with('=')) append_quoted(take_value());
    mended_ += '"';
    return true;
  }

  std::string_view take_value() {
    rest_ = skip_space(rest_.substr(1));
    const char quote = rest_.empty() ? '\0' : rest_.front();
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) rest_.remove_prefix(1);
    const std::size_t end = std::min(quoted ? rest_.find(quote) : rest_.find_first_of(" \t\r\n>"), rest_.size());
    const std::string_view value = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + (quoted ? 1 : 0), rest_.size()));
    return value;
  }

  void append_quoted(std::string_view value) {
    for (const char c : value) {
      if (c == '"') {
        mended_ += "&quot;";
      } else if (c == '<') {
        mended_ += "&lt;";
      } else {
        mended_ += c;
      }
    }
  }

  std::string_view rest_;
  std::string mended_;
  std::vector<std::string_view> open_;
  bool no_cdata_end_ = false;
  bool no_comment_end_ = false;
};

}  // namespace

std::string repair_xml(std::string_view text) { return Repairer(text).run(); }

}  // namespace pressmark::indexer::xml
