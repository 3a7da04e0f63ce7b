// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Do two headlines of one source stand over the same story?

#include <string_view>

namespace pressmark::indexer {

/// A source that prints its own text again leaves something of its headline: a quarter of the telling words of the
/// shorter one. Where it does not, the text may be one that stands on many of its pages, such as what a newsletter is
/// about. And where each headline has a number that the other has not, both belong to a series: "week 74", "week 75".
[[nodiscard]] bool are_of_one_story(std::string_view one, std::string_view other);

}  // namespace pressmark::indexer
