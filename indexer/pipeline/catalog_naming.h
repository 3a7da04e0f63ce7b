// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names of articles that are in the catalog already, before the index is built anew from it. Each step is a
// transaction with its rows in the outbox, so that a kill before the index is there loses nothing.

#include <cstdint>
#include <filesystem>

#include "storage/catalog/catalog.h"

namespace pressmark::indexer {

/// Finds the names of articles in which nobody has looked for them. Throws StorageError where the model is not in
/// order.
void name_unnamed(storage::Catalog& catalog, const std::filesystem::path& model);

/// Forgets which names articles use. What the names stand for, and what a person has decided, stays.
void forget_names(storage::Catalog& catalog);

}  // namespace pressmark::indexer
