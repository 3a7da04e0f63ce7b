// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/analyzer.h"

#include <algorithm>

#include <fmt/format.h>

#include "storage/base/hash.h"
#include "storage/base/unicode.h"
#include "storage/text/function_words.h"
#include "storage/text/spelling_variants.h"
#include "storage/text/tokenizer.h"

namespace pressmark::text {
namespace {

/// Raise it with any change to this room that can change a term.
constexpr int kCodeVersion = 2;

constexpr std::string_view kEnglish = "en";
constexpr std::size_t kFirstSlots = 1024;

bool has_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_without_spaces(std::string_view form) {
  return !form.empty() && unicode::char_class(unicode::decode(form, 0).code) == unicode::CharClass::ideograph;
}

}  // namespace

Analyzer::Analyzer(std::string_view stemmer_key) : key_(stemmer_key), stemmer_(stemmer_key), slots_(kFirstSlots) {}

std::uint32_t Analyzer::analyze(std::string_view text, std::vector<Token>& out, std::uint32_t first_position) {
  Tokenizer tokenizer(text);
  std::uint32_t position = first_position;
  for (RawToken raw; tokenizer.next(raw); ++position) out.push_back({&word(raw.form), raw.begin, raw.end, position});
  return position;
}

const Word& Analyzer::word(std::string_view form) {
  const std::uint64_t hash = hash64(form);
  Slot& slot = slot_of(form, hash);
  if (slot.word != nullptr) return *slot.word;
  const Word& made = make_word(form);
  slot = {hash, &made};
  if (words_.size() * 2 > slots_.size()) grow();
  return made;
}

void Analyzer::trim(std::size_t limit) {
  if (words_.size() <= limit) return;
  words_.clear();
  stem_ids_.clear();
  slots_.assign(kFirstSlots, {});
}

std::string Analyzer::normalize(std::string_view text) {
  Tokenizer tokenizer(text);
  std::string joined;
  for (RawToken raw; tokenizer.next(raw);) {
    if (!joined.empty()) joined += ' ';
    joined += raw.form;
  }
  return joined;
}

const std::string& Analyzer::fingerprint() {
  static const std::string print = fmt::format("pressmark {}; unicode {}; spelling {}; {}", kCodeVersion,
                                               unicode::version(), spelling_table_hash(), stemmer_version());
  return print;
}

Analyzer::Slot& Analyzer::slot_of(std::string_view form, std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].word != nullptr && (slots_[at].hash != hash || slots_[at].word->form != form)) at = (at + 1) & mask;
  return slots_[at];
}

const Word& Analyzer::make_word(std::string_view form) {
  const bool english = key_ == kEnglish;
  const bool inflects =
      stemmer_.stems() && !has_digit(form) && !is_without_spaces(form) && !(english && is_function_word(form));
  std::string stem(form);
  if (inflects) stem = stemmer_.stem(english ? canonical_spelling(form) : form);
  if (inflects && english && is_function_word(stem)) stem = form;
  const auto stem_id = stem_ids_.try_emplace(stem, static_cast<std::uint32_t>(stem_ids_.size())).first->second;
  const auto id = static_cast<std::uint32_t>(words_.size());
  return words_.emplace_back(Word{std::string(form), std::move(stem), id, stem_id, inflects});
}

void Analyzer::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.word == nullptr) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].word != nullptr) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

Analyzer& AnalyzerSet::for_language(std::string_view language) {
  const std::string key = stemmer_key(language);
  std::unique_ptr<Analyzer>& analyzer = analyzers_[key];
  if (!analyzer) analyzer = std::make_unique<Analyzer>(key);
  return *analyzer;
}

void AnalyzerSet::trim() {
  for (auto& [key, analyzer] : analyzers_) analyzer->trim();
}

}  // namespace pressmark::text
