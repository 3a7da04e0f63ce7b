// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/saved_hits.h"

#include <array>

#include <fmt/format.h>

#include "query/present/json.h"
#include "query/present/rows.h"
#include "storage/base/error.h"
#include "storage/base/file.h"

namespace pressmark::query {
namespace {

std::string json_lines(const std::vector<Hit>& hits) {
  std::string out;
  for (const Hit& hit : hits) out += hit_json(hit);
  return out;
}

struct Form {
  std::string_view extension;
  std::string (*text)(const std::vector<Hit>& hits);
};

constexpr std::array kForms{
    Form{".json", json_lines},
    Form{".tsv", hits_tsv},
};

const Form& form_of(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  for (const Form& form : kForms)
    if (extension == form.extension) return form;
  std::vector<std::string_view> names;
  for (const Form& form : kForms) names.push_back(form.extension);
  throw UsageError(fmt::format("cannot save as {}: the name must end in {}", file.string(), fmt::join(names, " or ")));
}

}  // namespace

void require_saved_form(const std::filesystem::path& file) { static_cast<void>(form_of(file)); }

void save_hits(const std::filesystem::path& file, const std::vector<Hit>& hits) {
  replace_file(file, form_of(file).text(hits));
}

}  // namespace pressmark::query
