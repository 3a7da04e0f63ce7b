// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/name_codec.h"

#include <gtest/gtest.h>

#include "storage/base/error.h"

namespace pressmark::storage {
namespace {

TEST(NameCodec, GivesBackWhatWentIn) {
  const NamesUsed names{NamedBy::model,
                        {{.name = NameId(1), .count = 3, .offset = 0, .in_title = true},
                         {.name = NameId(200'000), .count = 900, .offset = 1'000'000, .in_dateline = true},
                         {.name = NameId(UINT32_MAX), .count = 0, .offset = 7}}};
  EXPECT_EQ(decode_names(encode_names(names)), names);
  EXPECT_EQ(decode_names(encode_names({NamedBy::gazetteer, {}})), (NamesUsed{NamedBy::gazetteer, {}}));
  EXPECT_EQ(encode_names({}), "");
  EXPECT_EQ(decode_names(""), NamesUsed());
}

TEST(NameCodec, TakesFiveBytesForAName) {
  const NamesUsed names{NamedBy::model, {{.name = NameId(9000), .count = 2, .offset = 1500}}};
  EXPECT_EQ(encode_names(names).size(), 1U + 5U);
}

TEST(NameCodec, RefusesDamage) {
  const std::string good = encode_names({NamedBy::model, {{.name = NameId(300), .count = 2, .offset = 1500}}});
  for (std::size_t bytes = 2; bytes < good.size(); ++bytes)
    EXPECT_THROW(static_cast<void>(decode_names(good.substr(0, bytes))), StorageError) << bytes;
  for (const std::string_view bad : {std::string_view("\x09"), std::string_view("\x02\x00\x01\x01", 4),
                                     std::string_view("\x02\xff\xff\xff\xff\xff\xff")})
    EXPECT_THROW(static_cast<void>(decode_names(bad)), StorageError);
}

}  // namespace
}  // namespace pressmark::storage
