// SPDX-License-Identifier: GPL-3.0-or-later
// Mentions lie inside their text on UTF-8 borders, ordered, apart from each other; and no article depends on those that
// were tagged before. The first byte says where the text is cut in title and body.

#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/enrich/tagger.h"
#include "storage/base/unicode.h"
#include "tests/fuzz/require.h"

namespace {

using namespace pressmark;
using fuzz::require;

void check_mentions(std::string_view title, std::string_view body, const std::vector<Mention>& mentions) {
  bool in_title = true;
  std::uint32_t last = 0;
  for (const Mention& mention : mentions) {
    if (in_title && !mention.in_title) last = 0;
    require(in_title || !mention.in_title);
    in_title = mention.in_title;
    const std::string_view text = in_title ? title : body;
    require(last <= mention.begin && mention.begin < mention.end && mention.end <= text.size());
    require(fuzz::is_border(text, mention.begin) && fuzz::is_border(text, mention.end));
    last = mention.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto model = indexer::TaggerModel::load(indexer::shipped_tagger_model());
  static indexer::Tagger used(*model);
  if (size == 0) return 0;
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  unicode::repair(text);
  std::size_t cut = text.size() * data[0] / 256;
  while (!fuzz::is_border(text, cut)) ++cut;
  const std::string_view title = std::string_view(text).substr(0, cut);
  const std::string_view body = std::string_view(text).substr(cut);
  const std::vector<Mention> mentions = used.tag(title, body);
  check_mentions(title, body, mentions);
  require(indexer::Tagger(*model).tag(title, body) == mentions);
  return 0;
}
