// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a document says of its own charset, at its head.

#include <string_view>

namespace pressmark::indexer {

/// The encoding of an XML declaration, else the charset of the first <meta> that names one (`charset=`, or within
/// `content=`), comments passed over. Empty where there is none in the first 4 KiB. A view of `document`.
[[nodiscard]] std::string_view declared_charset(std::string_view document);

}  // namespace pressmark::indexer
