// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Article texts as stored: zstd frames. The one place that knows zstd. An object belongs to one thread.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace pressmark {

/// What many texts have in common, so that each need not say it again: a third off short articles. `id` is written into
/// each frame made with it, and is at least kFirstDictionary. Empty where the samples are too few or too much alike.
[[nodiscard]] std::string train_dictionary(std::span<const std::string> samples, std::size_t bytes, std::uint32_t id);
inline constexpr std::uint32_t kFirstDictionary = 32'768;  // zstd keeps those below for itself
/// The dictionary a frame was made with; 0: none.
[[nodiscard]] std::uint32_t dictionary_of(std::string_view frame);

/// Costs nothing until it is used: a reader of the catalog never compresses.
class Compressor {
 public:
  explicit Compressor(int level = 9);
  ~Compressor();
  /// For all that follows.
  void use_dictionary(const std::string& dictionary);
  /// Valid until the next call.
  [[nodiscard]] std::string_view compress(std::string_view text);

 private:
  struct State;
  [[nodiscard]] State& state();

  int level_;
  std::unique_ptr<State> state_;
};

class Decompressor {
 public:
  Decompressor();
  ~Decompressor();
  [[nodiscard]] bool knows_dictionary(std::uint32_t id) const;
  void add_dictionary(const std::string& dictionary);
  /// Throws StorageError for a damaged frame, one that claims more than 64 MiB, or one whose dictionary is not known.
  [[nodiscard]] std::string decompress(std::string_view frame);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark
