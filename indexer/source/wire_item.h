// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One item of a wire service, in NITF or NewsML, to one Record.

#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/record.h"
#include "indexer/source/xml_document.h"

namespace pressmark::indexer {

/// `item` is the <nitf> of NITF or the <newsItem> of NewsML 1 and G2, which may hold NITF itself. Nothing where it
/// carries no text: pictures, sound, packages.
[[nodiscard]] std::optional<Record> read_wire_item(xml::Element item);

/// The text of a NITF document that stands in a field of something else; nothing where the field holds no XML.
[[nodiscard]] std::optional<std::string> nitf_body(std::string_view field);

}  // namespace pressmark::indexer
