// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/correction.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "query/syntax/word_text.h"
#include "storage/base/unicode.h"
#include "storage/text/tokenizer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kShortestCorrected = 4;
// Mistypings of one edit are so many powers of two more frequent than those of two.
constexpr double kEditCost = 5;

bool may_be_mistyped(std::string_view form) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < form.size(); ++letters) {
    const unicode::Decoded decoded = unicode::decode(form, at);
    if (unicode::char_class(decoded.code) != unicode::CharClass::letter) return false;
    at += decoded.length;
  }
  return letters >= kShortestCorrected;
}

// Bits: how likely it was meant, against the word as typed.
double likelihood(const NearForm& near) { return std::log2(near.articles + 1.0) - kEditCost * near.edits; }

class Corrector {
 public:
  explicit Corrector(const QueryTerms& terms) : terms_(&terms) {}

  // Whether anything was changed.
  bool correct(Node& node) {
    if (node.kind == NodeKind::negation || node.exact) return false;
    if (node.kind == NodeKind::word || node.kind == NodeKind::phrase) return correct_text(node);
    bool changed = false;
    for (Node& child : node.children) changed = correct(child) || changed;
    return changed;
  }

 private:
  bool correct_text(Node& node) {
    std::string text;
    std::size_t kept = 0;
    text::Tokenizer tokenizer(node.text);
    for (text::RawToken token{}; tokenizer.next(token);) {
      const std::string meant = meant_for(std::string(token.form));
      if (meant.empty()) continue;
      text.append(node.text, kept, token.begin - kept).append(meant);
      kept = token.end;
    }
    if (kept == 0) return false;
    text.append(node.text, kept);
    node.text = node.kind == NodeKind::word ? word_text(text) : text;
    return true;
  }

  std::string meant_for(const std::string& form) {
    if (!may_be_mistyped(form) || looked_up_ == kMostCorrected) return {};
    const QueryTerm term = terms_->of_text(form).front();
    const Xapian::doccount articles = terms_->frequency(term);
    if (articles >= kFewMatches) return {};
    ++looked_up_;
    NearForm best{form, 0, articles};
    const bool known = articles > 0;
    for (const NearForm& near : terms_->near_words(term).forms) {
      const bool allowed = near.edits > 0 && near.edits <= (known ? 1u : 2u);
      const bool is_better = best.edits == 0 && !known ? true : likelihood(near) > likelihood(best);
      if (allowed && is_better) best = near;
    }
    return best.edits == 0 ? std::string() : best.form;
  }

  const QueryTerms* terms_;
  std::size_t looked_up_ = 0;
};

}  // namespace

std::optional<Node> corrected(const Node& root, const QueryTerms& terms) {
  Node meant = root;
  if (!Corrector(terms).correct(meant)) return std::nullopt;
  return meant;
}

}  // namespace pressmark::query
