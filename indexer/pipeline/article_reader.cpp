// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/article_reader.h"

#include <utility>

#include <fmt/format.h>

#include "indexer/enrich/signature.h"
#include "indexer/pipeline/interrupted_inputs.h"
#include "indexer/source/open_source.h"
#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

// So many together are one event; a signal is looked for between events.
constexpr std::uint64_t kInputsOfAnEvent = 1000;

/// Whether the rest of the input is lost with it.
bool ends_input(const Reject& reject) {
  if (reject.local) return false;
  switch (reject.reason) {
    case RejectReason::cut_short:
    case RejectReason::damaged_compression:
    case RejectReason::expands_too_far:
    case RejectReason::unknown_format:
    case RejectReason::unsupported_format:
    case RejectReason::unreadable:
      return true;
    default:
      return false;
  }
}

std::string phrase(const Reject& reject) {
  const std::string_view reason = to_string(reject.reason);
  return reject.detail.empty() ? std::string(reason) : fmt::format("{}: {}", reason, reject.detail);
}

Reject not_read(const Format& format) {
  if (format.name == "binary") return {{}, RejectReason::unknown_format, std::string(format.help)};
  return {{}, RejectReason::unsupported_format, std::string(format.name)};
}

}  // namespace

ArticleReader::ArticleReader(ReadOptions options)
    : extractor_(std::move(options.extract)),
      format_(options.format),
      unchanged_(std::move(options.unchanged)),
      interrupted_(std::move(options.interrupted)),
      walker_(options.paths, [this](const std::filesystem::path& path, std::string_view kind) {
        put(FileSkipped{path, kind});
      }) {}

void ArticleReader::run(const Sink& sink) {
  sink_ = &sink;
  while (!stopped_) {
    const auto file = walker_.next();
    if (!file) break;
    read_input(*file);
  }
  put_passed_over();
}

void ArticleReader::read_input(const InputFile& file) {
  if (const storage::Input* const before = unchanged_(file)) return pass_over(*before);
  problem_.clear();
  cursor_.reset();
  bool begun = false;
  try {
    const auto before = find_interrupted(interrupted_, file);
    const OpenedSource opened = before ? open_source_at(file.path, *find_format(before->input.format), before->cursor)
                                       : open_source(file.path, format_);
    if (!opened.source && !file.named) return put(FileSkipped{file.path, opened.format->name});
    put(InputBegun{file, opened.format->name, before});
    begun = true;
    if (opened.source)
      read_records(*opened.source, file);
    else
      take(not_read(*opened.format), file);
  } catch (const SourceError& error) {
    if (!begun) put(InputBegun{file, {}});
    take(Reject{{}, RejectReason::unreadable, error.what()}, file);
  }
  put(InputEnded{std::exchange(problem_, {})});
}

void ArticleReader::read_records(Source& source, const InputFile& file) {
  while (!stopped_) {
    auto item = source.next();
    if (!item) return;
    cursor_ = source.cursor();
    take(std::move(*item), file);
  }
}

void ArticleReader::take(Item item, const InputFile& file) {
  if (auto* const reject = std::get_if<Reject>(&item)) {
    if (ends_input(*reject)) problem_ = phrase(*reject);
    reject->cursor = cursor_;
    return put(std::move(*reject));
  }
  if (auto* const passed = std::get_if<PassedOver>(&item))
    return put(FileSkipped{file.path / passed->where, passed->kind});
  Record& record = std::get<Record>(item);
  std::string where = record.where;
  Extracted extracted = extractor_.extract(std::move(record), file);
  if (auto* const reject = std::get_if<Reject>(&extracted)) {
    reject->cursor = cursor_;
    return put(std::move(*reject));
  }
  Article& article = std::get<Article>(extracted);
  const Hash128 hash = content_hash(article);
  BandKeys bands = signature_of(article.body);
  put(Candidate{std::move(article), hash, std::move(where), std::move(bands), cursor_});
}

void ArticleReader::pass_over(const storage::Input& before) {
  ++passed_over_.inputs;
  passed_over_.before += before.counts;
  if (before.counts.rejected > 0) passed_over_.with_rejects.push_back(before.id);
  if (passed_over_.inputs == kInputsOfAnEvent) put_passed_over();
}

void ArticleReader::put(Event event) {
  put_passed_over();
  stopped_ = stopped_ || !(*sink_)(std::move(event));
}

void ArticleReader::put_passed_over() {
  if (passed_over_.inputs == 0) return;
  stopped_ = stopped_ || !(*sink_)(std::exchange(passed_over_, {}));
}

}  // namespace pressmark::indexer
