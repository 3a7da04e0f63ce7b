// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Article texts as stored: zstd frames. The one place that knows zstd. An object belongs to one thread.

#include <memory>
#include <string>
#include <string_view>

namespace pressmark {

/// Costs nothing until it is used: a reader of the catalog never compresses.
class Compressor {
 public:
  explicit Compressor(int level = 3);
  ~Compressor();
  /// Valid until the next call.
  [[nodiscard]] std::string_view compress(std::string_view text);

 private:
  struct State;
  int level_;
  std::unique_ptr<State> state_;
};

class Decompressor {
 public:
  Decompressor();
  ~Decompressor();
  /// Throws StorageError for a damaged frame or one that claims more than 64 MiB.
  [[nodiscard]] std::string decompress(std::string_view frame);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark
