// SPDX-License-Identifier: GPL-3.0-or-later
// Examples and real samples of wire formats: what holds an article gives one, with title, body and date.
#include <algorithm>
#include <array>

#include <gtest/gtest.h>

#include "indexer/extract/extractor.h"
#include "indexer/source/open_source.h"
#include "tests/indexer/source/memory_bytes.h"
#include "tests/support/unpacked.h"

namespace pressmark::indexer {
namespace {

/// Articles of a file by way of what it looks like; plain text looks like nothing.
std::vector<Article> articles_of(const std::filesystem::path& file) {
  const OpenedSource opened = open_source(file);
  if (!opened.source || opened.format->name == "text") return {};
  const Extractor extractor({"", sys_seconds(std::chrono::sys_days(std::chrono::year(2030) / 1 / 1))});
  std::vector<Article> articles;
  for (Record& record : drain(*opened.source).records) {
    const Extracted extracted = extractor.extract(std::move(record), {file, 1, {}, true});
    if (const auto* const article = std::get_if<Article>(&extracted)) articles.push_back(*article);
  }
  return articles;
}

bool is_whole(const Article& article) {
  return !article.title.empty() && !article.body.empty() && article.published.known();
}

struct Exception {
  std::string_view file;
  std::string_view reason;
};

constexpr std::array kNoNewsmlArticle = std::to_array<Exception>({
    {"LICENSE", "about the files"},
    {"LISTING_10_Abstract_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml", "a concept"},
    {"LISTING_11_Person_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml", "a concept"},
    {"LISTING_12_Knowledge_Item_for_Access_Codes.xml", "knowledge"},
    {"LISTING_13_Complete_Catalog_Item.xml", "a catalogue"},
    {"LISTING_14_Event_sent_as_a_Concept_Item.xml", "a concept"},
    {"LISTING_15_Two_Related_Events_in_a_Knowledge_Item.xml", "knowledge"},
    {"LISTING_16_A_Set_of_Events_carried_in_a_News_Item.xml", "events"},
    {"LISTING_17_Planning_Item_a_CCL.xml", "planning"},
    {"LISTING_18_Planning_Item_at_PCL.xml", "planning"},
    {"LISTING_19_Planning_Item_with_delivery_at_CCL.xml", "planning"},
    {"LISTING_1_A_NewsML-G2_News_Item.xml", "its content is a comment"},
    {"LISTING_20_Planning_Item_with_delivery_at_PCL.xml", "planning"},
    {"LISTING_21_A_complete_sample_SportsML-G2_document.xml", "results of sports"},
    {"LISTING_23_SportsML-G2_Package.xml", "a package"},
    {"LISTING_24_News_Message_conveying_a_complete_News_Package.xml", "a package"},
    {"LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml", "a fragment, cut out of a news item"},
    {"LISTING_26_Embedded_photo_metadata_fields_mapped_to_NewsML-G2.xml", "pictures"},
    {"LISTING_27_Company_Financial_Information.xml", "figures of companies"},
    {"LISTING_28_Illustrating_Located_Subject_and_Dateline.xml", "a fragment without content"},
    {"LISTING_29_Hop_History.xml", "no content"},
    {"LISTING_3A_Photo_in_NewsML-G2_(URI_sibling_attributes).xml", "pictures"},
    {"LISTING_3_Photo_in_NewsML-G2.xml", "pictures"},
    {"LISTING_4_Multiple_Renditions_of_a_Video_in_NewsML-G2.xml", "pictures"},
    {"LISTING_5_Multi-part_Video_in_NewsML-G2.xml", "pictures"},
    {"LISTING_6_Simple_NewsML-G2_Package.xml", "a package"},
    {"LISTING_7_Group_Set_example_showing_Hierarchical_Package_Structure.xml", "a package"},
    {"LISTING_8_Group_Set_example_showing_an_ALT_Package_Mode.xml", "a package"},
    {"LISTING_9_Group_Set_example_showing_a_SEQ_Package_Mode.xml", "a package"},
    {"NewsML-G2_2.24-spec-All-Core.xsd", "a schema"},
    {"NewsML-G2_2.35-spec-All-Power.xsd", "a schema"},
    {"README.md", "about the files"},
    {"SOURCE.txt", "about the files"},
    {"ap_metadata_example.xml", "no content"},
    {"facet-example-2.xml", "no content"},
    {"facet-example.xml", "no content"},
    {"nitf-3-6-ruby-include.xsd", "a schema"},
    {"nitf-3-6.xsd", "a schema"},
    {"xml.xsd", "a schema"},
});

constexpr std::array kNoNinjsArticle = std::to_array<Exception>({
    {"examples/1.4/ninjs-1-4-examples.json", "no text"},
    {"examples/1.4/ninjsExSimplePhoto1.json", "a picture, sound or film"},
    {"examples/2.1/SIPA_image_2.json", "a picture, sound or film"},
    {"examples/2.1/ap_audio.json", "a picture, sound or film"},
    {"examples/2.1/ap_image.json", "a picture, sound or film"},
    {"examples/2.1/ap_video.json", "a picture, sound or film"},
    {"examples/2.1/imageEncodedRights.json", "a picture, sound or film"},
    {"examples/2.1/imageLinkedRights.json", "a picture, sound or film"},
    {"examples/2.1/schema-extension/extension-schema.json", "a schema"},
    {"examples/3.0/20231004-UEFA-ChampionLeague.json", "an event"},
    {"examples/3.0/20231005-65-addb-event.json", "an event"},
    {"examples/3.0/20231016-addb-example-press-conference.json", "an event"},
    {"examples/3.0/SIPA_image_3.json", "a picture, sound or film"},
    {"examples/3.0/ap_audio.json", "a picture, sound or film"},
    {"examples/3.0/ap_image.json", "a picture, sound or film"},
    {"examples/3.0/ap_video.json", "a picture, sound or film"},
    {"examples/3.0/collection/20231016-event-timeline-sample.json", "an event"},
    {"examples/3.0/imageEncodedRights.json", "a picture, sound or film"},
    {"examples/3.0/imageLinkedRights.json", "a picture, sound or film"},
    {"examples/3.0/simpleEvent.json", "an event"},
    {"examples/3.0/tt_event_pressconference_3.0.json", "an event"},
    {"examples/README.md", "about the files"},
});

constexpr std::array kNoAgencyArticle = std::to_array<Exception>({
    {"GAC103-thumb.jpg", "a picture or sound"},
    {"IPTC-PhotometadataRef-Std2017.1.jpg", "a picture or sound"},
    {"LICENSE", "about the files"},
    {"LISTING 1 A NewsML-G2 News Item.xml", "its content is a comment"},
    {"LISTING 6 Simple NewsML-G2 Package.xml", "a package"},
    {"Polizeihund-China-2.jpg", "a picture or sound"},
    {"Polizeihund-China.jpg", "a picture or sound"},
    {"SOURCE.txt", "about the files"},
    {"aap-finance-lite.xml", "an empty body"},
    {"ap_media_feed.json", "a picture"},
    {"ap_media_item.json", "a picture"},
    {"ap_media_picture.json", "a picture"},
    {"ap_media_text_feed.json", "an index: the text is behind a link"},
    {"ap_media_text_item.json", "an index: the text is behind a link"},
    {"channel1", "a list of items"},
    {"charset_in_subject_email.txt", "mail, read as plain text"},
    {"composite_email.txt", "mail, read as plain text"},
    {"digital-nature-10485007.jpg", "a picture or sound"},
    {"googleform.txt", "mail, read as plain text"},
    {"googleform1.txt", "mail, read as plain text"},
    {"json-email-bad-user.txt", "mail, read as plain text"},
    {"json-email.txt", "mail, read as plain text"},
    {"ninjs3.json", "a picture"},
    {"ninjs4_mock.json", "a script of downloads"},
    {"ninjs6.json", "a picture"},
    {"odd_charset_email.txt", "mail, read as plain text"},
    {"picture.xml", "a picture"},
    {"picture_bug.jpg", "a picture or sound"},
    {"ritzau_feed.xml", "XML of one agency only"},
    {"ritzau_news.xml", "XML of one agency only"},
    {"ritzau_news_test_ednote.xml", "XML of one agency only"},
    {"simple_email.txt", "mail, read as plain text"},
    {"snep.xml", "a package"},
    {"tag_reuters.com_0000_binary_GM1EA7M13RP01-BASEIMAGE", "a picture or sound"},
    {"tag_reuters.com_0000_binary_GM1EA7M13RP01-THUMBNAIL", "a picture or sound"},
    {"tag_reuters.com_0000_binary_GM1EA7M13RP01-VIEWIMAGE", "a picture or sound"},
    {"tag_reuters.com_0000_binary_LOVEA6M0L7U2E-STREAM_22.050_MP3", "a picture or sound"},
    {"tag_reuters.com_0000_newsml_GM1EA7M13RP01_version_484616934", "a picture"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MS-BASEIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MS-FILEDIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MS-THUMBNAIL", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MS-VIEWIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MT-BASEIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MT-FILEDIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MT-THUMBNAIL", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F0MT-VIEWIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F13M-BASEIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F13M-FILEDIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F13M-THUMBNAIL", "a picture or sound"},
    {"tag_reuters.com_2014_binary_LYNXMPEA6F13M-VIEWIMAGE", "a picture or sound"},
    {"tag_reuters.com_2014_newsml_KBN0FL0NM_version_10", "a package"},
    {"tag_reuters.com_2014_newsml_LYNXMPEA6F0MS_version_2", "a picture"},
    {"tag_reuters.com_2014_newsml_LYNXMPEA6F0MT_version_2", "a picture"},
    {"tag_reuters.com_2014_newsml_LYNXMPEA6F13M_version_1", "a picture"},
    {"tag_reuters.com_2016_newsml_L1N14N0FF_version_1542761538", "an empty body"},
    {"upload_from_url_mock.json", "a script of downloads"},
});

/// All files of an archive but the exceptions give a whole article, and those do not.
template <std::size_t count>
void expect_articles(std::string_view archive, std::string_view folder, std::size_t wanted,
                     const std::array<Exception, count>& exceptions) {
  const support::Unpacked corpus(archive);
  std::size_t whole = 0;
  for (const auto& file : corpus.files({folder})) {
    const std::string name = corpus.name_of(file);
    const std::vector<Article> articles = articles_of(file);
    const bool found = std::any_of(articles.begin(), articles.end(), is_whole);
    const bool excepted =
        std::any_of(exceptions.begin(), exceptions.end(), [&name](const Exception& row) { return name == row.file; });
    EXPECT_NE(found, excepted) << name;
    whole += found ? 1 : 0;
  }
  EXPECT_EQ(whole, wanted);
}

TEST(WireCorpora, NewsmlG2) {
  PRESSMARK_NEEDS_CORPUS("markup/iptc-newsml-g2-examples.tar.gz");
  expect_articles("markup/iptc-newsml-g2-examples.tar.gz", "", 4, kNoNewsmlArticle);
}

TEST(WireCorpora, Ninjs) {
  PRESSMARK_NEEDS_CORPUS("markup/iptc-newsinjson.tar.gz");
  expect_articles("markup/iptc-newsinjson.tar.gz", "examples/", 26, kNoNinjsArticle);
}

TEST(WireCorpora, Agencies) {
  PRESSMARK_NEEDS_CORPUS("markup/superdesk-wire-fixtures.tar.gz");
  expect_articles("markup/superdesk-wire-fixtures.tar.gz", "", 76, kNoAgencyArticle);
}

}  // namespace
}  // namespace pressmark::indexer
