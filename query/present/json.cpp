// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/json.h"

#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

using Json = nlohmann::ordered_json;

Json schema() { return {{"schema", kJsonSchema}}; }

std::string line(const Json& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

Json strings(const std::vector<std::string>& texts) {
  Json out = Json::array();
  for (const std::string& text : texts) out.push_back(sanitized(text));
  return out;
}

// [begin, end) in characters; the text is valid UTF-8.
Json ranges(const MarkedText& marked) {
  Json out = Json::array();
  std::size_t at = 0;
  std::size_t characters = 0;
  const auto characters_until = [&](std::size_t byte) {
    for (; at < byte; ++at) characters += (static_cast<unsigned char>(marked.text[at]) & 0xC0) != 0x80;
    return characters;
  };
  for (const ByteRange& mark : marked.marks) {
    const std::size_t begin = characters_until(mark.begin);
    out.push_back({begin, characters_until(mark.end)});
  }
  return out;
}

std::string_view name_of(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::none:
      return "none";
    case DatePrecision::year:
      return "year";
    case DatePrecision::month:
      return "month";
    case DatePrecision::day:
      return "day";
    case DatePrecision::second:
      return "second";
  }
  return "none";
}

Json date_or_null(const CivilTime& time) {
  return time.precision == DatePrecision::none ? Json(nullptr) : Json(format_iso8601(time));
}

Json date_or_null(const std::optional<CivilTime>& time) { return time ? date_or_null(*time) : Json(nullptr); }

void add_metadata(Json& out, const StoredArticle& article) {
  const Published& published = article.published;
  out["url"] = sanitized(article.url);
  out["source"] = sanitized(article.source);
  out["published"] = date_or_null(published.time);
  out["published_precision"] = name_of(published.time.precision);
  out["published_from"] = to_string(published.provenance);
  out["updated"] = date_or_null(article.updated);
  out["authors"] = strings(article.authors);
  out["language"] = sanitized(article.language);
  out["language_confidence"] = article.language_confidence;
  out["words"] = article.words;
  out["version"] = article.version;
  out["flags"] = flag_names(article.flags);
}

std::string_view name_of(Edit edit) {
  switch (edit) {
    case Edit::kept:
      return "kept";
    case Edit::cut:
      return "cut";
    case Edit::added:
      return "added";
  }
  return "kept";
}

Json word_edits(const std::vector<WordEdit>& words) {
  Json out = Json::array();
  for (const WordEdit& word : words) out.push_back({{"edit", name_of(word.edit)}, {"text", word.text}});
  return out;
}

Json sentence_edit(const TextEdit& edit) {
  Json out = {{"edit", edit.is_changed() ? "changed" : name_of(edit.edit)}, {"text", edit.text}};
  if (edit.is_changed()) out["words"] = word_edits(edit.words);
  return out;
}

Json counts(const std::vector<std::pair<std::string, std::uint64_t>>& named) {
  Json out = Json::object();
  for (const auto& [name, count] : named) out[name.empty() ? "unknown" : sanitized(name)] = count;
  return out;
}

Json part_count(const PartCount& part) { return {{"word", sanitized(part.label)}, {"articles", part.articles}}; }

Json explained_word(const ExplainedWord& word) {
  Json terms = Json::array();
  for (const TermCount& term : word.terms)
    terms.push_back({{"term", sanitized(term.term)}, {"as_written", term.as_typed}, {"articles", term.articles}});
  return {{"word", sanitized(word.label)}, {"articles", word.articles}, {"terms", terms}};
}

std::string day_text(sys_days day) { return format_iso8601({day, DatePrecision::day}); }
double rounded(double number) { return std::round(number * 1e6) / 1e6; }
// What all summaries tell of the query, with what one of them tells itself in the midst of it.
std::string summary_line(std::string_view query, const ResultPage& reading, Json own,
                         const std::vector<std::string>& notes) {
  Json summary = {{"query", sanitized(query)}, {"matches", reading.matches.estimate}};
  summary.update(own);
  summary["relaxed"] = reading.relaxed;
  summary["variants"] = strings(reading.variants);
  summary["notes"] = strings(notes);
  Json out = schema();
  out["summary"] = std::move(summary);
  return line(out);
}

void add_copies(Json& out, const Hit& hit) {
  const NearCopies& copies = hit.copies;
  out["cluster"] = hit.article.cluster ? Json(hit.article.cluster.value()) : Json(nullptr);
  out["copies"] = copies.others;
  out["first_copy"] = nullptr;
  if (copies.others == 0) return;
  out["first_copy"] = {{"id", copies.first.value()},
                       {"source", sanitized(copies.first_source)},
                       {"published", date_or_null(copies.first_published)}};
}

Json name_of(NamedBy by) {
  if (by == NamedBy::nobody) return nullptr;
  return by == NamedBy::model ? "model" : "gazetteer";
}

void add_entities(Json& out, const std::vector<NamedHere>& named) {
  Json& entities = out["entities"] = Json::array();
  for (const NamedHere& here : named)
    entities.push_back({{"id", here.entity.id.value()},
                        {"kind", to_string(here.entity.kind)},
                        {"name", sanitized(here.entity.title)},
                        {"mentions", here.count},
                        {"salience", here.salience}});
}

Json entity_object(const Entity& entity) {
  return {{"id", entity.id.value()}, {"kind", to_string(entity.kind)}, {"name", sanitized(entity.title)}};
}

void add_hit(Json& out, const Hit& hit) {
  const MarkedText title = sanitized(hit.title);
  const MarkedText snippet = sanitized(hit.snippet);
  out["id"] = hit.article.id.value();
  out["rank"] = hit.rank;
  out["score"] = std::round(hit.score * 1e4) / 1e4;
  out["title"] = title.text;
  out["title_highlights"] = ranges(title);
  add_metadata(out, hit.article);
  out["snippet"] = {{"text", snippet.text},
                    {"highlights", ranges(snippet)},
                    {"cut_before", snippet.cut_before},
                    {"cut_after", snippet.cut_after}};
  add_entities(out, hit.named);
  add_copies(out, hit);
}

}  // namespace

std::string hit_json(const Hit& hit) {
  Json out = schema();
  add_hit(out, hit);
  return line(out);
}

std::string topic_hit_json(std::string_view topic, const Hit& hit) {
  Json out = schema();
  out["topic"] = sanitized(topic);
  out["external_id"] = sanitized(hit.article.external_id);
  add_hit(out, hit);
  return line(out);
}

std::string summary_json(std::string_view query, const ResultPage& page, const std::vector<std::string>& notes) {
  Json summary = {{"query", sanitized(query)},
                  {"hits", page.hits.size()},
                  {"offset", page.offset},
                  {"matches", page.matches.estimate},
                  {"matches_exact", page.matches.exact},
                  {"relaxed", page.relaxed},
                  {"variants", strings(page.variants)},
                  {"did_you_mean", page.correction.empty() ? Json(nullptr) : Json(sanitized(page.correction))},
                  {"notes", strings(notes)}};
  Json out = schema();
  out["summary"] = std::move(summary);
  return line(out);
}

std::string entity_json(const Entity& entity, std::uint64_t articles) {
  Json out = schema();
  out.update(entity_object(entity));
  out["articles"] = articles;
  return line(out);
}

std::string profile_json(const EntityProfile& profile) {
  Json out = schema();
  out.update(entity_object(profile.entity));
  out["articles"] = profile.articles;
  out["first"] =
      profile.first ? Json(format_iso8601({sys_seconds(*profile.first), DatePrecision::day})) : Json(nullptr);
  out["last"] = profile.last ? Json(format_iso8601({sys_seconds(*profile.last), DatePrecision::day})) : Json(nullptr);
  for (const char* list : {"names", "months", "sources", "company"}) out[list] = Json::array();
  for (const CountedName& name : profile.names)
    out["names"].push_back({{"name", sanitized(name.name)}, {"articles", name.articles}});
  for (const auto& [month, count] : profile.months)
    out["months"].push_back(
        {{"month", format_iso8601({sys_seconds(sys_days(month / 1)), DatePrecision::month})}, {"articles", count}});
  for (const auto& [source, count] : profile.sources)
    out["sources"].push_back({{"source", sanitized(source)}, {"articles", count}});
  for (const Companion& companion : profile.company) {
    Json& entry = out["company"].emplace_back(entity_object(companion.entity));
    entry["articles"] = companion.together;
    entry["score"] = std::round(companion.score * 10) / 10;
  }
  return line(out);
}

std::string explanation_json(std::string_view query, const Explanation& explanation,
                             const std::vector<std::string>& notes) {
  const ResultPage& page = explanation.page;
  Json out = schema();
  out["query"] = sanitized(query);
  out["read_as"] = sanitized(explanation.read_as);
  out["must_match"] = explanation.rule;
  out["words"] = Json::array();
  for (const ExplainedWord& word : explanation.words) out["words"].push_back(explained_word(word));
  out["variants"] = Json::array();
  for (const PartCount& variant : explanation.variants) out["variants"].push_back(part_count(variant));
  out["words_together"] = explanation.words_together;
  out["filters"] = Json::array();
  for (const FilterStep& step : explanation.filters)
    out["filters"].push_back({{"filter", sanitized(step.label)}, {"before", step.before}, {"after", step.after}});
  out["gaps"] = Json::array();
  for (const SourceGap& gap : explanation.gaps)
    out["gaps"].push_back({{"source", sanitized(gap.source)}, {"days", format_range(gap.days)}});
  out["matches"] = page.matches.estimate;
  out["matches_exact"] = page.matches.exact;
  out["relaxed"] = page.relaxed;
  out["did_you_mean"] = page.correction.empty() ? Json(nullptr) : Json(sanitized(page.correction));
  out["notes"] = strings(notes);
  return line(out);
}

std::string article_json(const StoredArticle& article, const std::vector<storage::ArticleVersion>& versions,
                         const std::vector<NamedHere>& named) {
  Json out = schema();
  out["id"] = article.id.value();
  out["title"] = sanitized(article.title);
  add_metadata(out, article);
  out["identity"] = sanitized(article.identity);
  out["external_id"] = sanitized(article.external_id);
  out["section"] = sanitized(article.section);
  out["body"] = sanitized(article.body);
  out["entities_by"] = name_of(article.names.by);
  add_entities(out, named);
  out["older_versions"] = Json::array();
  for (const storage::ArticleVersion& version : versions) {
    out["older_versions"].push_back({{"version", version.version},
                                     {"replaced", format_iso8601({version.replaced, DatePrecision::second})},
                                     {"title", sanitized(version.title)},
                                     {"body", sanitized(version.body)}});
  }
  return line(out);
}

std::string version_json(ArticleId id, const storage::ArticleVersion& version) {
  Json out = schema();
  out["id"] = id.value();
  out["version"] = version.version;
  out["replaced"] =
      is_current(version) ? Json(nullptr) : date_or_null(CivilTime{version.replaced, DatePrecision::second});
  out["published"] = date_or_null(version.published);
  out["updated"] = date_or_null(version.updated);
  out["words"] = count_words(version.title) + count_words(version.body);
  out["title"] = sanitized(version.title);
  return line(out);
}

std::string diff_json(ArticleId id, const VersionDiff& diff) {
  Json out = schema();
  out["id"] = id.value();
  out["from"] = diff.from.version;
  out["to"] = diff.to.version;
  out["kept"] = diff.body.kept;
  out["changed"] = diff.body.changed;
  out["cut"] = diff.body.cut;
  out["added"] = diff.body.added;
  out["title"] = word_edits(diff.title.edits);
  out["sentences"] = Json::array();
  for (const TextEdit& edit : diff.body.edits) out["sentences"].push_back(sentence_edit(edit));
  return line(out);
}

std::string copies_json(const std::vector<ComparedCopy>& copies) {
  std::string lines;
  for (const ComparedCopy& copy : copies) {
    Json out = schema();
    out["id"] = copy.article.id.value();
    out["title"] = sanitized(copy.article.title);
    add_metadata(out, copy.article);
    out["cluster"] = copy.article.cluster.value();
    out["first"] = &copy == copies.data();
    out["in_common"] = std::round(copy.in_common * 1e4) / 1e4;
    out["kept"] = copy.kept;
    out["added"] = strings(copy.added);
    out["cut"] = strings(copy.cut);
    lines += line(out);
  }
  return lines;
}

std::string archive_json(const ArchiveSummary& summary) {
  const storage::ArchiveStats& stats = summary.stats;
  Json out = schema();
  out["archive"] = sanitized(summary.directory);
  out["articles"] = stats.articles;
  out["words"] = stats.words;
  out["older_versions"] = stats.versions;
  out["duplicates"] = stats.duplicates;
  out["sources"] = summary.sources;
  out["undated"] = stats.undated;
  out["flagged"] = stats.flagged;
  out["first"] = date_or_null(stats.first);
  out["last"] = date_or_null(stats.last);
  out["languages"] = counts(stats.languages);
  out["dates_from"] = counts(stats.provenances);
  out["catalog_bytes"] = summary.catalog_bytes;
  out["index_bytes"] = summary.index_bytes;
  out["generation"] = summary.generation;
  return line(out);
}

std::string source_json(const SourceRecord& source) {
  const storage::SourceCount& count = source.count;
  Json out = schema();
  out["source"] = sanitized(count.name);
  out["articles"] = count.articles;
  out["undated"] = count.undated;
  out["first"] = date_or_null(count.first);
  out["last"] = date_or_null(count.last);
  out["gaps"] = Json::array();
  for (const Gap& gap : source.gaps)
    out["gaps"].push_back({{"first", day_text(gap.first)}, {"last", day_text(gap.last)}, {"days", gap.days()}});
  return line(out);
}

std::string timeline_json(const Timeline& timeline) {
  std::string lines;
  for (const Bucket& bucket : timeline.buckets) {
    Json out = schema();
    out["unit"] = to_string(timeline.unit);
    out["first"] = day_text(bucket.begin);
    out["last"] = day_text(bucket.last);
    out["articles"] = bucket.articles;
    out["all"] = bucket.all;
    out["share"] = bucket.all == 0 ? Json(nullptr) : Json(rounded(bucket.share()));
    lines += line(out);
  }
  return lines;
}

std::string facets_json(const Facets& facets) {
  std::string lines;
  for (const Facet& facet : facets.facets) {
    for (const FacetValue& value : facet.values) {
      const std::string query = narrowing(*facet.kind, value.value);
      Json out = schema();
      out["facet"] = facet.kind->name;
      out["value"] = sanitized(value.value);
      out["articles"] = value.articles;
      out["exact"] = facets.exact();
      out["query"] = query.empty() ? Json(nullptr) : Json(sanitized(query));
      lines += line(out);
    }
  }
  return lines;
}

std::string first_json(const FirstReport& report) {
  std::string lines;
  for (const FirstOfSource& source : report.sources) {
    const StoredArticle& article = source.article;
    Json out = schema();
    out["id"] = article.id.value();
    out["rank"] = &source - report.sources.data() + 1;
    out["title"] = sanitized(article.title);
    out["url"] = sanitized(article.url);
    out["source"] = sanitized(article.source);
    out["published"] = date_or_null(article.published.time);
    out["published_precision"] = name_of(article.published.time.precision);
    out["lag"] = source.lag.amount;
    out["lag_unit"] = name_of(source.lag.unit);
    out["copy_of"] = source.copy_of ? Json(source.copy_of.value()) : Json(nullptr);
    lines += line(out);
  }
  return lines;
}

std::string summary_json(std::string_view query, const Timeline& timeline, const std::vector<std::string>& notes) {
  Json own = {{"unit", to_string(timeline.unit)},
              {"buckets", timeline.buckets.size()},
              {"undated", timeline.undated},
              {"vague", timeline.vague},
              {"near_copies", timeline.copies}};
  return summary_line(query, timeline.reading, std::move(own), notes);
}

std::string summary_json(std::string_view query, const Facets& facets, const std::vector<std::string>& notes) {
  Json own = {{"read", facets.read}, {"distinct", Json::object()}, {"without", Json::object()}};
  for (const Facet& facet : facets.facets) {
    own["distinct"][std::string(facet.kind->name)] = facet.distinct;
    own["without"][std::string(facet.kind->name)] = facet.without;
  }
  return summary_line(query, facets.reading, std::move(own), notes);
}

std::string summary_json(std::string_view query, const FirstReport& report, const std::vector<std::string>& notes) {
  return summary_line(query, report.reading, {{"sources", report.all_sources}, {"undated", report.undated}}, notes);
}

}  // namespace pressmark::query
