// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_cleaner.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

enum class Match : std::uint8_t {
  whole_line,
  line_start,
  short_line,  // the first words of a line of few bytes
  label,       // likewise, where the line does not end as a sentence does
};
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
    {"related:", Match::line_start, Effect::drop_line},
    {"you may also like", Match::line_start, Effect::drop_line},
    {"story continues below", Match::line_start, Effect::drop_line},
    {"story continued below", Match::line_start, Effect::drop_line},
    {"continue reading below", Match::line_start, Effect::drop_line},
    {"article continues below", Match::line_start, Effect::drop_line},
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
    {"loading", Match::whole_line, Effect::drop_line},
    {"\xC2\xA9", Match::line_start, Effect::drop_line},
    {"(reporting by", Match::line_start, Effect::drop_line},
    {"reporting by", Match::line_start, Effect::drop_line},
    {"join the conversation", Match::short_line, Effect::drop_line},
    {"for more information", Match::short_line, Effect::drop_line},
    {"sign up", Match::short_line, Effect::drop_line},
    {"subscribe", Match::short_line, Effect::drop_line},
    {"already a subscriber", Match::short_line, Effect::drop_line},
    {"by clicking", Match::short_line, Effect::drop_line},
    {"follow us", Match::short_line, Effect::drop_line},
    {"report a typo", Match::short_line, Effect::drop_line},
    {"report an error", Match::short_line, Effect::drop_line},
    {"this article was originally", Match::short_line, Effect::drop_line},
    {"copyright", Match::short_line, Effect::drop_line},
    {"all rights reserved", Match::short_line, Effect::drop_line},
    {"click here to", Match::short_line, Effect::drop_line},
    {"get the latest news", Match::short_line, Effect::drop_line},
    {"we use cookies", Match::short_line, Effect::drop_line},
    {"this site uses cookies", Match::short_line, Effect::drop_line},
    {"this website uses cookies", Match::short_line, Effect::drop_line},
    {"comments", Match::label, Effect::drop_line},
    {"view comments", Match::label, Effect::drop_line},
    {"related", Match::label, Effect::drop_line},
    {"recommended", Match::label, Effect::drop_line},
    {"trending", Match::label, Effect::drop_line},
    {"most read", Match::label, Effect::drop_line},
    {"more from", Match::label, Effect::drop_line},
    {"more:", Match::label, Effect::drop_line},
    {"more on this", Match::label, Effect::drop_line},
    {"read:", Match::label, Effect::drop_line},
    {"read also", Match::label, Effect::drop_line},
    {"also read", Match::label, Effect::drop_line},
    {"read more", Match::label, Effect::drop_line},
    {"see also", Match::label, Effect::drop_line},
    {"watch:", Match::label, Effect::drop_line},
    {"listen to", Match::label, Effect::drop_line},
    {"don't miss", Match::label, Effect::drop_line},
    {"you might also", Match::label, Effect::drop_line},
    {"want more", Match::label, Effect::drop_line},
    {"for more", Match::label, Effect::drop_line},
    {"click here", Match::label, Effect::drop_line},
    {"download", Match::label, Effect::drop_line},
    {"story continues", Match::label, Effect::drop_line},
    {"continue reading", Match::label, Effect::drop_line},
    {"get the latest", Match::label, Effect::drop_line},
    {"get our", Match::label, Effect::drop_line},
    {"follow", Match::label, Effect::drop_line},
    {"like this", Match::label, Effect::drop_line},
    {"share:", Match::label, Effect::drop_line},
    {"share on", Match::label, Effect::drop_line},
    {"share this", Match::label, Effect::drop_line},
    {"print this", Match::label, Effect::drop_line},
    {"tags:", Match::label, Effect::drop_line},
    {"topics:", Match::label, Effect::drop_line},
    {"filed under", Match::label, Effect::drop_line},
    {"posted by", Match::label, Effect::drop_line},
    {"posted on", Match::label, Effect::drop_line},
    {"published", Match::label, Effect::drop_line},
    {"updated", Match::label, Effect::drop_line},
    {"last updated", Match::label, Effect::drop_line},
    {"about the author", Match::label, Effect::drop_line},
    {"have a tip", Match::label, Effect::drop_line},
    {"sponsored", Match::label, Effect::drop_line},
    {"supported by", Match::label, Effect::drop_line},
    {"promoted", Match::label, Effect::drop_line},
    {"advertisement", Match::label, Effect::drop_line},
    {"image:", Match::label, Effect::drop_line},
    {"image credit", Match::label, Effect::drop_line},
    {"photo:", Match::label, Effect::drop_line},
    {"photo credit", Match::label, Effect::drop_line},
    {"file photo", Match::label, Effect::drop_line},
    {"(photo", Match::label, Effect::drop_line},
    {"photograph:", Match::label, Effect::drop_line},
    {"credit:", Match::label, Effect::drop_line},
    {"source:", Match::label, Effect::drop_line},
    {"reuters/", Match::label, Effect::drop_line},
    {"getty", Match::label, Effect::drop_line},
});

constexpr std::size_t kShortLine = 160;      // bytes
constexpr std::size_t kLongestDebris = 240;  // bytes; a longer line is prose, whatever it begins with

/// First characters of the phrases: most lines are told apart by theirs alone.
constexpr std::array<bool, 256> kFirstCharacters = [] {
  std::array<bool, 256> first{};
  for (const Debris& debris : kDebris) first[static_cast<unsigned char>(debris.phrase.front())] = true;
  return first;
}();

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with('?') || line.ends_with('!') || line.ends_with('"') ||
         line.ends_with("\u201D");
}

constexpr bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

/// Whether the phrase ends where a word of the line does.
bool ends_word(std::string_view line, std::string_view phrase) {
  return line.size() == phrase.size() || !is_letter(phrase.back()) || !is_letter(line[phrase.size()]);
}

bool fits(std::string_view line, const Debris& debris) {
  switch (debris.match) {
    case Match::whole_line:
      return line.size() == debris.phrase.size();
    case Match::line_start:
      return true;
    case Match::short_line:
      return line.size() <= kShortLine && ends_word(line, debris.phrase);
    case Match::label:
      return line.size() <= kShortLine && ends_word(line, debris.phrase) && !ends_sentence(line);
  }
  return false;
}

bool matches(std::string_view line, const Debris& debris) {
  return begins_with(line, debris.phrase) && fits(line, debris);
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
