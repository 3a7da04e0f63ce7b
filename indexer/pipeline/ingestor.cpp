// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/ingestor.h"

#include <chrono>
#include <memory>
#include <utility>

#include "indexer/pipeline/change_set.h"
#include "indexer/pipeline/interrupted_inputs.h"
#include "indexer/pipeline/known_inputs.h"
#include "storage/base/error.h"
#include "storage/catalog/cluster_table.h"

namespace pressmark::indexer {
namespace {

// A batch is one transaction of the catalog and one of the index: large enough to make their fsyncs cheap, small enough
// to lose little and to hold little memory.
constexpr std::size_t kBatchArticles = 1000;
constexpr std::size_t kBatchEvents = 20'000;

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

void count(storage::Counts& counts, Change change) {
  ++counts.seen;
  switch (change) {
    case Change::added:
      ++counts.added;
      return;
    case Change::changed:
    case Change::independent:
      ++counts.changed;
      return;
    case Change::unchanged:
      ++counts.unchanged;
      return;
    case Change::duplicate:
      ++counts.duplicate;
      return;
  }
}

ReadOptions reading(const IngestOptions& options, storage::ArchiveWriter& archive) {
  ReadOptions read = options.read;
  if (options.reread) return read;
  const auto known = std::make_shared<KnownInputs>(archive.folder().catalog());
  read.unchanged = [known](const InputFile& file) { return known->unchanged(file); };
  read.interrupted = archive.catalog().ledger().interrupted_inputs();
  return read;
}

}  // namespace

Ingestor::Ingestor(storage::ArchiveWriter& archive, IngestOptions options)
    : archive_(&archive),
      options_(std::move(options)),
      copies_(archive.catalog()),
      events_(reading(options_, archive)) {}

RunReport Ingestor::run() {
  const auto started = std::chrono::steady_clock::now();
  begin_run();
  for (bool more = true; more;) {
    auto batch = archive_->begin();
    more = fill(batch);
    settle_names(batch);
    batch.commit();
  }
  archive_->finish();
  finish_run(std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
  return std::move(report_);
}

void Ingestor::begin_run() {
  storage::Transaction transaction(archive_->catalog(), storage::Transaction::Kind::note);
  report_.run.command = options_.command;
  report_.run.started = options_.read.extract.now;
  report_.run.id = ledger().begin_run(report_.run.command, report_.run.started);
  transaction.commit();
}

/// Fills the batch; false where it is the last one.
bool Ingestor::fill(Batch& batch) {
  for (std::size_t events = 0; events < kBatchEvents && batch.size() < kBatchArticles; ++events) {
    report_.signal = options_.stop();
    auto event = report_.signal == 0 ? events_.next() : std::nullopt;
    if (!event) {
      if (input_.id) {
        leave_input("the run was stopped by a signal");
        close_input(cursor_ ? cursor_->offset : input_.bytes);
      }
      return false;
    }
    handle(batch, std::move(*event));
    options_.progress(report_.run.counts, report_.run.bytes);
  }
  if (input_.id) leave_input("the run has not come to its end");
  return true;
}

void Ingestor::handle(Batch& batch, Event event) {
  std::visit(Overloaded{[this](const InputBegun& begun) { begin_input(begun); },
                        [this, &batch](Candidate& candidate) { take(batch, std::move(candidate)); },
                        [this](const Reject& reject) { note_reject(reject); },
                        [this](const InputEnded& ended) { end_input(ended); },
                        [this](const InputsUnchanged& passed) { pass_over(passed); },
                        [this](const FileSkipped& skipped) {
                          ++report_.skipped[std::string(skipped.kind)];
                          options_.on_skipped(skipped);
                        }},
             event);
}

void Ingestor::begin_input(const InputBegun& begun) {
  input_ = {};
  input_begin_ = 0;
  cursor_.reset();
  beginning_.reset();
  if (begun.before) return go_on_with(*begun.before);
  input_.path = begun.file.path.string();
  input_.format = begun.format;
  input_.bytes = begun.file.bytes;
  input_.modified = begun.file.modified;
  input_.run = report_.run.id;
  input_.id = ledger().begin_input(input_.path, report_.run.id);
}

// What was read of it then counts as what has not changed does: see pass_over().
void Ingestor::go_on_with(const storage::InterruptedInput& before) {
  input_ = before.input;
  input_.run = report_.run.id;
  input_begin_ = before.cursor.offset;
  cursor_ = before.cursor;
  beginning_ = before.beginning;
  ++report_.inputs_read_on;
  count_as_unchanged(input_.counts, {input_.id});
}

// Between two batches, or for good: what the ledger says of the input is what was committed of it.
void Ingestor::leave_input(std::string problem) {
  input_.problem = std::move(problem);
  ledger().finish_input(input_);
  if (!cursor_ || input_.modified == sys_nanoseconds()) {
    if (beginning_) ledger().clear_cursor(input_.id);
    return;
  }
  if (!beginning_) beginning_ = hash_of_beginning(input_.path);
  ledger().set_cursor(input_.id, *cursor_, *beginning_);
}

void Ingestor::end_input(const InputEnded& ended) {
  input_.problem = ended.problem;
  ledger().finish_input(input_);
  if (beginning_) ledger().clear_cursor(input_.id);
  close_input(input_.bytes);
}

void Ingestor::close_input(std::uint64_t read_to) {
  report_.run.bytes += read_to - input_begin_;
  ++report_.inputs;
  input_ = {};
}

void Ingestor::pass_over(const InputsUnchanged& passed) {
  count_as_unchanged(passed.before, passed.with_rejects);
  report_.inputs += passed.inputs;
  report_.inputs_not_read += passed.inputs;
}

// Records are what they were: what was taken then is unchanged now, what was rejected would be again.
void Ingestor::count_as_unchanged(const storage::Counts& then, const std::vector<InputId>& with_rejects) {
  report_.run.counts.seen += then.seen;
  report_.run.counts.unchanged += then.seen - then.rejected;
  report_.run.counts.rejected += then.rejected;
  for (const InputId input : with_rejects)
    for (const storage::RejectedRecord& reject : ledger().rejects(input)) ++report_.rejects[reject.reason];
}

void Ingestor::take(Batch& batch, Candidate candidate) {
  storage::ArticleTable& articles = archive_->catalog().articles();
  const storage::Origin origin{input_.id, report_.run.id};
  cursor_ = candidate.cursor;
  const Classified classified = classify(candidate, articles);
  count(input_.counts, classified.change);
  count(report_.run.counts, classified.change);
  for (const std::string_view flag : flag_names(candidate.article.flags)) ++report_.flags[std::string(flag)];
  switch (classified.change) {
    case Change::added:
    case Change::independent:
      insert(batch, std::move(candidate), origin);
      break;
    case Change::changed:
      replace(batch, classified.article, candidate, origin);
      break;
    case Change::duplicate:
      articles.record_duplicate(candidate.article, classified.article, origin);
      break;
    case Change::unchanged:
      if (classified.renumbered) articles.add_external_id(classified.article, candidate.article.external_id);
      break;
  }
}

void Ingestor::insert(Batch& batch, Candidate candidate, const storage::Origin& origin) {
  const std::vector<ArticleId> copies = copies_.find(candidate.article, candidate.bands);
  const ArticleId id = batch.insert(candidate.article, origin);
  batch.group(id, candidate.bands, copies);
  copies_.add(id, candidate.bands);
  name(id, std::move(candidate.article));
}

// The heir comes first: it has the text that was, of which the new one may be a near copy.
void Ingestor::replace(Batch& batch, ArticleId id, const Candidate& candidate, const storage::Origin& origin) {
  if (naming_ && naming_->is_at(id)) settle_names(batch);  // the heir inherits them with the text
  if (const auto heir = batch.replace(id, candidate.article, origin))
    copies_.add(*heir, archive_->catalog().clusters().signature(*heir));
  batch.group(id, candidate.bands, copies_.find(candidate.article, candidate.bands, id));
  copies_.add(id, candidate.bands);
  name(id, candidate.article);
}

// A model that is not in order is no reason to lose articles: a rebuild names them when it is.
void Ingestor::begin_naming() {
  if (!std::exchange(options_.entities, false)) return;
  try {
    naming_ = std::make_unique<BatchNaming>(archive_->catalog(), options_.names_model);
  } catch (const Error& error) {
    options_.on_notice(std::string(error.what()) + "; articles are taken in without entities");
  }
}

void Ingestor::name(ArticleId id, Article article) {
  if (!naming_) begin_naming();
  if (naming_) naming_->give(id, std::move(article));
}

void Ingestor::settle_names(Batch& batch) {
  if (naming_) naming_->settle(batch);
}

void Ingestor::note_reject(const Reject& reject) {
  const std::string reason(to_string(reject.reason));
  cursor_ = reject.cursor;
  for (storage::Counts* const counts : {&input_.counts, &report_.run.counts}) {
    ++counts->seen;
    ++counts->rejected;
  }
  ++report_.rejects[reason];
  ledger().record_reject(input_.id, {input_.path, reject.where, reason, reject.detail, report_.run.id});
  options_.on_reject(input_.path, reject);
}

void Ingestor::finish_run(double seconds) {
  report_.run.seconds = seconds;
  report_.run.peak_memory = peak_memory();
  report_.run.finished = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  report_.run.exit_status = exit_status(report_);
  storage::Transaction transaction(archive_->catalog(), storage::Transaction::Kind::note);
  ledger().finish_run(report_.run);
  transaction.commit();
}

}  // namespace pressmark::indexer
