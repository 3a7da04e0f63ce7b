// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/formats.h"

#include <set>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(Formats, AreToldByContentFirstAndThenByName) {
  struct Row {
    std::string_view head;
    std::string_view path;
    std::string_view format;
  };
  for (const Row& row : {
           Row{"{\"title\":\"a\"}\n{", "x", "jsonl"},
           Row{"{\"title\":\"a very long line", "x.txt", "jsonl"},
           Row{"  \n{\n  \"title\": 1,\n", "x.jsonl", "json"},
           Row{"[{\"title\":", "x.txt", "json"},
           Row{"[\n  {", "x", "json"},
           Row{"[music] a text", "x", "text"},
           Row{"{braces} in a text", "x", "text"},
           Row{"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS", "x", "reuters-sgml"},
           Row{"<REUTERS NEWID=\"1\">", "x.txt", "reuters-sgml"},
           Row{"\n<DOC>\n<DOCNO>", "x", "trec-sgml"},
           Row{"<!doctype HTML>", "x.txt", "html"},
           Row{"<?xml version=\"1.0\"?><rss>", "x", "feed"},
           Row{"<?xml version=\"1.0\"?>\n<!-- a comment --><RDF:rdf>", "x", "feed"},
           Row{"<feed xmlns=", "x.xml", "feed"},
           Row{"<!DOCTYPE nitf SYSTEM \"x\"><nitf>", "x", "nitf"},
           Row{"<?xml version=\"1.0\"?><ns0:newsMessage>", "x", "newsml"},
           Row{"<NewsML Version=\"1.2\">", "x", "newsml"},
           Row{"<?xml version=\"1.0\"?><svg>", "x.rss", "xml"},
           Row{"words", "x.rss", "feed"},
           Row{"WARC/1.0\r\n", "x", "warc"},
           Row{"filedesc://x.arc 0.0.0.0 20220927140300 text/plain 76\n1 0 Pressmark\n", "x", "arc"},
           Row{"%PDF-1.7", "x.txt", "binary"},
           Row{std::string_view("a\0b", 3), "x.txt", "binary"},
           Row{"\x01"
               "abc062 4 i 211",
               "x.txt", "telex"},
           Row{"\x1f\x8b\x08", "x.txt", "binary"},
           Row{"not json", "x.jsonl", "jsonl"},
           Row{"not json", "x.JSONL.gz", "jsonl"},
           Row{"a,b\n", "x.csv", "csv"},
           Row{"Title;Text;Date\n", "x.txt", "csv"},
           Row{"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "x", "mhtml"},
           Row{"PK\x03\x04", "x.docx", "zip"},
           Row{"\xFD\x37zXZ", "x.txt", "binary"},
           Row{"not json", "x.jsonl.zst", "jsonl"},
           Row{"plain words", "x.unknown", "text"},
           Row{"", "x", "text"},
           Row{"", ".gz", "text"},
       }) {
    EXPECT_EQ(recognise_format(row.head, row.path).name, row.format) << row.head << " in " << row.path;
  }
}

TEST(Formats, AreFoundByName) {
  std::set<std::string_view> names;
  for (const Format& format : formats()) {
    EXPECT_EQ(find_format(format.name), &format);
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
  }
  EXPECT_EQ(find_format("docx"), nullptr);
}

}  // namespace
}  // namespace pressmark::indexer
