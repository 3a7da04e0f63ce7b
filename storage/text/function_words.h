// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// English words that only hold a sentence together. They do not inflect, and no other word is to be taken for one of
// them
// ("ins" is no form of "in"), so that the plain term of one is also its exact form: a tenth of an index's terms less.

#include <string_view>

namespace pressmark::text {

/// `form` folded, as a RawToken has it.
[[nodiscard]] bool is_function_word(std::string_view form);

}  // namespace pressmark::text
