// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/reject.h"

#include <array>

namespace pressmark::indexer {
namespace {

// In the order of RejectReason.
constexpr std::array<std::string_view, 14> kPhrases{
    "no article text",   "broken JSON",    "broken XML",          "declares entities", "nested too deep",
    "not a JSON object", "broken record",  "record too large",    "cut short",         "damaged compression",
    "expands too far",   "unknown format", "format not read yet", "cannot be read",
};
static_assert(kPhrases.size() == static_cast<std::size_t>(RejectReason::unreadable) + 1);

}  // namespace

std::string_view to_string(RejectReason reason) { return kPhrases[static_cast<std::size_t>(reason)]; }

}  // namespace pressmark::indexer
