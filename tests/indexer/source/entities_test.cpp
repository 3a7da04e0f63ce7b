// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/entities.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "indexer/source/entity_names.h"

namespace pressmark::indexer {
namespace {

TEST(Entities, DecodesReferencesOnce) {
  struct Row {
    std::string_view raw;
    std::string_view decoded;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"plain", "plain"},
           Row{"&lt;ACME>", "<ACME>"},
           Row{"a &amp; b", "a & b"},
           Row{"&amp;lt;", "&lt;"},
           Row{"&#8217;&#x2019;&#X2019;", "’’’"},
           Row{"&oacute;&nbsp;&hellip;&apos;", "ó\xC2\xA0…'"},
           Row{"&#146;", "’"},
           Row{"&#2;", "\x02"},
           Row{"&#0;&#xD800;&#1114112;&#99999999;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
           Row{"AT&T; R&D &unknown; &; &#; &#x; &#zz; & ", "AT&T; R&D &unknown; &; &#; &#x; &#zz; & "},
           Row{"&amp", "&amp"},
           Row{"&&amp;", "&&"},
       }) {
    EXPECT_EQ(decode_entities(row.raw), row.decoded) << row.raw;
    EXPECT_EQ(has_entity(row.raw), row.raw != row.decoded) << row.raw;
  }
}

TEST(Entities, FindsEveryNameOfTheTable) {
  EXPECT_TRUE(std::is_sorted(kEntityNames.begin(), kEntityNames.end(),
                             [](const EntityName& a, const EntityName& b) { return a.name < b.name; }));
  for (const EntityName& entity : kEntityNames) {
    EXPECT_TRUE(has_entity('&' + std::string(entity.name) + ';')) << entity.name;
  }
}

}  // namespace
}  // namespace pressmark::indexer
