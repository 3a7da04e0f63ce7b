// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/json_ld.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <simdjson.h>

#include "indexer/source/json_repair.h"

namespace pressmark::indexer {
namespace {

namespace dom = simdjson::dom;

constexpr int kMaxNesting = 6;  // of arrays, @graph and mainEntity around an article, and around a name

struct TextMember {
  std::string_view name;
  std::string LinkedData::*field;
};
// Of several names of one field the earlier wins.
constexpr std::array kTextMembers{
    TextMember{"headline", &LinkedData::headline},
    TextMember{"name", &LinkedData::headline},
    TextMember{"articleBody", &LinkedData::article_body},
    TextMember{"datePublished", &LinkedData::published},
    TextMember{"dateCreated", &LinkedData::published},
    TextMember{"uploadDate", &LinkedData::published},
    TextMember{"dateModified", &LinkedData::modified},
    TextMember{"articleSection", &LinkedData::section},
    TextMember{"inLanguage", &LinkedData::language},
    TextMember{"url", &LinkedData::url},
    TextMember{"mainEntityOfPage", &LinkedData::url},
    TextMember{"publisher", &LinkedData::publisher},
    TextMember{"sourceOrganization", &LinkedData::publisher},
};
// Where an object says its name, most telling first.
constexpr std::array<std::string_view, 4> kNameMembers{"name", "@id", "url", "@value"};
constexpr std::array<std::string_view, 3> kAuthorMembers{"author", "creator", "contributor"};
// What an article may be wrapped in.
constexpr std::array<std::string_view, 3> kWrappers{"@graph", "mainEntity", "mainEntityOfPage"};

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "LiveBlogPosting";
}

bool is_article(dom::object object) {
  dom::element type;
  if (object.at_key("@type").get(type) != simdjson::SUCCESS) return false;
  std::string_view name;
  if (type.get(name) == simdjson::SUCCESS) return is_article_type(name);
  dom::array names;
  if (type.get(names) != simdjson::SUCCESS) return false;
  return std::any_of(names.begin(), names.end(), [](dom::element each) {
    std::string_view one;
    return each.get(one) == simdjson::SUCCESS && is_article_type(one);
  });
}

/// The first article at or below a value.
std::optional<dom::object> find_article(dom::element value, int depth) {
  if (depth > kMaxNesting) return std::nullopt;
  dom::array values;
  if (value.get(values) == simdjson::SUCCESS) {
    for (const dom::element each : values) {
      if (const auto found = find_article(each, depth + 1)) return found;
    }
    return std::nullopt;
  }
  dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return std::nullopt;
  if (is_article(object)) return object;
  for (const std::string_view wrapper : kWrappers) {
    dom::element inner;
    if (object.at_key(wrapper).get(inner) != simdjson::SUCCESS) continue;
    if (const auto found = find_article(inner, depth + 1)) return found;
  }
  return std::nullopt;
}

/// An object of the graph by its @id: how an article names its author and publisher.
std::optional<dom::object> find_by_id(dom::element root, std::string_view id) {
  dom::array graph;
  if (root["@graph"].get(graph) != simdjson::SUCCESS) return std::nullopt;
  for (const dom::element each : graph) {
    std::string_view its_id;
    if (each["@id"].get(its_id) == simdjson::SUCCESS && its_id == id) return each.get_object().value_unsafe();
  }
  return std::nullopt;
}

/// The names of one script's article.
class ArticleReader {
 public:
  explicit ArticleReader(dom::element root) : root_(root) {}

  void read(dom::object article, LinkedData& data) const {
    for (const TextMember& member : kTextMembers) {
      std::string& field = data.*member.field;
      dom::element value;
      if (!field.empty() || article.at_key(member.name).get(value) != simdjson::SUCCESS) continue;
      std::vector<std::string> texts;
      append_texts(value, 0, texts);
      if (!texts.empty()) field = std::move(texts.front());
    }
    for (const std::string_view member : kAuthorMembers) {
      dom::element value;
      if (!data.authors.empty() || article.at_key(member).get(value) != simdjson::SUCCESS) continue;
      append_texts(value, 0, data.authors);
    }
  }

 private:
  void append_texts(dom::element value, int depth, std::vector<std::string>& texts) const {
    if (depth > kMaxNesting) return;
    if (std::string_view text; value.get(text) == simdjson::SUCCESS) {
      if (!text.empty()) texts.emplace_back(text);
    } else if (dom::array values; value.get(values) == simdjson::SUCCESS) {
      for (const dom::element each : values) append_texts(each, depth + 1, texts);
    } else if (dom::object object; value.get(object) == simdjson::SUCCESS) {
      append_name(object, depth, texts);
    }
  }

  void append_name(dom::object object, int depth, std::vector<std::string>& texts) const {
    std::string_view id;
    const bool has_name = object.at_key("name").error() == simdjson::SUCCESS;
    if (!has_name && object.at_key("@id").get(id) == simdjson::SUCCESS) {
      if (const auto named = find_by_id(root_, id)) object = *named;
    }
    for (const std::string_view member : kNameMembers) {
      dom::element value;
      if (object.at_key(member).get(value) == simdjson::SUCCESS) return append_texts(value, depth + 1, texts);
    }
  }

  dom::element root_;
};

/// What lies between the first and the last bracket: pages wrap their JSON in comments and CDATA.
std::string_view json_of(std::string_view script) {
  constexpr std::string_view kOpen = "<![CDATA[";
  if (const std::size_t open = script.find(kOpen); open != std::string_view::npos) {
    script.remove_prefix(open + kOpen.size());
    script = script.substr(0, script.rfind("]]>"));
  }
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  return begin >= end || end == std::string_view::npos ? std::string_view() : script.substr(begin, end + 1 - begin);
}

bool parse(dom::parser& parser, std::string_view json, dom::element& root) {
  const auto error = parser.parse(json.data(), json.size(), true).get(root);
  if (error == simdjson::SUCCESS) return true;
  const RepairedJson repaired = repair_json(json);
  return parser.parse(repaired.text).get(root) == simdjson::SUCCESS;
}

}  // namespace

LinkedData read_json_ld(std::span<const std::string_view> scripts) {
  LinkedData data;
  dom::parser parser;
  for (const std::string_view script : scripts) {
    const std::string_view json = json_of(script);
    dom::element root;
    if (json.empty() || !parse(parser, json, root)) continue;
    if (const auto article = find_article(root, 0)) {
      ArticleReader(root).read(*article, data);
      break;
    }
  }
  return data;
}

}  // namespace pressmark::indexer
