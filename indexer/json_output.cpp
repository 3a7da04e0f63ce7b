// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json_output.h"

#include <nlohmann/json.hpp>

#include "storage/base/date.h"

namespace pressmark::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json date_or_null(const CivilTime& time) {
  return time.precision == DatePrecision::none ? Json() : Json(format_iso8601(time));
}

std::string format_second(sys_seconds instant) { return format_iso8601({instant, DatePrecision::second}); }

/// Paths may hold bytes that are no UTF-8.
std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string to_json_line(const Article& article) {
  const Published& published = article.published;
  const Json json{{"id", article.identity},
                  {"title", article.title},
                  {"body", article.body},
                  {"published", date_or_null(published.time)},
                  {"published_from", published.known() ? Json(to_string(published.provenance)) : Json()},
                  {"updated", date_or_null(article.updated)},
                  {"source", text_or_null(article.source)},
                  {"authors", article.authors},
                  {"url", text_or_null(article.url)},
                  {"language", text_or_null(article.language)},
                  {"language_confidence", article.language_confidence}};
  return dump(json, -1);
}

std::string to_json(const RunReport& report) {
  const storage::Run& run = report.run;
  const storage::Counts& counts = run.counts;
  const Json json{{"schema", kSchema},
                  {"run", run.id.value()},
                  {"command", run.command},
                  {"started", format_second(run.started)},
                  {"finished", run.finished ? Json(format_second(*run.finished)) : Json()},
                  {"seen", counts.seen},
                  {"new", counts.added},
                  {"changed", counts.changed},
                  {"unchanged", counts.unchanged},
                  {"duplicate", counts.duplicate},
                  {"rejected", counts.rejected},
                  {"rejects", report.rejects},
                  {"flags", report.flags},
                  {"skipped", report.skipped},
                  {"inputs", report.inputs},
                  {"inputs_not_read", report.inputs_not_read},
                  {"bytes", run.bytes},
                  {"seconds", run.seconds},
                  {"peak_memory", run.peak_memory},
                  {"exit", run.exit_status ? Json(*run.exit_status) : Json()}};
  return dump(json, 2) + '\n';
}

}  // namespace pressmark::indexer
