// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Wire text as it went over teleprinters: IPTC 7901 and ANPA 1312. A message stands between the control characters SOH
// and EOT; STX parts its header from its text, ETX the text from the trailer that dates it.

#include <cstddef>

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class TelexSource final : public Source {
 public:
  explicit TelexSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  InputBuffer input_;
  PieceCutter messages_{input_, "\x04"};
  std::size_t count_ = 0;
};

}  // namespace pressmark::indexer
