// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_cleaner.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace pressmark::indexer {
namespace {

enum class Match : std::uint8_t { whole_line, line_start };
enum class Effect : std::uint8_t { drop_line, end_article };

struct Debris {
  std::string_view phrase;  // lower case
  Match match;
  Effect effect;
};

constexpr std::array kDebris = std::to_array<Debris>({
    {"leave a reply", Match::line_start, Effect::end_article},
    {"leave a comment", Match::whole_line, Effect::end_article},
    {"leave a response", Match::whole_line, Effect::end_article},
    {"post a comment", Match::whole_line, Effect::end_article},
    {"add a comment", Match::whole_line, Effect::end_article},
    {"how useful was this post", Match::line_start, Effect::end_article},
    {"click on a star to rate it", Match::line_start, Effect::end_article},
    {"your email address will not be published", Match::line_start, Effect::end_article},
    {"save my name, email, and website in this browser", Match::line_start, Effect::end_article},
    {"related posts", Match::whole_line, Effect::end_article},
    {"related articles", Match::whole_line, Effect::drop_line},
    {"required fields are marked", Match::line_start, Effect::drop_line},
    {"average rating", Match::line_start, Effect::drop_line},
    {"no votes so far", Match::line_start, Effect::drop_line},
    {"vote count:", Match::line_start, Effect::drop_line},
    {"also read |", Match::line_start, Effect::drop_line},
    {"also read:", Match::line_start, Effect::drop_line},
    {"also read -", Match::line_start, Effect::drop_line},
    {"also read\xE2\x80\x94", Match::line_start, Effect::drop_line},
    {"also read \xE2\x80\x93", Match::line_start, Effect::drop_line},
    {"also see |", Match::line_start, Effect::drop_line},
    {"also watch |", Match::line_start, Effect::drop_line},
    {"read also |", Match::line_start, Effect::drop_line},
    {"read also:", Match::line_start, Effect::drop_line},
    {"read more:", Match::line_start, Effect::drop_line},
    {"read more |", Match::line_start, Effect::drop_line},
    {"read next:", Match::line_start, Effect::drop_line},
    {"now read:", Match::line_start, Effect::drop_line},
    {"see also:", Match::line_start, Effect::drop_line},
    {"watch |", Match::line_start, Effect::drop_line},
    {"read more", Match::whole_line, Effect::drop_line},
    {"read more...", Match::whole_line, Effect::drop_line},
    {"related:", Match::line_start, Effect::drop_line},
    {"you may also like", Match::line_start, Effect::drop_line},
    {"recommended for you", Match::whole_line, Effect::drop_line},
    {"advertisement", Match::whole_line, Effect::drop_line},
    {"advertisement:", Match::whole_line, Effect::drop_line},
    {"story continues below", Match::line_start, Effect::drop_line},
    {"story continued below", Match::line_start, Effect::drop_line},
    {"continue reading below", Match::line_start, Effect::drop_line},
    {"article continues below", Match::line_start, Effect::drop_line},
    {"sign up for daily newsletter", Match::line_start, Effect::drop_line},
    {"subscribe to our newsletter", Match::line_start, Effect::drop_line},
    {"sign up for our newsletter", Match::line_start, Effect::drop_line},
    {"share this:", Match::line_start, Effect::drop_line},
    {"share this article", Match::line_start, Effect::drop_line},
    {"share this post", Match::line_start, Effect::drop_line},
    {"share on facebook", Match::line_start, Effect::drop_line},
    {"share on twitter", Match::line_start, Effect::drop_line},
    {"share via email", Match::line_start, Effect::drop_line},
    {"click to share on", Match::line_start, Effect::drop_line},
    {"share", Match::whole_line, Effect::drop_line},
    {"tweet", Match::whole_line, Effect::drop_line},
    {"share tweet", Match::whole_line, Effect::drop_line},
    {"facebook", Match::whole_line, Effect::drop_line},
    {"twitter", Match::whole_line, Effect::drop_line},
    {"whatsapp", Match::whole_line, Effect::drop_line},
    {"print", Match::whole_line, Effect::drop_line},
    {"email", Match::whole_line, Effect::drop_line},
    {"loading...", Match::whole_line, Effect::drop_line},
});

constexpr std::size_t kLongestDebris = 240;  // bytes; a longer line is prose, whatever it begins with

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// First characters of the phrases: most lines are told apart by theirs alone.
constexpr std::array<bool, 256> kFirstCharacters = [] {
  std::array<bool, 256> first{};
  for (const Debris& debris : kDebris) first[static_cast<unsigned char>(debris.phrase.front())] = true;
  return first;
}();

bool matches(std::string_view line, const Debris& debris) {
  if (debris.match == Match::whole_line && line.size() != debris.phrase.size()) return false;
  return line.size() >= debris.phrase.size() && std::equal(debris.phrase.begin(), debris.phrase.end(), line.begin(),
                                                           [](char a, char b) { return a == to_lower(b); });
}

const Debris* find_debris(std::string_view line) {
  if (line.empty() || line.size() > kLongestDebris) return nullptr;
  if (!kFirstCharacters[static_cast<unsigned char>(to_lower(line.front()))]) return nullptr;
  const auto row =
      std::find_if(kDebris.begin(), kDebris.end(), [line](const Debris& debris) { return matches(line, debris); });
  return row == kDebris.end() ? nullptr : &*row;
}

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

}  // namespace

void remove_page_debris(std::string& body) {
  std::string kept;
  std::size_t copied = 0;
  bool ended = false;
  for (std::size_t at = 0; at < body.size() && !ended;) {
    const std::string_view line = line_at(body, at);
    std::size_t next = at + line.size();
    while (next < body.size() && body[next] == '\n') ++next;
    if (const Debris* const debris = find_debris(line)) {
      kept.append(body, copied, at - copied);
      copied = next;
      ended = debris->effect == Effect::end_article;
    }
    at = next;
  }
  if (copied == 0) return;
  if (!ended) kept.append(body, copied);
  kept.resize(kept.find_last_not_of('\n') + 1);
  body = std::move(kept);
}

}  // namespace pressmark::indexer
