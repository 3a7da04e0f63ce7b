// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Texts as the catalog stores them: zstd frames, made with a dictionary of the archive's own once there is enough to
// learn it from. Private to storage/catalog. Belongs to one thread.

#include <string>
#include <string_view>

#include "storage/base/compress.h"

namespace pressmark::storage {

class Connection;

class TextCodec {
 public:
  explicit TextCodec(Connection& connection) : connection_(&connection) {}

  /// Valid until the next call.
  [[nodiscard]] std::string_view compress(std::string_view text);
  [[nodiscard]] std::string decompress(std::string_view frame);

  /// Makes the archive's dictionary from its first texts, once there are some hundreds. Wants an open Transaction.
  void learn();

 private:
  void load_dictionaries();
  [[nodiscard]] bool has_enough_texts();

  Connection* connection_;
  Compressor compressor_;
  Decompressor decompressor_;
  bool loaded_ = false;
  bool learned_ = false;
};

}  // namespace pressmark::storage
