// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/compress.h"

#include <fmt/format.h>
#include <zstd.h>

#include "storage/base/error.h"

namespace pressmark {
namespace {

constexpr unsigned long long kMaxFrameContent = 64ull << 20;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
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

struct Compressor::State {
  explicit State(int level) : context(ZSTD_createCCtx()) {
    if (!context) throw StorageError("cannot compress: out of memory");
    checked(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level), "set the compression level");
    checked(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1), "ask for frame checksums");
  }

  std::unique_ptr<ZSTD_CCtx, FreeContext> context;
  std::string frame;
};

Compressor::Compressor(int level) : level_(level) {}

Compressor::~Compressor() = default;

std::string_view Compressor::compress(std::string_view text) {
  if (!state_) state_ = std::make_unique<State>(level_);
  std::string& frame = state_->frame;
  const std::size_t bound = ZSTD_compressBound(text.size());
  if (frame.size() < bound) frame.resize(bound);
  const std::size_t size = checked(
      ZSTD_compress2(state_->context.get(), frame.data(), frame.size(), text.data(), text.size()), "compress a text");
  return std::string_view(frame).substr(0, size);
}

struct Decompressor::State {
  std::unique_ptr<ZSTD_DCtx, FreeContext> context{ZSTD_createDCtx()};
};

Decompressor::Decompressor() : state_(std::make_unique<State>()) {
  if (!state_->context) throw StorageError("cannot decompress: out of memory");
}

Decompressor::~Decompressor() = default;

std::string Decompressor::decompress(std::string_view frame) {
  std::string text(content_size(frame), '\0');
  const std::size_t size =
      checked(ZSTD_decompressDCtx(state_->context.get(), text.data(), text.size(), frame.data(), frame.size()),
              "decompress a stored text");
  text.resize(size);
  return text;
}

}  // namespace pressmark
