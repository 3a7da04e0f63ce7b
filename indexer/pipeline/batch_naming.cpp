// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/batch_naming.h"

#include <algorithm>
#include <thread>

namespace pressmark::indexer {

BatchNaming::BatchNaming(storage::Catalog& catalog, const std::filesystem::path& model)
    : sources_(model),
      registry_(catalog, sources_.table()),
      crew_(sources_, std::max(1u, std::thread::hardware_concurrency())) {}

void BatchNaming::settle(storage::ArchiveWriter::Batch& batch) {
  for (const NamingCrew::Answer& answer : crew_.take_all()) batch.name(answer.article, registry_.number(answer.named));
}

}  // namespace pressmark::indexer
