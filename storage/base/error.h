// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one error tree. Failure throws; an outcome a caller expects (no such article, a bad record, a bad query) is a
// value. Foreign exceptions (SQLite, Xapian, system) become one of these at the border that knows the library.
// A message says what was attempted, on which thing, and what the person can do next.

#include <stdexcept>
#include <string>

namespace pressmark {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The catalog, a file or the disk failed.
class StorageError : public Error {
 public:
  using Error::Error;
};

/// Another process holds the archive's writer lock.
class LockedError : public StorageError {
 public:
  using StorageError::StorageError;
};

/// The Xapian index failed.
class IndexError : public Error {
 public:
  using Error::Error;
};

/// A writer has moved on so far that a reader's snapshot is gone: take a new one and begin again.
class SnapshotOvertaken : public IndexError {
 public:
  using IndexError::IndexError;
};

/// The index cannot be used as it is (other analyzer, absent, behind its catalog): only a rebuild mends it.
class RebuildNeeded : public IndexError {
 public:
  using IndexError::IndexError;
};

/// An input cannot be opened or read at all. One bad record within it is a Reject, not an error.
class SourceError : public Error {
 public:
  using Error::Error;
};

/// The command line asks for something that does not exist.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace pressmark
