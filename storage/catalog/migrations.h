// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The schema of the catalog, step by step. Each migration runs once, in a transaction of its own, in order; the number
// of the last one stands in PRAGMA user_version. A migration that has been released is never edited: add the next one.

namespace pressmark::storage {

class Connection;

/// Brings a catalog opened for writing up to date. Throws StorageError where it is newer than this program.
void migrate(Connection& connection);
/// Throws StorageError unless the catalog has exactly this program's schema.
void require_current_schema(Connection& connection);

}  // namespace pressmark::storage
