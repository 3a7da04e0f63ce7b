// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/declared_charset.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(DeclaredCharset, IsFoundWhereMarkupPutsIt) {
  struct Row {
    std::string_view document;
    std::string_view charset;
  };
  for (const auto& [document, charset] : {
           Row{"<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss>", "UTF-8"},
           Row{"<?xml version='1.0' encoding = 'koi8-r' standalone='yes'?>", "koi8-r"},
           Row{"<?xml version='1.0'?><html><meta charset=utf-8>", "utf-8"},
           Row{"<!DOCTYPE html><html><head><META CHARSET='windows-1251'/>", "windows-1251"},
           Row{"<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">", "gb2312"},
           Row{"<meta content='text/html;charset = \"big5\" ; x' http-equiv=Content-Type>", "big5"},
           Row{"<meta name=viewport content=width><meta charset=sjis>", "sjis"},
           Row{"<!-- <meta charset=utf-8> --><meta charset=latin1>", "latin1"},
           Row{"<meta name=charset content=x>", ""},
           Row{"<p>encoding=x charset=y</p>", ""},
           Row{"<meta charset", ""},
           Row{"<meta charset=", ""},
           Row{"", ""},
       }) {
    EXPECT_EQ(declared_charset(document), charset) << document;
  }
}

TEST(DeclaredCharset, IsNotSoughtInTheText) {
  EXPECT_EQ(declared_charset(std::string(4000, ' ') + "<meta charset=utf-8>"), "utf-8");
  EXPECT_EQ(declared_charset(std::string(5000, ' ') + "<meta charset=utf-8>"), "");
}

}  // namespace
}  // namespace pressmark::indexer
