// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An integer that is one kind of thing and no other: StrongId<struct ArticleTag> does not convert to StrongId<struct
// RunTag>.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace pressmark {

template <class Tag, class Rep = std::int64_t>
class StrongId {
 public:
  using rep = Rep;
  constexpr StrongId() = default;  // 0: no such thing
  constexpr explicit StrongId(Rep value) : value_(value) {}
  [[nodiscard]] constexpr Rep value() const { return value_; }
  [[nodiscard]] constexpr explicit operator bool() const { return value_ != 0; }
  friend constexpr auto operator<=>(StrongId, StrongId) = default;

 private:
  Rep value_ = 0;
};

}  // namespace pressmark

template <class Tag, class Rep>
struct std::hash<pressmark::StrongId<Tag, Rep>> {
  std::size_t operator()(pressmark::StrongId<Tag, Rep> id) const noexcept { return std::hash<Rep>{}(id.value()); }
};
