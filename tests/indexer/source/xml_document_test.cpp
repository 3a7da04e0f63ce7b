// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/xml_document.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer::xml {
namespace {

Document parsed(std::string_view text) {
  auto result = Document::parse(text);
  if (const auto* const fault = std::get_if<Reject>(&result)) throw std::runtime_error(fault->detail);
  return std::get<Document>(std::move(result));
}

RejectReason fault_of(std::string_view text) {
  const auto result = Document::parse(text);
  const auto* const fault = std::get_if<Reject>(&result);
  return fault == nullptr ? RejectReason::unreadable : fault->reason;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(XmlDocument, KnowsNamesWhateverTheirPrefixAndCase) {
  const Document document = parsed("<RSS xmlns:d='urn:dc'><d:Creator d:x='1'>A</d:Creator><y:z/></RSS>");
  const Element root = document.top().first_child();
  EXPECT_TRUE(root.is("rss"));
  const Element creator = root.child("creator");
  EXPECT_EQ(creator.name(), "Creator");
  EXPECT_EQ(creator.name_space(), "urn:dc");
  EXPECT_EQ(creator.attribute("x"), "1");
  EXPECT_EQ(creator.next_sibling().name_space(), "y");
  EXPECT_EQ(root.name_space(), "");
  EXPECT_FALSE(root.child("absent"));
  EXPECT_EQ(root.child("absent").text(), "");
}

TEST(XmlDocument, ReadsTextWithReferencesAndCdata) {
  const Document document = parsed("<a>R&amp;D &eacute;&#8217;&#x92; <b>x</b><![CDATA[<p>&amp;]]> AT&T &bogus;</a>");
  const Element root = document.top().first_child();
  EXPECT_EQ(root.text(), "R&D é’’ x<p>&amp; AT&T &bogus;");
  EXPECT_EQ(root.own_text(), "R&D é’’ <p>&amp; AT&T &bogus;");
}

TEST(XmlDocument, WritesMarkup) {
  const Document document =
      parsed("<a><x:p class='q\"r'>1 &lt; 2<br/><hl1>h</hl1></x:p> <media><p>no</p></media><![CDATA[<i>]]></a>");
  constexpr TagName kNames[] = {{"hl1", "h2"}, {"media", ""}};
  EXPECT_EQ(document.top().first_child().inner_markup(kNames), "<p class='q\"r'>1 &lt; 2<br><h2>h</h2></p> &lt;i>");
}

TEST(XmlDocument, WalksInOrder) {
  const Document document = parsed("<a><b><c/></b>text<d><e/></d></a><f/>");
  std::string order;
  for (Element at = document.top().first_child(); at; at = at.next(document.top())) order += at.name();
  EXPECT_EQ(order, "abcdef");
  const Element first = document.top().first_child();
  EXPECT_EQ(first.child("b").next_past(first).name(), "d");
  EXPECT_FALSE(first.find("d").next_past(first));
  EXPECT_EQ(document.top().find("e").name(), "e");
}

TEST(XmlDocument, InheritsAttributes) {
  const Document document = parsed("<a xml:lang='de'><b><c xml:lang='fr'/></b></a>");
  EXPECT_EQ(document.top().find("b").inherited("xml:lang"), "de");
  EXPECT_EQ(document.top().find("c").inherited("xml:lang"), "fr");
}

TEST(XmlDocument, MendsWhatIsNoXml) {
  const Document document =
      parsed("before <?xml version='1.0'?><rss><item><title>a<br>b</title><link href=u/></item></x>");
  const Element item = document.top().find("item");
  EXPECT_EQ(item.child("title").text(), "ab");
  EXPECT_TRUE(item.child("link"));
}

TEST(XmlDocument, RefusesWhatIsMeantToHarm) {
  EXPECT_EQ(fault_of("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
            RejectReason::declares_entities);
  EXPECT_EQ(fault_of("<?xml version='1.0'?><!-- c --><!DOCTYPE a [ <!ELEMENT a ANY>\n<!ENTITY b 'c'> ]><a>&b;</a>"),
            RejectReason::declares_entities);
  EXPECT_EQ(fault_of(repeated("<a>", 1'000'000)), RejectReason::unreadable) << "mended: what is too deep goes";
  EXPECT_EQ(fault_of(repeated("<a>", kMaxDepth + 1) + repeated("</a>", kMaxDepth + 1)), RejectReason::nested_too_deep);
  EXPECT_EQ(fault_of(repeated("<a>", kMaxDepth) + repeated("</a>", kMaxDepth)), RejectReason::unreadable) << "read";
  EXPECT_EQ(fault_of("<a" + repeated(" b='1'", kMaxAttributes) + "><c d='2'/></a>"), RejectReason::nested_too_deep);
  EXPECT_EQ(fault_of("<a" + repeated(" b='1'", kMaxAttributes) + "/>"), RejectReason::unreadable) << "read";
  EXPECT_EQ(fault_of(repeated("<a/>", 4'000'001)), RejectReason::record_too_large);
  EXPECT_EQ(fault_of("no element at all"), RejectReason::broken_xml);
  EXPECT_EQ(fault_of(""), RejectReason::broken_xml);
}

TEST(XmlDocument, LeavesOverlongAttributesOut) {
  const Document document = parsed("<a b='" + std::string(5000, 'x') + "' c='y'/>");
  EXPECT_EQ(document.top().first_child().attribute("b"), "");
  EXPECT_EQ(document.top().first_child().attribute("c"), "y");
}

TEST(XmlDocument, ReadsNoMoreTextThanIsAskedFor) {
  EXPECT_EQ(parsed("<a>one<b>two</b><c>three</c></a>").top().text(4), "onetwo");
}

TEST(XmlDocument, LeavesExternalDocumentTypesAlone) {
  EXPECT_EQ(parsed("<!DOCTYPE nitf SYSTEM \"../dtd/nitf-3-2.dtd\"><nitf>x</nitf>").top().text(), "x");
}

}  // namespace
}  // namespace pressmark::indexer::xml
