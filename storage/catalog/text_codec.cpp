// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/text_codec.h"

#include <vector>

#include "storage/catalog/connection.h"

namespace pressmark::storage {
namespace {

constexpr std::int64_t kSamples = 1000;
constexpr std::int64_t kEnoughSamples = 400;
constexpr std::size_t kSampleBytes = 4096;        // of the head of each text
constexpr std::size_t kDictionaryBytes = 131072;  // half of it saves 3 % less

}  // namespace

std::string_view TextCodec::compress(std::string_view text) {
  load_dictionaries();
  return compressor_.compress(text);
}

std::string TextCodec::decompress(std::string_view frame) {
  const std::uint32_t dictionary = dictionary_of(frame);
  if (dictionary != 0 && !decompressor_.knows_dictionary(dictionary)) {
    auto row = connection_->prepare("SELECT bytes FROM text_dictionary WHERE id = ?1");
    row->bind(1, dictionary);
    if (row->executeStep()) decompressor_.add_dictionary(row->getColumn(0).getString());
  }
  return decompressor_.decompress(frame);
}

// The newest one compresses.
void TextCodec::load_dictionaries() {
  if (std::exchange(loaded_, true)) return;
  auto row = connection_->prepare("SELECT bytes FROM text_dictionary ORDER BY id DESC LIMIT 1");
  if (!row->executeStep()) return;
  compressor_.use_dictionary(row->getColumn(0).getString());
  learned_ = true;
}

bool TextCodec::has_enough_texts() {
  auto some = connection_->prepare("SELECT 1 FROM article_text LIMIT 1 OFFSET ?1");
  some->bind(1, kEnoughSamples - 1);
  return some->executeStep();
}

void TextCodec::learn() {
  load_dictionaries();
  if (learned_ || !has_enough_texts()) return;
  std::vector<std::string> samples;
  auto texts = connection_->prepare("SELECT body FROM article_text ORDER BY article_id LIMIT ?1");
  texts->bind(1, kSamples);
  while (texts->executeStep()) {
    const SQLite::Column body = texts->getColumn(0);
    samples.push_back(
        decompress({static_cast<const char*>(body.getBlob()), static_cast<std::size_t>(body.getBytes())}));
    samples.back().resize(std::min(samples.back().size(), kSampleBytes));
  }
  learned_ = true;  // or they are not worth it: not tried again by this writer
  const std::string dictionary = train_dictionary(samples, kDictionaryBytes, kFirstDictionary);
  if (dictionary.empty()) return;
  auto row = connection_->prepare("INSERT INTO text_dictionary (id, bytes) VALUES (?1, ?2)");
  row->bind(1, kFirstDictionary);
  row->bind(2, dictionary.data(), static_cast<int>(dictionary.size()));
  row->exec();
  compressor_.use_dictionary(dictionary);
}

}  // namespace pressmark::storage
