// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset_guess.h"

#include <algorithm>
#include <memory>

#include <uchardet/uchardet.h>

namespace pressmark::indexer {
namespace {

constexpr std::ptrdiff_t kFewestForeignBytes = 3;
constexpr std::size_t kLead = 1024;          // in front of the first byte that is not ASCII
constexpr std::size_t kSample = 64u << 10u;  // behind it

bool is_foreign(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// The part of the bytes that tells something: pages begin with much ASCII.
std::string_view telling_part(std::string_view bytes) {
  const auto first = std::find_if(bytes.begin(), bytes.end(), is_foreign);
  const auto at = static_cast<std::size_t>(first - bytes.begin());
  return bytes.substr(at - std::min(at, kLead), kLead + kSample);
}

struct DeleteDetector {
  void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

}  // namespace

const Charset& guess_charset(std::string_view bytes) {
  const std::string_view sample = telling_part(bytes);
  if (std::count_if(sample.begin(), sample.end(), is_foreign) < kFewestForeignBytes) return windows_1252();
  const std::unique_ptr<uchardet, DeleteDetector> detector(uchardet_new());
  uchardet_handle_data(detector.get(), sample.data(), sample.size());
  uchardet_data_end(detector.get());
  const Charset* const charset = charset_named(uchardet_get_charset(detector.get()));
  return charset == nullptr ? windows_1252() : *charset;
}

}  // namespace pressmark::indexer
