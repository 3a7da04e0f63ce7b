// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/byline.h"

#include <algorithm>
#include <array>

#include "indexer/extract/whitespace.h"
#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kMostAuthors = 64;
constexpr std::size_t kLongestName = 120;
constexpr std::size_t kLongestByline = 120;

constexpr std::array<std::string_view, 3> kLeads{"by ", "von ", "par "};
constexpr std::array<std::string_view, 5> kSeparators{",", ";", "|", " and ", " & "};
// What stands beside names and is none: agencies, occupations, degrees.
constexpr std::array<std::string_view, 21> kAffiliations{"reuters",
                                                         "reuter",
                                                         "associated press",
                                                         "the associated press",
                                                         "ap",
                                                         "afp",
                                                         "upi",
                                                         "cnn",
                                                         "staff",
                                                         "staff writer",
                                                         "staff reporter",
                                                         "correspondent",
                                                         "contributor",
                                                         "opinion contributor",
                                                         "editor",
                                                         "special to",
                                                         "md",
                                                         "phd",
                                                         "ms",
                                                         "rd",
                                                         "rdn"};
constexpr std::array<std::string_view, 5> kOccupations{"writer", "reporter", "correspondent", "editor",
                                                       "editor-at-large"};
constexpr std::array<std::string_view, 6> kNameSuffixes{"jr", "jr.", "sr", "sr.", "ii", "iii"};

template <class Table>
bool holds(const Table& table, std::string_view text) {
  return std::find(table.begin(), table.end(), text) != table.end();
}

std::string_view without_lead(std::string_view text) {
  const std::string head = lowered(text.substr(0, 8));
  for (const std::string_view lead : kLeads) {
    if (head.starts_with(lead)) return trim(text.substr(lead.size()));
  }
  return text;
}

/// The part before the first separator, which is taken off with it.
std::string_view take_part(std::string_view& rest) {
  std::size_t end = rest.size();
  std::size_t next = rest.size();
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = rest.find(separator);
    if (at >= end) continue;
    end = at;
    next = at + separator.size();
  }
  const std::string_view part = trim(rest.substr(0, end));
  rest.remove_prefix(next);
  return part;
}

/// "AP National Security Writer" stands where another name could.
bool is_occupation(std::string_view key) {
  return std::any_of(kOccupations.begin(), kOccupations.end(), [key](std::string_view last) {
    return key.ends_with(last) && key.size() > last.size() && key[key.size() - last.size() - 1] == ' ';
  });
}

bool is_name(std::string_view part, std::string_view source) {
  if (part.empty() || part.size() > kLongestName || part.find_first_of("@/") != std::string_view::npos) return false;
  const std::string key = lowered(part);
  const bool has_digit = part.find_first_of("0123456789") != std::string_view::npos;
  return !has_digit && !holds(kAffiliations, key) && !is_occupation(key) && key != lowered(source);
}

}  // namespace

void append_authors(std::string_view byline, std::string_view source, std::vector<std::string>& authors) {
  std::string_view rest = without_lead(trim(byline));
  while (!rest.empty() && authors.size() < kMostAuthors) {
    std::string name(without_lead(take_part(rest)));
    tidy_line(name);
    if (holds(kNameSuffixes, lowered(name)) && !authors.empty())
      authors.back().append(" ").append(name);
    else if (is_name(name, source) && !holds(authors, name))
      authors.push_back(std::move(name));
  }
}

std::optional<std::string_view> byline_names(std::string_view line) {
  line = trim(line);
  const std::string_view names = without_lead(line);
  const bool is_sentence = line.size() > kLongestByline || line.ends_with('.') || line.ends_with('?');
  if (names.size() == line.size() || names.empty() || is_sentence) return std::nullopt;
  return names;
}

}  // namespace pressmark::indexer
