// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The list of a document's terms as glass stores it: each term without what it shares with the one before, deflated
// where that makes it shorter. Xapian needs it to take the document out again.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "storage/base/deflate.h"

namespace pressmark::storage::glass {

struct ListedTerm {
  std::string_view term;
  std::uint32_t wdf = 0;
};

struct EncodedTermList {
  std::string_view bytes;  // valid until the next call
  bool compressed = false;
};

/// Belongs to one thread.
class TermListEncoder {
 public:
  /// `terms` ascend; `length` is the sum of their wdf.
  [[nodiscard]] EncodedTermList encode(std::uint32_t length, std::span<const ListedTerm> terms);

 private:
  Deflater deflater_;
  std::string plain_;
};

}  // namespace pressmark::storage::glass
