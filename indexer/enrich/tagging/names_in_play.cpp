// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/names_in_play.h"

#include <algorithm>

namespace pressmark::indexer {

void find_runs_in_play(const SentenceView& sentence, std::vector<TokenRun>& runs) {
  runs.clear();
  const auto size = static_cast<std::uint32_t>(sentence.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!sentence[i].has_capital) continue;
    const TokenRun run{i - std::min(i, kReach), std::min(size, i + kReach + 1)};
    if (!runs.empty() && run.begin <= runs.back().end)
      runs.back().end = run.end;
    else
      runs.push_back(run);
  }
}

}  // namespace pressmark::indexer
