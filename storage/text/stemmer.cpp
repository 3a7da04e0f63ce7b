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

/// Forms come without accents, while Snowball knows these endings only with them. Restoring them (a plural of -ção as
/// its singular) depends on the form alone, so an accent left out in a query still meets the article's word.
struct Ending {
  std::string_view key;
  std::string_view folded;
  std::string_view restored;
};
constexpr std::array kEndings{
    Ending{"es", "cion", "ción"}, Ending{"es", "logia", "logía"}, Ending{"fr", "ee", "ée"},
    Ending{"fr", "ees", "ées"},   Ending{"pt", "cao", "ção"},     Ending{"pt", "coes", "ção"},
};

std::string with_accents(std::string_view key, std::string_view form) {
  for (const Ending& ending : kEndings)
    if (ending.key == key && form.size() > ending.folded.size() + 1 && form.ends_with(ending.folded))
      return std::string(form.substr(0, form.size() - ending.folded.size())).append(ending.restored);
  return std::string(form);
}

/// "en-GB", "pt_BR", "EN": the primary code, lower case.
std::string primary_code(std::string_view language) {
  std::string code(language.substr(0, language.find_first_of("-_")));
  for (char& c : code)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return code;
}

}  // namespace

struct Stemmer::State {
  std::string key;
  Xapian::Stem stem;
};

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>()) {
  state_->key = stemmer_key(language);
  if (stems()) state_->stem = Xapian::Stem(state_->key);
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view form) const { return state_->stem(with_accents(state_->key, form)); }

bool Stemmer::stems() const { return state_->key != kNone; }

std::string stemmer_key(std::string_view language) {
  const std::string code = primary_code(language);
  const auto* const row = std::find_if(kLanguageKeys.begin(), kLanguageKeys.end(),
                                       [&code](const LanguageKey& known) { return known.code == code; });
  return std::string(row == kLanguageKeys.end() ? kNone : row->key);
}

std::string stemmer_version() { return fmt::format("xapian {}", Xapian::version_string()); }

}  // namespace pressmark::text
