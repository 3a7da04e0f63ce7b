// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// British and American spellings brought together. The canonical spelling is the British one, because Snowball English
// stems -ization and -ize too far (organization and organ are both "organ", mobilization and mobile both "mobil") while
// their -ise twins stay apart ("organis", "mobilis"). A few words have the American one, where that is the one that
// shares a stem with its relatives (fueled and fuel, program and programming). The table is made by data/spelling.

#include <string_view>
#include <vector>

namespace pressmark::text {

/// The canonical spelling of a folded English form: itself where it has no variant.
[[nodiscard]] std::string_view canonical_spelling(std::string_view form);

/// Every spelling that shares form's canonical one, form itself excluded; empty for most words. For receipts and
/// explain.
[[nodiscard]] std::vector<std::string_view> other_spellings(std::string_view form);

/// Hash of the table, taken by the build so that a query need not read it: part of the analyzer's fingerprint.
[[nodiscard]] std::string_view spelling_table_hash();

}  // namespace pressmark::text
