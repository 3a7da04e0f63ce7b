// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Raw deflate streams (RFC 1951). The one place that knows libdeflate. An object belongs to one thread.

#include <memory>
#include <string>
#include <string_view>

namespace pressmark {

class Deflater {
 public:
  /// From 1, fast, to 12, small.
  explicit Deflater(int level = 6);
  ~Deflater();
  /// Valid until the next call; empty where the stream would not be shorter than `bytes`.
  [[nodiscard]] std::string_view deflate(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark
