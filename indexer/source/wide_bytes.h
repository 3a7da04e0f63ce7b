// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text of two or four bytes a character (UTF-16, UTF-32), given as UTF-8: so that no format needs to know of it. What
// is broken becomes U+FFFD.

#include <string>

#include "indexer/source/byte_source.h"
#include "indexer/source/charset_names.h"
#include "indexer/source/input_buffer.h"

namespace pressmark::indexer {

class WideBytes final : public ByteSource {
 public:
  /// The charset must outlive it: one of charset_names.h, whose unit is two or four bytes.
  WideBytes(InputBuffer wide, const Charset& charset) : wide_(std::move(wide)), charset_(&charset) {}
  [[nodiscard]] std::size_t read(std::span<char> room) override;
  [[nodiscard]] std::optional<Damage> damage() const override { return wide_.damage(); }
  [[nodiscard]] std::uint64_t bytes_on_disk(std::uint64_t) const override {
    return wide_.bytes_on_disk(wide_.position());
  }

 private:
  [[nodiscard]] bool convert_some();

  InputBuffer wide_;
  const Charset* charset_;
  std::string text_;      // converted
  std::size_t read_ = 0;  // of it
};

}  // namespace pressmark::indexer
