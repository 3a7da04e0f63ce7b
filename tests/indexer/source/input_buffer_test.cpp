// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/input_buffer.h"

#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

struct CutPiece {
  std::string text;
  bool closed;
  bool operator==(const CutPiece&) const = default;
};

std::vector<CutPiece> cut(InputBuffer input, std::string_view delimiter) {
  PieceCutter cutter(input, delimiter);
  std::vector<CutPiece> pieces;
  while (const auto piece = cutter.next()) pieces.push_back({std::string(piece->text), piece->closed});
  return pieces;
}

TEST(InputBuffer, ShowsTheHeadWithoutConsumingIt) {
  InputBuffer input = buffer_of("abcdef", 1);
  EXPECT_EQ(input.head(4), "abcd");
  EXPECT_EQ(input.head(100), "abcdef");
  input.consume(2);
  EXPECT_EQ(input.window(), "cdef");
}

TEST(InputBuffer, HoldsAWindowLargerThanItsFirstRoom) {
  const std::string text(3'000'000, 'x');
  InputBuffer input = buffer_of(text + "end");
  while (input.grow()) continue;
  EXPECT_EQ(input.window(), text + "end");
}

TEST(PieceCutter, CutsAtEveryDelimiter) {
  struct Row {
    std::string text;
    std::string_view delimiter;
    std::vector<CutPiece> pieces;
  };
  const std::vector<Row> rows{
      {"", "\n", {}},
      {"a", "\n", {{"a", false}}},
      {"a\n", "\n", {{"a", true}}},
      {"a\n\nb", "\n", {{"a", true}, {"", true}, {"b", false}}},
      {"x</D>y</D>", "</D>", {{"x", true}, {"y", true}}},
      {"x<</D>", "</D>", {{"x<", true}}},
      {"x</D", "</D>", {{"x</D", false}}},
  };
  for (const Row& row : rows) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::string::npos}) {
      EXPECT_EQ(cut(buffer_of(row.text, piece), row.delimiter), row.pieces) << row.text << " by " << piece;
    }
  }
}

TEST(PieceCutter, TellsADamagedEndWithWhatStoodBeforeIt) {
  InputBuffer input = buffer_of("a\nb", 2, Damage{RejectReason::cut_short, "why"});
  PieceCutter cutter(input, "\n");
  EXPECT_FALSE(cutter.next()->damage);
  const auto last = cutter.next();
  ASSERT_TRUE(last);
  EXPECT_EQ(last->text, "b");
  ASSERT_TRUE(last->damage);
  EXPECT_EQ(last->damage->detail, "why");
  EXPECT_FALSE(cutter.next());
}

TEST(PieceCutter, SkipsAPieceThatIsTooLongAndGoesOn) {
  std::string text = "first\n";
  text.append(kMaxRecordBytes + 1000, 'x');
  text += "\nlast\n";
  InputBuffer input = buffer_of(std::move(text));
  PieceCutter cutter(input, "\n");
  EXPECT_EQ(cutter.next()->text, "first");
  const auto long_piece = cutter.next();
  ASSERT_TRUE(long_piece && long_piece->damage);
  EXPECT_EQ(long_piece->damage->reason, RejectReason::record_too_large);
  EXPECT_EQ(cutter.next()->text, "last");
  EXPECT_FALSE(cutter.next());
}

TEST(PieceCutter, EndsAfterAnEndlessPiece) {
  InputBuffer input(std::make_unique<EndlessBytes>("no delimiter ", kMaxRecordBytes * 2));
  PieceCutter cutter(input, "\n");
  EXPECT_TRUE(cutter.next()->damage);
  EXPECT_FALSE(cutter.next());
}

}  // namespace
}  // namespace pressmark::indexer
