// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/deflate.h"

#include <libdeflate.h>

#include "storage/base/error.h"

namespace pressmark {
namespace {

struct Free {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

struct Deflater::State {
  std::unique_ptr<libdeflate_compressor, Free> compressor;
  std::string stream;
};

Deflater::Deflater(int level) : state_(std::make_unique<State>()) {
  state_->compressor.reset(libdeflate_alloc_compressor(level));
  if (!state_->compressor) throw StorageError("cannot compress: out of memory");
}

Deflater::~Deflater() = default;

std::string_view Deflater::deflate(std::string_view bytes) {
  std::string& stream = state_->stream;
  if (stream.size() < bytes.size()) stream.resize(bytes.size());
  const std::size_t size =
      libdeflate_deflate_compress(state_->compressor.get(), bytes.data(), bytes.size(), stream.data(), bytes.size());
  return std::string_view(stream).substr(0, size);
}

}  // namespace pressmark
