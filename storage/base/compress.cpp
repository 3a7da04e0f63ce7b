// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/compress.h"

#include <map>
#include <vector>

#include <fmt/format.h>
#include <zstd.h>
#define ZDICT_STATIC_LINKING_ONLY  // for training without a search for parameters, which takes five times as long
#include <zdict.h>

#include "storage/base/error.h"

namespace pressmark {
namespace {

constexpr unsigned long long kMaxFrameContent = 64ull << 20;

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

std::size_t checked(std::size_t result, const char* attempt) {
  if (ZSTD_isError(result)) throw StorageError(fmt::format("cannot {}: {}", attempt, ZSTD_getErrorName(result)));
  return result;
}

std::size_t content_size(std::string_view frame) {
  const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
    throw StorageError("cannot decompress a stored text: not a zstd frame of known size");
  if (size > kMaxFrameContent)
    throw StorageError(fmt::format("cannot decompress a stored text: its frame claims {} bytes", size));
  return size;
}

}  // namespace

std::string train_dictionary(std::span<const std::string> samples, std::size_t bytes, std::uint32_t id) {
  std::string all;
  std::vector<std::size_t> sizes;
  for (const std::string& sample : samples) {
    all += sample;
    sizes.push_back(sample.size());
  }
  ZDICT_fastCover_params_t parameters{};
  parameters.k = 100;
  parameters.d = 8;
  parameters.f = 20;
  parameters.accel = 1;
  parameters.zParams.compressionLevel = 9;
  parameters.zParams.dictID = id;
  std::string dictionary(bytes, '\0');
  const std::size_t size = ZDICT_trainFromBuffer_fastCover(
      dictionary.data(), dictionary.size(), all.data(), sizes.data(), static_cast<unsigned>(sizes.size()), parameters);
  dictionary.resize(ZDICT_isError(size) ? 0 : size);
  return dictionary;
}

std::uint32_t dictionary_of(std::string_view frame) { return ZSTD_getDictID_fromFrame(frame.data(), frame.size()); }

struct Compressor::State {
  explicit State(int level) : context(ZSTD_createCCtx()) {
    if (!context) throw StorageError("cannot compress: out of memory");
    checked(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level), "set the compression level");
    checked(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1), "ask for frame checksums");
  }

  std::unique_ptr<ZSTD_CCtx, Free> context;
  std::unique_ptr<ZSTD_CDict, Free> dictionary;
  std::string frame;
};

Compressor::Compressor(int level) : level_(level) {}

Compressor::~Compressor() = default;

Compressor::State& Compressor::state() {
  if (!state_) state_ = std::make_unique<State>(level_);
  return *state_;
}

void Compressor::use_dictionary(const std::string& dictionary) {
  std::unique_ptr<ZSTD_CDict, Free> made(ZSTD_createCDict(dictionary.data(), dictionary.size(), level_));
  if (!made) throw StorageError("cannot compress: out of memory");
  checked(ZSTD_CCtx_refCDict(state().context.get(), made.get()), "use a dictionary");
  state().dictionary = std::move(made);
}

std::string_view Compressor::compress(std::string_view text) {
  std::string& frame = state().frame;
  const std::size_t bound = ZSTD_compressBound(text.size());
  if (frame.size() < bound) frame.resize(bound);
  const std::size_t size = checked(
      ZSTD_compress2(state_->context.get(), frame.data(), frame.size(), text.data(), text.size()), "compress a text");
  return std::string_view(frame).substr(0, size);
}

struct Decompressor::State {
  std::unique_ptr<ZSTD_DCtx, Free> context{ZSTD_createDCtx()};
  std::map<std::uint32_t, std::unique_ptr<ZSTD_DDict, Free>> dictionaries;
};

Decompressor::Decompressor() : state_(std::make_unique<State>()) {
  if (!state_->context) throw StorageError("cannot decompress: out of memory");
}

Decompressor::~Decompressor() = default;

bool Decompressor::knows_dictionary(std::uint32_t id) const { return state_->dictionaries.contains(id); }

void Decompressor::add_dictionary(const std::string& dictionary) {
  std::unique_ptr<ZSTD_DDict, Free> made(ZSTD_createDDict(dictionary.data(), dictionary.size()));
  if (!made) throw StorageError("cannot decompress: a dictionary is damaged");
  state_->dictionaries[ZSTD_getDictID_fromDDict(made.get())] = std::move(made);
}

std::string Decompressor::decompress(std::string_view frame) {
  std::string text(content_size(frame), '\0');
  const auto dictionary = state_->dictionaries.find(dictionary_of(frame));
  const ZSTD_DDict* const known = dictionary == state_->dictionaries.end() ? nullptr : dictionary->second.get();
  const std::size_t size = checked(
      ZSTD_decompress_usingDDict(state_->context.get(), text.data(), text.size(), frame.data(), frame.size(), known),
      "decompress a stored text");
  text.resize(size);
  return text;
}

}  // namespace pressmark
