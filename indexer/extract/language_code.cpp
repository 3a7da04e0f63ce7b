// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/language_code.h"

#include <algorithm>
#include <array>

#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

struct LanguageName {
  std::string_view name;
  std::string_view code;
};

// Three-letter codes and English names of the languages that have a stemmer, and a few more.
constexpr std::array kNames = std::to_array<LanguageName>({
    {"eng", "en"},       {"english", "en"}, {"deu", "de"},     {"ger", "de"},        {"german", "de"},
    {"fra", "fr"},       {"fre", "fr"},     {"french", "fr"},  {"spa", "es"},        {"spanish", "es"},
    {"ita", "it"},       {"italian", "it"}, {"por", "pt"},     {"portuguese", "pt"}, {"nld", "nl"},
    {"dut", "nl"},       {"dutch", "nl"},   {"rus", "ru"},     {"russian", "ru"},    {"pol", "pl"},
    {"polish", "pl"},    {"swe", "sv"},     {"swedish", "sv"}, {"nor", "no"},        {"norwegian", "no"},
    {"dan", "da"},       {"danish", "da"},  {"fin", "fi"},     {"finnish", "fi"},    {"hun", "hu"},
    {"hungarian", "hu"}, {"tur", "tr"},     {"turkish", "tr"}, {"ukr", "uk"},        {"ukrainian", "uk"},
    {"zho", "zh"},       {"chinese", "zh"}, {"jpn", "ja"},     {"japanese", "ja"},   {"ara", "ar"},
    {"arabic", "ar"},
});

constexpr bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

}  // namespace

std::string language_code(std::string_view stated) {
  std::string name = lowered(trim(stated));
  name.resize(std::min(name.find_first_of("-_"), name.size()));
  if (!std::all_of(name.begin(), name.end(), is_letter)) return {};
  if (name.size() == 2) return name;
  const auto row = std::find_if(kNames.begin(), kNames.end(),
                                [&name](const LanguageName& language) { return language.name == name; });
  return row == kNames.end() ? std::string() : std::string(row->code);
}

}  // namespace pressmark::indexer
