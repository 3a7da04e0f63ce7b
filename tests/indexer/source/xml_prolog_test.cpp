// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/xml_prolog.h"

#include <gtest/gtest.h>

namespace pressmark::indexer::xml {
namespace {

TEST(XmlProlog, NamesTheFirstElement) {
  struct Row {
    std::string_view text;
    std::string_view root;
    std::string_view subset;
  };
  for (const Row& row : {
           Row{"<rss version='2.0'>", "rss", ""},
           Row{"<?xml version='1.0'?>\n<!-- <no> -->\n<rdf:RDF>", "RDF", ""},
           Row{"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", "rss", "<!ENTITY a 'b'>"},
           Row{"<!DOCTYPE nitf SYSTEM 'x'><nitf>", "nitf", ""},
           Row{"<!-- never ends <rss>", "", ""},
           Row{"<!DOCTYPE x [", "", ""},
           Row{"words", "", ""},
           Row{"", "", ""},
           Row{"<", "", ""},
       }) {
    const Prolog prolog = read_prolog(row.text);
    EXPECT_EQ(prolog.root, row.root) << row.text;
    EXPECT_EQ(prolog.internal_subset, row.subset) << row.text;
  }
}

}  // namespace
}  // namespace pressmark::indexer::xml
