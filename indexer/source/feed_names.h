// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the parts of an item are called in RSS 0.9 to 2.0, RSS 1.0, Atom 0.3 and 1.0 and CDF, and in the modules that
// feeds borrow from.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pressmark::indexer {

enum class Vocabulary : std::uint8_t { feed, dublin_core, content, feedburner, itunes, media, xhtml, other };

struct VocabularyName {
  std::string_view name;  // URI of a namespace, or the prefix it goes by where nobody declared it
  Vocabulary vocabulary;
};

inline constexpr std::array kVocabularies = std::to_array<VocabularyName>({
    {"", Vocabulary::feed},
    {"http://www.w3.org/2005/Atom", Vocabulary::feed},
    {"http://purl.org/atom/ns#", Vocabulary::feed},
    {"http://purl.org/rss/1.0/", Vocabulary::feed},
    {"http://purl.org/net/rss1.1#", Vocabulary::feed},
    {"http://my.netscape.com/rdf/simple/0.9/", Vocabulary::feed},
    {"http://channel.netscape.com/rdf/simple/0.9/", Vocabulary::feed},
    {"http://backend.userland.com/rss2", Vocabulary::feed},
    {"atom", Vocabulary::feed},
    {"rss", Vocabulary::feed},
    {"http://purl.org/dc/elements/1.1/", Vocabulary::dublin_core},
    {"http://purl.org/dc/elements/1.0/", Vocabulary::dublin_core},
    {"http://purl.org/dc/terms/", Vocabulary::dublin_core},
    {"dc", Vocabulary::dublin_core},
    {"dcterms", Vocabulary::dublin_core},
    {"http://purl.org/rss/1.0/modules/content/", Vocabulary::content},
    {"content", Vocabulary::content},
    {"http://rssnamespace.org/feedburner/ext/1.0", Vocabulary::feedburner},
    {"feedburner", Vocabulary::feedburner},
    {"http://www.itunes.com/dtds/podcast-1.0.dtd", Vocabulary::itunes},
    {"itunes", Vocabulary::itunes},
    {"http://search.yahoo.com/mrss/", Vocabulary::media},
    {"http://search.yahoo.com/mrss", Vocabulary::media},
    {"media", Vocabulary::media},
    {"http://www.w3.org/1999/xhtml", Vocabulary::xhtml},
    {"xhtml", Vocabulary::xhtml},
});

enum class FeedField : std::uint8_t { title, body, published, updated, link, guid, authors, source, language, section };
inline constexpr std::size_t kFeedFields = 10;

struct FeedName {
  std::string_view name;
  Vocabulary vocabulary;
  FeedField field;
};

/// Of several names of one field the earlier row wins, where its value is not empty.
inline constexpr std::array kFeedNames = std::to_array<FeedName>({
    {"title", Vocabulary::feed, FeedField::title},
    {"title", Vocabulary::dublin_core, FeedField::title},
    {"title", Vocabulary::itunes, FeedField::title},
    {"title", Vocabulary::media, FeedField::title},
    {"encoded", Vocabulary::content, FeedField::body},
    {"encoded", Vocabulary::feed, FeedField::body},
    {"fullitem", Vocabulary::feed, FeedField::body},
    {"content", Vocabulary::feed, FeedField::body},
    {"body", Vocabulary::xhtml, FeedField::body},
    {"body", Vocabulary::feed, FeedField::body},
    {"div", Vocabulary::xhtml, FeedField::body},
    {"description", Vocabulary::feed, FeedField::body},
    {"summary", Vocabulary::feed, FeedField::body},
    {"description", Vocabulary::dublin_core, FeedField::body},
    {"abstract", Vocabulary::feed, FeedField::body},
    {"summary", Vocabulary::itunes, FeedField::body},
    {"pubDate", Vocabulary::feed, FeedField::published},
    {"published", Vocabulary::feed, FeedField::published},
    {"issued", Vocabulary::feed, FeedField::published},
    {"issued", Vocabulary::dublin_core, FeedField::published},
    {"created", Vocabulary::feed, FeedField::published},
    {"date", Vocabulary::dublin_core, FeedField::published},
    {"created", Vocabulary::dublin_core, FeedField::published},
    {"date", Vocabulary::feed, FeedField::published},
    {"updated", Vocabulary::feed, FeedField::updated},
    {"modified", Vocabulary::feed, FeedField::updated},
    {"modified", Vocabulary::dublin_core, FeedField::updated},
    {"origLink", Vocabulary::feedburner, FeedField::link},
    {"link", Vocabulary::feed, FeedField::link},
    {"guid", Vocabulary::feed, FeedField::guid},
    {"id", Vocabulary::feed, FeedField::guid},
    {"identifier", Vocabulary::dublin_core, FeedField::guid},
    {"author", Vocabulary::feed, FeedField::authors},
    {"creator", Vocabulary::dublin_core, FeedField::authors},
    {"author", Vocabulary::dublin_core, FeedField::authors},
    {"author", Vocabulary::itunes, FeedField::authors},
    {"source", Vocabulary::feed, FeedField::source},
    {"publisher", Vocabulary::dublin_core, FeedField::source},
    {"language", Vocabulary::feed, FeedField::language},
    {"language", Vocabulary::dublin_core, FeedField::language},
    {"category", Vocabulary::feed, FeedField::section},
    {"subject", Vocabulary::dublin_core, FeedField::section},
});

}  // namespace pressmark::indexer
