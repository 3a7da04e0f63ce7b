// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/glass/term_list.h"

#include <algorithm>

#include "storage/index/glass/pack.h"

namespace pressmark::storage::glass {
namespace {

// A small wdf shares a byte with the number of bytes that are taken over from the term before.
void append_term(std::string& out, std::string_view before, const ListedTerm& listed) {
  const auto differ = std::mismatch(before.begin(), before.end(), listed.term.begin(), listed.term.end());
  const auto shared = static_cast<std::size_t>(differ.first - before.begin());
  const std::size_t together = (std::size_t{listed.wdf} + 1) * (before.size() + 1) + shared;
  const bool in_one = listed.wdf < 127 && together < 256;
  out += static_cast<char>(in_one ? together : shared);
  out += static_cast<char>(listed.term.size() - shared);
  out += listed.term.substr(shared);
  if (!in_one) pack_uint(out, listed.wdf);
}

}  // namespace

EncodedTermList TermListEncoder::encode(std::uint32_t length, std::span<const ListedTerm> terms) {
  plain_.clear();
  if (terms.empty()) return {};
  pack_uint(plain_, length);
  pack_uint(plain_, terms.size());
  plain_ += static_cast<char>(terms.front().term.size());
  plain_ += terms.front().term;
  pack_uint(plain_, terms.front().wdf);
  for (std::size_t i = 1; i < terms.size(); ++i) append_term(plain_, terms[i - 1].term, terms[i]);
  const std::string_view deflated = deflater_.deflate(plain_);
  if (!deflated.empty() && deflated.size() < plain_.size()) return {deflated, true};
  return {plain_, false};
}

}  // namespace pressmark::storage::glass
