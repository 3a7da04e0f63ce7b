// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare/copy_comparison.h"

#include <utility>

namespace pressmark::query {
namespace {

ComparedCopy compared(StoredArticle copy, const std::string& first_body) {
  ComparedCopy out;
  const SentenceDiff diff = compare_sentences(first_body, copy.body, Sameness::words);
  for (const SentenceEdit& edit : diff.edits) {
    if (edit.edit == Edit::cut) out.cut.emplace_back(edit.text);
    if (edit.edit == Edit::added) out.added.emplace_back(edit.text);
  }
  out.kept = diff.kept;
  out.in_common = diff.in_common;
  out.article = std::move(copy);
  return out;
}

}  // namespace

std::vector<ComparedCopy> compare_copies(std::vector<StoredArticle> copies) {
  std::vector<ComparedCopy> out;
  if (copies.empty()) return out;
  const std::string first_body = copies.front().body;
  for (StoredArticle& copy : copies) out.push_back(compared(std::move(copy), first_body));
  return out;
}

}  // namespace pressmark::query
