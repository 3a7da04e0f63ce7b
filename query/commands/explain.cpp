// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/commands/answer.h"
#include "query/commands/commands.h"
#include "query/present/explanation_text.h"
#include "query/present/json.h"
#include "query/present/notes.h"
#include "query/present/pager.h"
#include "query/search/explainer.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_location.h"

namespace pressmark::query {

int explain(const ExplainRequest& request) {
  const Parse parsed = parse(request.query, today());
  storage::ArchiveReader archive(storage::resolve_archive(request.archive));
  const Explanation explanation = explain_query(parsed.root, request.options, archive);
  const std::vector<std::string> notes = notes_of(parsed.diagnostics, explanation.page);
  page_output(request.json ? explanation_json(parsed.text, explanation, notes) : explanation_text(explanation, notes),
              request.pager);
  return explanation.page.matches.estimate == 0 ? 1 : 0;
}

}  // namespace pressmark::query
