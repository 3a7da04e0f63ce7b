// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/xml_repair.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::indexer::xml {
namespace {

TEST(XmlRepair, MakesXmlOfWhatPeopleWrite) {
  struct Row {
    std::string_view written;
    std::string_view mended;
  };
  for (const Row& row : {
           Row{"<a>x</a>", "<a>x</a>"},
           Row{"<a><b>x</a>", "<a><b>x</b></a>"},
           Row{"<a>x</b></a>", "<a>x</a>"},
           Row{"<a>x", "<a>x</a>"},
           Row{"<a", "<a></a>"},
           Row{"<a href=u nowrap x='1\"2'>y</a>", "<a href=\"u\" nowrap=\"\" x=\"1&quot;2\">y</a>"},
           Row{"<a b='<'/>", "<a b=\"&lt;\"/>"},
           Row{"<a <b>x</b>", "<a><b>x</b></a>"},
           Row{"<a>1 < 2 <3</a>", "<a>1 &lt; 2 &lt;3</a>"},
           Row{"<a>AT&T</a>", "<a>AT&T</a>"},
           Row{"<?xml version='1.0'?><!-- <x> --><!DOCTYPE a><a/>", "<a/>"},
           Row{"<a><![CDATA[</a>]]></a>", "<a><![CDATA[</a>]]></a>"},
           Row{"<a><![CDATA[x</a>", "<a>x</a>"},
           Row{"<a><!-- x</a>", "<a></a>"},
           Row{"</a>", ""},
           Row{"", ""},
       }) {
    EXPECT_EQ(repair_xml(row.written), row.mended) << row.written;
  }
}

TEST(XmlRepair, IsLinear) {
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "<![CDATA[<!--</x><y ";
  EXPECT_FALSE(repair_xml(many).empty());
}

}  // namespace
}  // namespace pressmark::indexer::xml
