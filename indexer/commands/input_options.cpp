// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands/input_options.h"

#include <fmt/format.h>

#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

std::string readable_formats() {
  std::string names;
  for (const Format& format : formats()) {
    if (format.open != nullptr) names.append(names.empty() ? "" : ", ").append(format.name);
  }
  return names;
}

const Format* stated_format(const std::string& name) {
  if (name.empty()) return nullptr;
  const Format* const format = find_format(name);
  if (format == nullptr || format->open == nullptr) {
    throw UsageError(fmt::format("no format '{}' is read; there are {}", name, readable_formats()));
  }
  return format;
}

}  // namespace

ReadOptions read_options(const InputOptions& inputs) {
  require_inputs(inputs.paths);
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return {inputs.paths, stated_format(inputs.format), {inputs.source, now, {inputs.date_order, inputs.strict_dates}}};
}

}  // namespace pressmark::indexer
