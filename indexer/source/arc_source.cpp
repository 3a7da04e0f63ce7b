// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/arc_source.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kFirstRecord = "filedesc://";  // tells of the file
constexpr std::size_t kMostWords = 9;                     // behind the URL
constexpr std::array<std::size_t, 2> kDatePlaces{2, 7};   // words behind the date, in version 1 and 2
constexpr std::size_t kDateDigits = 14;

/// The last words of a line, the last one first; the rest is the URL, which some crawlers left spaces in.
class LastWords {
 public:
  explicit LastWords(std::string_view line) {
    for (std::string_view rest = trim(line); words_.size() < kMostWords; rest = rest.substr(0, begins_.back() - 1)) {
      const std::size_t space = rest.rfind(' ');
      if (space == std::string_view::npos) break;
      words_.push_back(rest.substr(space + 1));
      begins_.push_back(space + 1);
    }
    line_ = trim(line);
  }
  [[nodiscard]] std::string_view operator[](std::size_t from_end) const {
    return from_end < words_.size() ? words_[from_end] : std::string_view();
  }
  [[nodiscard]] std::string_view before(std::size_t from_end) const {
    return from_end < begins_.size() ? trim(line_.substr(0, begins_[from_end])) : std::string_view();
  }

 private:
  std::string_view line_;
  std::vector<std::string_view> words_;
  std::vector<std::size_t> begins_;
};

/// "20220927101112" as "2022-09-27T10:11:12Z"
std::string readable(std::string_view date) {
  return fmt::format("{}-{}-{}T{}:{}:{}Z", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2), date.substr(8, 2),
                     date.substr(10, 2), date.substr(12, 2));
}

bool is_date(std::string_view word) { return word.size() == kDateDigits && whole_number(word); }

std::optional<CrawlRecord> read_line(std::string_view line) {
  const LastWords words(line);
  const auto length = whole_number(words[0]);
  const auto place =
      std::find_if(kDatePlaces.begin(), kDatePlaces.end(), [&words](std::size_t each) { return is_date(words[each]); });
  if (!length || place == kDatePlaces.end()) return std::nullopt;
  const std::string_view url = words.before(*place + 1);  // the address of the server stands between
  if (url.find(':') == std::string_view::npos) return std::nullopt;
  const auto content = is_arc(url) ? CrawlRecord::Content::other : CrawlRecord::Content::answer;
  return CrawlRecord{content, std::string(url), readable(words[*place]), {}, *length};
}

}  // namespace

bool is_arc(std::string_view head) { return head.starts_with(kFirstRecord); }

std::variant<CrawlRecord, Damage> ArcSource::take_head(InputBuffer& input) {
  std::size_t end = 0;
  while ((end = input.window().substr(0, kLongestHead).find('\n')) == std::string_view::npos &&
         input.window().size() < kLongestHead) {
    if (!input.grow()) return Damage{RejectReason::cut_short, {}};
  }
  auto record = read_line(input.window().substr(0, std::min(end, kLongestHead)));
  if (!record) return Damage{RejectReason::broken_record, "no ARC record begins here"};
  input.consume(end + 1);
  return std::move(*record);
}

CrawlSource::Place ArcSource::find_head(std::string_view window) const {
  std::size_t line = std::min(window.find('\n'), window.size());
  while (line < window.size()) {
    const std::size_t end = window.find('\n', line + 1);
    if (end == std::string_view::npos) break;
    if (read_line(window.substr(line + 1, end - line - 1))) return {line + 1, true};
    line = end;
  }
  return {window.size() - line > kLongestHead ? window.size() : line, false};
}

}  // namespace pressmark::indexer
