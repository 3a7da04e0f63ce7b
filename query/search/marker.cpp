// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/marker.h"

#include <algorithm>

#include "storage/text/tokenizer.h"

namespace pressmark::query {
namespace {

constexpr std::uint64_t kNotJudged = ~std::uint64_t{0};

std::uint64_t bit(std::size_t word) { return std::uint64_t{1} << word; }

bool matches(const SoughtWord& sought, const text::Word& word) {
  if (!sought.forms.empty())
    return std::find(sought.forms.begin(), sought.forms.end(), word.form) != sought.forms.end();
  if (!sought.prefix.empty()) return std::string_view(word.form).starts_with(sought.prefix);
  return std::find(sought.stems.begin(), sought.stems.end(), word.stem) != sought.stems.end();
}

// Length of the phrase where it stands whole at matches[first], else 0.
std::size_t phrase_at(const std::vector<Match>& matches, std::size_t first, const std::vector<std::size_t>& phrase) {
  if (phrase.empty() || first + phrase.size() > matches.size()) return 0;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const Match& match = matches[first + i];
    if (match.ordinal != matches[first].ordinal + i || (match.words & bit(phrase[i])) == 0) return 0;
  }
  return phrase.size();
}

}  // namespace

// Stemming leaves a word's first letter as it is; spelling variants may not (enquiry, inquiry).
Marker::Marker(const Sought& sought, text::AnalyzerSet& analyzers) : sought_(&sought), analyzers_(&analyzers) {
  const auto admit = [&](std::string_view text) {
    if (!text.empty()) first_bytes_[static_cast<unsigned char>(text.front())] = true;
  };
  for (std::size_t i = 0; i < sought.words.size(); ++i) {
    const SoughtWord& word = sought.words[i];
    admit(word.prefix);
    for (const std::string& form : word.forms) admit(form);
    for (const std::string& stem : word.stems) admit(stem);
    for (const char initial : word.initials) first_bytes_[static_cast<unsigned char>(initial)] = true;
    if (word.alone) alone_ |= bit(i);
    if (!word.title_only) body_ |= bit(i);
  }
}

Marker::Memory& Marker::memory(std::string_view language) {
  Memory& memory = memories_[std::string(language)];
  if (memory.analyzer == nullptr) memory.analyzer = &analyzers_->for_language(language);
  return memory;
}

std::uint64_t Marker::mask_of(Memory& memory, std::string_view form) {
  const text::Word& word = memory.analyzer->word(form);
  if (word.id >= memory.masks.size()) memory.masks.resize(word.id + 64, kNotJudged);
  std::uint64_t& mask = memory.masks[word.id];
  if (mask == kNotJudged) mask = judge(word);
  return mask;
}

std::uint64_t Marker::judge(const text::Word& word) const {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < sought_->words.size(); ++i)
    if (matches(sought_->words[i], word)) mask |= bit(i);
  return mask;
}

std::vector<Match> Marker::find(std::string_view text, std::string_view language, Place place) {
  Memory& known = memory(language);
  const std::uint64_t admitted = place == Place::title ? kNotJudged : body_;
  std::vector<Match> found;
  text::Tokenizer tokenizer(text);
  text::RawToken token{};
  for (std::uint32_t ordinal = 0; tokenizer.next(token); ++ordinal) {
    if (!first_bytes_[static_cast<unsigned char>(token.form.front())]) continue;
    const std::uint64_t words = mask_of(known, token.form) & admitted;
    if (words != 0) found.push_back({token.begin, token.end, ordinal, words});
  }
  keep_phrases(found);
  return found;
}

// Drops what stands outside its phrase, unless that would leave nothing.
void Marker::keep_phrases(std::vector<Match>& matches) const {
  if (sought_->phrases.empty()) return;
  std::vector<bool> kept(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if ((matches[i].words & alone_) != 0) kept[i] = true;
    for (const auto& phrase : sought_->phrases)
      std::fill_n(kept.begin() + static_cast<std::ptrdiff_t>(i), phrase_at(matches, i, phrase), true);
  }
  if (std::find(kept.begin(), kept.end(), true) == kept.end()) return;
  std::size_t to = 0;
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (kept[i]) matches[to++] = matches[i];
  matches.resize(to);
}

std::uint64_t Marker::words_in_title(std::string_view title, std::string_view language) {
  std::uint64_t words = 0;
  for (const Match& match : find(title, language, Place::title)) words |= match.words;
  return words;
}

MarkedText Marker::mark(std::string_view text, std::string_view language, Place place) {
  std::vector<ByteRange> marks;
  for (const Match& match : find(text, language, place)) marks.push_back({match.begin, match.end});
  return as_one_line(text, {0, text.size()}, marks);
}

}  // namespace pressmark::query
