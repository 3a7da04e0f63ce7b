// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/language.h"

#include <algorithm>
#include <array>
#include <cstdio>  // cld2's header wants it, and names FILE without it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kGlance = 200;  // bytes: enough to confirm what is stated
constexpr std::size_t kLook = 1000;   // enough to tell, or to contradict
constexpr int kFewestLetters = 100;   // bytes of letters that contradict or tell
// Percent of the text. One article that is wrongly told brings the stems of its language into every query.
constexpr int kEnoughToTell = 80;

// Languages that cld2 takes for one another: among them the publisher knows better.
constexpr std::array<std::string_view, 4> kNearOnes{" bs hr sr ", " id ms ", " da nb nn no ", " cs sk "};

struct Finding {
  std::string code;
  int percent = 0;
};

std::string_view cut(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0u) == 0x80) --longest;
  return text.substr(0, longest);
}

/// The beginning of the text; of the title too where there is little text.
std::string sample(std::string_view title, std::string_view body, std::size_t bytes) {
  if (body.size() >= bytes) return std::string(cut(body, bytes));
  return std::string(cut(title, bytes)).append("\n").append(body);
}

std::string iso_639_1(CLD2::Language language) {
  const std::string_view code(CLD2::LanguageCode(language));
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  const std::string_view primary = code.substr(0, code.find('-'));
  return primary.size() == 2 && primary != "un" ? std::string(primary) : std::string();
}

/// Nothing where the text does not tell.
Finding find_language(std::string_view text) {
  CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int letters = 0;
  int valid = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages.data(),
                                          percents.data(), scores.data(), nullptr, &letters, &reliable, &valid);
  if (!reliable || letters < kFewestLetters) return {};
  return {iso_639_1(languages[0]), percents[0]};
}

bool are_near(std::string_view one, std::string_view other) {
  const auto holds = [](std::string_view list, std::string_view code) {
    return list.find(' ' + std::string(code) + ' ') != std::string_view::npos;
  };
  return one == other || std::any_of(kNearOnes.begin(), kNearOnes.end(),
                                     [&](std::string_view list) { return holds(list, one) && holds(list, other); });
}

TextLanguage confirmed(std::string_view code, const Finding& by) {
  return {std::string(code), static_cast<std::uint8_t>(by.percent)};
}

}  // namespace

TextLanguage language_of(std::string_view title, std::string_view body, std::string_view stated) {
  if (!stated.empty()) {
    const Finding glance = find_language(sample(title, body, kGlance));
    if (are_near(glance.code, stated)) return confirmed(stated, glance);
  }
  const Finding found = find_language(sample(title, body, kLook));
  if (found.code.empty()) return {std::string(stated), 0};
  if (are_near(found.code, stated)) return confirmed(stated, found);
  return found.percent >= kEnoughToTell ? confirmed(found.code, found) : TextLanguage{std::string(stated), 0};
}

}  // namespace pressmark::indexer
