// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The fields of a Record by what they are, for formats that find them by name.

#include <string>
#include <vector>

#include "indexer/source/field_names.h"
#include "indexer/source/record.h"

namespace pressmark::indexer {

/// Several texts of one field become paragraphs of a body and parts of a section; else the first counts. At least one.
void set_field(Record& record, RecordField field, std::vector<std::string> texts);

}  // namespace pressmark::indexer
