// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/compress.h"

#include <string>

#include <gtest/gtest.h>

#include "storage/base/error.h"

namespace pressmark {
namespace {

std::string prose(std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i)
    text.append("The minister said ").append(std::to_string(i * 7919)).append(". ");
  return text;
}

TEST(Compress, GivesBackWhatItWasGiven) {
  Compressor compressor;
  Decompressor decompressor;
  for (const std::size_t words : {0u, 1u, 1000u, 3u, 50'000u}) {
    const std::string text = prose(words);
    EXPECT_EQ(decompressor.decompress(compressor.compress(text)), text) << words;
  }
}

TEST(Compress, MakesProseSmaller) {
  const std::string text = prose(1000);
  EXPECT_LT(Compressor().compress(text).size(), text.size() / 2);
}

TEST(Compress, RefusesEveryDamagedFrame) {
  Compressor compressor;
  Decompressor decompressor;
  const std::string frame(compressor.compress(prose(20)));
  for (std::size_t i = 0; i < frame.size(); ++i) {
    std::string damaged = frame;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
    try {
      EXPECT_EQ(decompressor.decompress(damaged), prose(20)) << i;  // a bit that nothing reads
    } catch (const StorageError&) {
      continue;
    }
  }
  EXPECT_THROW(static_cast<void>(decompressor.decompress(frame.substr(0, frame.size() - 1))), StorageError);
  EXPECT_EQ(decompressor.decompress(frame), prose(20));
}

TEST(Compress, RefusesWhatIsNoFrame) {
  Decompressor decompressor;
  for (const std::string_view bytes : {"", "plain text", "\x28\xB5\x2F\xFD"})
    EXPECT_THROW(static_cast<void>(decompressor.decompress(bytes)), StorageError) << bytes;
}

TEST(Compress, RefusesAFrameThatClaimsTooMuch) {
  // Magic, then a single segment with an 8-byte content size of 2^40.
  const std::string frame("\x28\xB5\x2F\xFD\xE0\x00\x00\x00\x00\x00\x01\x00\x00\x01\x00\x00", 16);
  EXPECT_THROW(static_cast<void>(Decompressor().decompress(frame)), StorageError);
}

}  // namespace
}  // namespace pressmark
