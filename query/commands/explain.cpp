// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/commands/commands.h"
#include "query/present/explanation_text.h"
#include "query/present/json.h"
#include "query/present/notes.h"
#include "query/search/explainer.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_location.h"

namespace pressmark::query {

int explain(const ExplainRequest& request) {
  const sys_days today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const Parse parsed = parse(request.query, today);
  storage::ArchiveReader archive(storage::resolve_archive(request.archive));
  const Explanation explanation = explain_query(parsed.root, request.options, archive);
  const std::vector<std::string> notes = notes_of(parsed.diagnostics, explanation.page);
  write_output(request.json ? explanation_json(parsed.text, explanation, notes) : explanation_text(explanation, notes));
  return explanation.page.matches.estimate == 0 ? 1 : 0;
}

}  // namespace pressmark::query
