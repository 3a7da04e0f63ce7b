// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/stemmer.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <xapian.h>

namespace pressmark::text {
namespace {

constexpr std::string_view kNone = "none";

struct LanguageKey {
  std::string_view code;
  std::string_view key;
};

/// ISO 639-1 codes with a Snowball stemmer (Xapian knows each key by the same code), and codes that say "unknown".
constexpr std::array kLanguageKeys{
    LanguageKey{"", "en"},    LanguageKey{"ar", "ar"}, LanguageKey{"ca", "ca"}, LanguageKey{"da", "da"},
    LanguageKey{"de", "de"},  LanguageKey{"en", "en"}, LanguageKey{"es", "es"}, LanguageKey{"eu", "eu"},
    LanguageKey{"fi", "fi"},  LanguageKey{"fr", "fr"}, LanguageKey{"ga", "ga"}, LanguageKey{"hu", "hu"},
    LanguageKey{"hy", "hy"},  LanguageKey{"id", "id"}, LanguageKey{"it", "it"}, LanguageKey{"lt", "lt"},
    LanguageKey{"mul", "en"}, LanguageKey{"nb", "no"}, LanguageKey{"ne", "ne"}, LanguageKey{"nl", "nl"},
    LanguageKey{"nn", "no"},  LanguageKey{"no", "no"}, LanguageKey{"pt", "pt"}, LanguageKey{"ro", "ro"},
    LanguageKey{"ru", "ru"},  LanguageKey{"sv", "sv"}, LanguageKey{"ta", "ta"}, LanguageKey{"tr", "tr"},
    LanguageKey{"und", "en"},
};

/// "en-GB", "pt_BR", "EN": the primary code, lower case.
std::string primary_code(std::string_view language) {
  std::string code(language.substr(0, language.find_first_of("-_")));
  for (char& c : code)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return code;
}

}  // namespace

struct Stemmer::State {
  Xapian::Stem stem;
  bool stems = false;
};

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>()) {
  const std::string key = stemmer_key(language);
  if (key == kNone) return;
  state_->stem = Xapian::Stem(key);
  state_->stems = true;
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view form) const {
  return state_->stems ? state_->stem(std::string(form)) : std::string(form);
}

bool Stemmer::stems() const { return state_->stems; }

std::string stemmer_key(std::string_view language) {
  const std::string code = primary_code(language);
  const auto* const row = std::find_if(kLanguageKeys.begin(), kLanguageKeys.end(),
                                       [&code](const LanguageKey& known) { return known.code == code; });
  return std::string(row == kLanguageKeys.end() ? kNone : row->key);
}

std::string stemmer_version() { return fmt::format("xapian {}", Xapian::version_string()); }

}  // namespace pressmark::text
