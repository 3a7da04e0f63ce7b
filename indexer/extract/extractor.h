// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A Record made an Article: fields cleaned and judged, identity settled. See docs/architecture.md for what each means.

#include <string>
#include <variant>

#include "indexer/extract/article_date.h"
#include "indexer/source/input_walker.h"
#include "indexer/source/record.h"
#include "indexer/source/reject.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

struct ExtractOptions {
  std::string source;  // what every article's source is to be; empty: what the record says
  sys_seconds now{};   // what "in the future" is measured by
  DateRules dates{};
};

using Extracted = std::variant<Article, Reject>;

/// Holds no state but its options: any number of threads may share it.
class Extractor {
 public:
  explicit Extractor(ExtractOptions options) : options_(std::move(options)) {}
  [[nodiscard]] Extracted extract(Record record, const InputFile& input) const;

 private:
  void settle_origin(const Record& record, const InputFile& input, Article& article) const;

  ExtractOptions options_;
};

}  // namespace pressmark::indexer
