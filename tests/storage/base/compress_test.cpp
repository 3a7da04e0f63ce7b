// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/compress.h"

#include <string>
#include <vector>

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

std::string dictionary_of_prose(std::uint32_t id) {
  std::vector<std::string> samples;
  for (std::size_t words = 20; words < 520; ++words) samples.push_back(prose(words % 40 + 5));
  return train_dictionary(samples, 4096, id);
}

TEST(Compress, ShortTextsAreSmallerWithADictionary) {
  const std::string text = prose(7);
  Compressor plain;
  Compressor taught;
  taught.use_dictionary(dictionary_of_prose(kFirstDictionary));
  const std::string frame(taught.compress(text));
  EXPECT_LT(frame.size(), plain.compress(text).size());
  Decompressor decompressor;
  decompressor.add_dictionary(dictionary_of_prose(kFirstDictionary));
  EXPECT_EQ(decompressor.decompress(frame), text);
}

TEST(Compress, NamesTheDictionaryInEachFrame) {
  Compressor compressor;
  EXPECT_EQ(dictionary_of(compressor.compress(prose(7))), 0u);
  compressor.use_dictionary(dictionary_of_prose(kFirstDictionary + 3));
  const std::string frame(compressor.compress(prose(7)));
  EXPECT_EQ(dictionary_of(frame), kFirstDictionary + 3);
  Decompressor decompressor;
  EXPECT_FALSE(decompressor.knows_dictionary(kFirstDictionary + 3));
  EXPECT_THROW(static_cast<void>(decompressor.decompress(frame)), StorageError);
  decompressor.add_dictionary(dictionary_of_prose(kFirstDictionary + 3));
  EXPECT_TRUE(decompressor.knows_dictionary(kFirstDictionary + 3));
}

TEST(Compress, LearnsNothingFromTooLittle) {
  EXPECT_EQ(train_dictionary({}, 4096, kFirstDictionary), "");
  EXPECT_EQ(train_dictionary(std::vector<std::string>{"one", "two"}, 4096, kFirstDictionary), "");
}

}  // namespace
}  // namespace pressmark
