// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/formats.h"

#include <algorithm>
#include <array>

#include "indexer/source/arc_source.h"
#include "indexer/source/compression.h"
#include "indexer/source/container_magic.h"
#include "indexer/source/container_source.h"
#include "indexer/source/csv_source.h"
#include "indexer/source/feed_source.h"
#include "indexer/source/html_source.h"
#include "indexer/source/json_array_source.h"
#include "indexer/source/json_lines_source.h"
#include "indexer/source/mhtml_source.h"
#include "indexer/source/reuters_source.h"
#include "indexer/source/telex_source.h"
#include "indexer/source/text_source.h"
#include "indexer/source/trec_source.h"
#include "indexer/source/trim.h"
#include "indexer/source/warc_source.h"
#include "indexer/source/wire_source.h"
#include "indexer/source/xml_prolog.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

bool is_reuters(std::string_view head) {
  return begins_with(head, "<!doctype lewis") || begins_with(head, "<reuters ");
}

bool is_trec(std::string_view head) { return begins_with(head, "<doc>"); }

/// First character behind the opening one.
char second_character(std::string_view head) {
  const std::string_view rest = trim(head.substr(1));
  return rest.empty() ? '\0' : rest.front();
}

bool is_json_object(std::string_view head) {
  if (!head.starts_with('{')) return false;
  const char second = second_character(head);
  return second == '"' || second == '}';
}

/// An object that its first line closes, or a line longer than what is looked at.
bool is_json_lines(std::string_view head) {
  return is_json_object(head) &&
         (head.find('\n') == std::string_view::npos || trim(head.substr(0, head.find('\n'))).ends_with('}'));
}

bool is_json_array(std::string_view head) {
  if (is_json_object(head)) return true;
  if (!head.starts_with('[')) return false;
  const char second = second_character(head);
  return second == '{' || second == '[' || second == ']';
}

bool is_html(std::string_view head) { return begins_with(head, "<!doctype html") || begins_with(head, "<html"); }

/// Whether the first element of a text that begins with markup is one of these.
template <std::size_t count>
bool has_root(std::string_view head, const std::array<std::string_view, count>& lower_case_names) {
  if (!head.starts_with('<')) return false;
  const std::string_view root = xml::read_prolog(head).root;
  return std::any_of(lower_case_names.begin(), lower_case_names.end(),
                     [root](std::string_view name) { return root.size() == name.size() && begins_with(root, name); });
}

bool is_feed(std::string_view head) {
  return has_root(head, std::array<std::string_view, 4>{"rss", "feed", "rdf", "channel"});
}

bool is_nitf(std::string_view head) { return has_root(head, std::array<std::string_view, 1>{"nitf"}); }

bool is_newsml(std::string_view head) {
  return has_root(head, std::array<std::string_view, 4>{"newsml", "newsmessage", "newsitem", "packageitem"});
}

bool is_xml(std::string_view head) { return begins_with(head, "<?xml"); }

/// Start of header, with or without the two idle characters of a teleprinter before it.
bool is_telex(std::string_view head) { return head.starts_with('\x01') || head.starts_with("\x16\x16\x01"); }

/// No text has a NUL, and hardly any other control characters.
bool is_binary(std::string_view head) {
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && kAsciiSpace.find(c) == std::string_view::npos;
  };
  const auto controls = std::count_if(head.begin(), head.end(), is_control);
  return is_compressed(head) || head.starts_with("%PDF-") || head.find('\0') != std::string_view::npos ||
         static_cast<std::size_t>(controls) * 10 > head.size();
}

template <class FormatSource>
std::unique_ptr<Source> open_as(InputBuffer input) {
  return std::make_unique<FormatSource>(std::move(input));
}

// Asked from first to last, so what is told by little stands below what is told by much.
constexpr std::array kFormats{
    Format{"reuters-sgml", "", is_reuters, open_as<ReutersSource>, "Reuters-21578, <REUTERS NEWID=...>"},
    Format{"trec-sgml", "", is_trec, open_as<TrecSource>, "TREC newswire, <DOC><DOCNO>"},
    Format{"jsonl", ".jsonl .ndjson", is_json_lines, open_as<JsonLinesSource>, "one JSON object a line"},
    Format{"json", ".json", is_json_array, open_as<JsonArraySource>,
           "JSON objects in an array, a row or an envelope: JSON Feed, ninjs"},
    Format{"html", ".html .htm .xhtml", is_html, open_as<HtmlSource>, "a saved page"},
    Format{"feed", ".rss .atom .rdf", is_feed, open_as<FeedSource>, "RSS, Atom and their older kin"},
    Format{"nitf", ".nitf", is_nitf, open_as<WireSource>, "NITF, an article of a wire service"},
    Format{"newsml", ".newsml", is_newsml, open_as<WireSource>, "NewsML-G2 and NewsML 1, items of a wire service"},
    Format{"xml", ".xml", is_xml, nullptr, "XML of some other kind"},
    Format{"telex", "", is_telex, open_as<TelexSource>,
           "IPTC 7901 and ANPA 1312, wire text with its control characters"},
    Format{"warc", ".warc", is_warc, open_as<WarcSource>, "a web crawl"},
    Format{"arc", ".arc", is_arc, open_as<ArcSource>, "a web crawl as it was kept before WARC"},
    Format{"mhtml", ".mhtml .mht", is_mhtml, open_as<MhtmlSource>, "a page saved with all that belongs to it"},
    Format{"csv", ".csv .tsv", is_table_of_articles, open_as<CsvSource>, "a table whose first row names its columns"},
    Format{"zip", ".zip", is_zip, open_as<ContainerSource>, "files of any of these formats", true},
    Format{"tar", ".tar .tgz", is_tar, open_as<ContainerSource>, "files of any of these formats", true},
    Format{"binary", "", is_binary, nullptr, "no text at all"},
    Format{"text", ".txt .text .md", nullptr, open_as<TextSource>, "plain text, one article a file"},
};

bool has_extension(const Format& format, std::string_view extension) {
  std::string_view rest = format.extensions;
  while (!extension.empty() && !rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(' '));
    if (one == extension) return true;
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
  return false;
}

std::string extension_of(const std::filesystem::path& path) {
  return lowered(without_compression_suffix(path).extension().string());
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto row = std::find_if(kFormats.begin(), kFormats.end(), [name](const Format& f) { return f.name == name; });
  return row == kFormats.end() ? nullptr : &*row;
}

const Format& recognise_format(std::string_view head, const std::filesystem::path& path) {
  const std::string_view content = trim(head);
  for (const Format& format : kFormats) {
    if (format.recognises != nullptr && format.recognises(content)) return format;
  }
  const std::string extension = extension_of(path);
  for (const Format& format : kFormats) {
    if (has_extension(format, extension)) return format;
  }
  return kFormats.back();
}

}  // namespace pressmark::indexer
