// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/lexicon_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <unordered_set>

#include <fmt/format.h>

#include "indexer/enrich/tagging/name_tokenizer.h"
#include "indexer/enrich/tagging/word_type.h"
#include "indexer/enrich/training/bucket_table_writer.h"
#include "indexer/enrich/training/text_lines.h"
#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

struct NamedKind {
  std::string_view name;
  PhraseKind kind;
};
constexpr std::array<NamedKind, kPhraseKinds> kKinds = {{
    {"country", PhraseKind::country},
    {"region", PhraseKind::region},
    {"city1", PhraseKind::large_city},
    {"city2", PhraseKind::city},
    {"first", PhraseKind::first_name},
    {"last", PhraseKind::last_name},
    {"demonym", PhraseKind::demonym},
    {"lang", PhraseKind::language},
    {"wnper", PhraseKind::known_person},
    {"wnloc", PhraseKind::known_place},
    {"wnorg", PhraseKind::known_organisation},
    {"title", PhraseKind::title},
    {"orgword", PhraseKind::organisation_word},
    {"date", PhraseKind::date_word},
    {"org", PhraseKind::organisation},
    {"small", PhraseKind::small_word},
}};

std::string three_bytes(std::uint32_t number) {
  return {static_cast<char>(number), static_cast<char>(number >> 8), static_cast<char>(number >> 16)};
}

std::string table_of(const std::map<std::uint64_t, std::uint32_t>& numbers) {
  std::vector<HashedRecord> records;
  for (const auto& [hash, number] : numbers) records.push_back({hash, three_bytes(number)});
  return bucket_table_bytes(records);
}

std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc())
    throw SourceError(fmt::format("no number of a cluster: \"{}\"", text));
  return number;
}

}  // namespace

void PhraseLists::read(const std::filesystem::path& path) {
  const std::string text = read_text(path);
  for (const std::string_view line : lines_of(text)) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = std::min(line.find('\t'), line.size() - 1);
    const auto* const kind = std::find_if(kKinds.begin(), kKinds.end(),
                                          [&](const NamedKind& named) { return named.name == line.substr(0, tab); });
    if (kind == kKinds.end()) throw SourceError(fmt::format("no kind of phrase: \"{}\"", line));
    add(kind->kind, line.substr(tab + 1));
  }
}

void PhraseLists::add(PhraseKind kind, std::string_view phrase) {
  TextTokens words;
  append_tokens(phrase, words);
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    hash = phrase_with(hash, folded_hash(words.tokens[i]));
    phrases_[hash] |= i + 1 == words.tokens.size() ? bit(kind) : kPhraseGoesOn;
  }
}

std::string PhraseLists::table() const { return table_of({phrases_.begin(), phrases_.end()}); }

std::string cluster_table(const std::filesystem::path& path) {
  const std::string text = read_text(path);
  std::map<std::uint64_t, std::uint32_t> clusters;
  for (const std::string_view line : lines_of(text)) {
    const std::size_t first = std::min(line.find('\t'), line.size() - 1);
    const std::size_t second = std::min(line.find('\t', first + 1), line.size() - 1);
    const std::uint32_t coarse = number_of(line.substr(first + 1, second - first - 1)) + 1;
    const std::uint32_t fine = number_of(line.substr(second + 1)) + 1;
    clusters.try_emplace(folded_hash(line.substr(0, first)), coarse | fine << 8);
  }
  return table_of(clusters);
}

}  // namespace pressmark::indexer
