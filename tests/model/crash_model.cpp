// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/crash_model.h"

#include <cstdio>
#include <functional>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "indexer/enrich/copy_finder.h"
#include "indexer/enrich/signature.h"
#include "indexer/pipeline/change_set.h"
#include "query/search/searcher.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_reader.h"
#include "storage/archive/archive_writer.h"
#include "storage/archive/verify.h"
#include "storage/base/error.h"
#include "storage/base/file.h"
#include "storage/catalog/ledger.h"
#include "tests/model/plan.h"

namespace pressmark::model {
namespace {

using storage::ArchiveReader;
using storage::ArchiveWriter;

const storage::WriterOptions kWriter{
    .create = true, .bulk = {.threads = 2, .segment_bytes = 64 << 10}, .least_to_build = 50};
constexpr unsigned kKillsAnArchive = 7;
constexpr unsigned kFilledEvery = 2;  // archives: the others are empty at their first kill, which is in bulk then
// What the other plans are, in turn.
constexpr PlanKind kPlans[] = {PlanKind::news, PlanKind::few, PlanKind::news, PlanKind::bulk, PlanKind::news};
constexpr std::uint32_t kMostBatches = 9;
constexpr std::uint32_t kBulkBatches = 4;  // of a plan in bulk: two make the bulk build, which ends with the third
constexpr unsigned kLeaveEvery = 3;        // kills: what was interrupted is left to the next writer
constexpr std::uint32_t kMostMicroseconds = 25'000;

// --- the writer

Article article_of(const Operation& operation) {
  Article article;
  article.identity = identity_of(operation.identity);
  article.url = article.identity;
  article.title = "Common";
  article.body = body_of(operation.text);
  article.source = "Model";
  article.language = "en";
  return article;
}

struct Writing {
  ArchiveWriter& archive;
  indexer::CopyFinder& copies;
  storage::Origin origin;
};

void put(Writing& writing, ArchiveWriter::Batch& batch, const Operation& operation) {
  auto& [archive, copies, origin] = writing;
  const Article article = article_of(operation);
  storage::ArticleTable& articles = archive.catalog().articles();
  const indexer::Classified classified = indexer::classify({article, content_hash(article), ""}, articles);
  const auto group = [&, &finder = copies](ArticleId id) {
    const BandKeys bands = indexer::signature_of(article.body);
    batch.group(id, bands, finder.find(article, bands, id));
    finder.add(id, bands);
  };
  switch (classified.change) {
    case indexer::Change::unchanged:
      return;
    case indexer::Change::changed:
      batch.replace(classified.article, article, origin);
      return group(classified.article);
    case indexer::Change::duplicate:
      return articles.record_duplicate(article, classified.article, origin);
    case indexer::Change::added:
    case indexer::Change::independent:
      return group(batch.insert(article, origin));
  }
}

void carry_out(Writing& writing, const PlannedBatch& planned) {
  ArchiveWriter& archive = writing.archive;
  auto batch = archive.begin();
  for (const Operation& operation : planned.operations) {
    if (operation.text != kRemove) {
      put(writing, batch, operation);
      continue;
    }
    const auto known = archive.catalog().articles().find_identity(identity_of(operation.identity));
    if (known) batch.remove(known->row);
  }
  batch.commit();
}

// Acknowledges each batch by one byte, as soon as commit() has returned.
void write_until_killed(const std::filesystem::path& directory, Plan plan, int acknowledge) {
  ArchiveWriter archive(directory, kWriter);
  storage::Transaction transaction(archive.catalog());
  const RunId run = archive.catalog().ledger().begin_run("model", {});
  transaction.commit();
  indexer::CopyFinder copies(archive.catalog());
  Writing writing{archive, copies, {InputId(), run}};
  for (unsigned made = 1;; ++made) {
    const PlannedBatch planned = plan.next();
    carry_out(writing, planned);
    if (::write(acknowledge, "+", 1) != 1) return;
    if (planned.finish_after) archive.finish();
    if (planned.compact_after) archive.compact();
  }
}

// --- the reader

// Every answer of the program's own search must say what it claims, and both stores must agree in every snapshot.
void ask(const std::filesystem::path& directory) {
  ArchiveReader archive(directory);
  archive.refresh();
  query::Searcher searcher(archive);
  const query::ResultPage page = searcher.search(query::parse("common", sys_days{}).root, {.limit = 50});
  for (const query::Hit& hit : page.hits)
    if (hit.article.body.find("common") == std::string::npos) throw Error("a hit without the word asked for");
  const storage::Verification result = storage::verify(directory, true);
  if (!result.clean()) throw Error(result.problems.front());
}

void ask_until_told(const std::filesystem::path& directory, int stop, int answers) {
  pollfd told{stop, POLLIN, 0};
  while (::poll(&told, 1, 0) == 0) {
    std::string answer = "+";
    try {
      ask(directory);
    } catch (const SnapshotOvertaken&) {
      continue;  // said honestly, so not wrong
    } catch (const std::exception& error) {
      answer = std::string("!") + error.what();
    }
    if (::write(answers, answer.data(), answer.size()) < 0 || answer != "+") return;
  }
}

// --- processes

class Child {
 public:
  explicit Child(const std::function<void(int in, int out)>& life) {
    int to_child[2];
    int from_child[2];
    if (::pipe(to_child) != 0 || ::pipe(from_child) != 0) throw Error("cannot make a pipe");
    process_ = ::fork();
    if (process_ == 0) {
      ::close(to_child[1]);
      ::close(from_child[0]);
      live(life, to_child[0], from_child[1]);
    }
    ::close(to_child[0]);
    ::close(from_child[1]);
    input_ = FileDescriptor(to_child[1]);
    output_ = FileDescriptor(from_child[0]);
  }

  /// Reads what is there, waiting for at most `microseconds`; nothing at the end.
  std::optional<std::string> read(std::optional<std::uint32_t> microseconds) const {
    pollfd ready{output_.get(), POLLIN, 0};
    const timespec wait{0, static_cast<long>(microseconds.value_or(0)) * 1000};
    if (::ppoll(&ready, 1, microseconds ? &wait : nullptr, nullptr) == 0) return std::string();
    char bytes[4096];
    const ssize_t length = ::read(output_.get(), bytes, sizeof bytes);
    if (length <= 0) return std::nullopt;
    return std::string(bytes, static_cast<std::size_t>(length));
  }

  void kill() const { ::kill(process_, SIGKILL); }
  void tell_to_stop() { input_ = FileDescriptor(); }
  void wait() const { ::waitpid(process_, nullptr, 0); }

 private:
  [[noreturn]] static void live(const std::function<void(int, int)>& life, int in, int out) {
    try {
      life(in, out);
    } catch (const std::exception& error) {
      const std::string fault = std::string("!") + error.what();
      [[maybe_unused]] const ssize_t written = ::write(out, fault.data(), fault.size());
    }
    ::_exit(0);
  }

  pid_t process_;
  FileDescriptor input_;
  FileDescriptor output_;
};

// --- one kill

struct Killed {
  unsigned acknowledged = 0;
  std::string fault;
};

void take_in(const std::string& said, Killed& killed) {
  if (const std::size_t bang = said.find('!'); bang != std::string::npos) killed.fault = said.substr(bang + 1);
  killed.acknowledged += static_cast<unsigned>(said.substr(0, said.find('!')).size());
}

// Waits for some acknowledgements, then for a random moment, which is what the model is about, and kills.
Killed write_and_kill(const std::filesystem::path& directory, const Plan& plan, unsigned batches,
                      std::uint32_t microseconds) {
  const Child writer([&](int, int out) { write_until_killed(directory, plan, out); });
  Killed killed;
  bool alive = true;
  while (alive && killed.acknowledged < batches) {
    const auto said = writer.read(std::nullopt);
    alive = said.has_value();
    if (said) take_in(*said, killed);
  }
  if (alive) take_in(writer.read(microseconds).value_or(""), killed);
  writer.kill();
  for (auto rest = writer.read(std::nullopt); rest; rest = writer.read(std::nullopt)) take_in(*rest, killed);
  writer.wait();
  return killed;
}

Contents contents_of(storage::Catalog& catalog) {
  Contents contents;
  for (int identity = 0; identity < kIdentities; ++identity) {
    const auto known = catalog.articles().find_identity(identity_of(identity));
    if (!known) continue;
    const auto article = catalog.articles().load(known->article);
    int text = -2;
    if (article) text = std::stoi(article->body.substr(article->body.find("text") + 4));
    contents[identity] = text;
  }
  return contents;
}

// One document for each text that is there, no more: equal texts are one article.
void check_documents(const Contents& contents, const storage::Verification& verified, CrashReport& report) {
  std::set<int> texts;
  for (const auto& [identity, text] : contents) texts.insert(text);
  if (verified.documents < texts.size() || verified.documents > contents.size())
    report.faults.push_back(fmt::format("{} documents for {} texts under {} identities", verified.documents,
                                        texts.size(), contents.size()));
}

// The first few identities on which two contents do not agree.
std::string difference(const Contents& expected, const Contents& found) {
  std::string text;
  for (int identity = 0; identity < kIdentities && text.size() < 200; ++identity) {
    const auto a = expected.find(identity);
    const auto b = found.find(identity);
    const int expected_text = a == expected.end() ? kRemove : a->second;
    const int found_text = b == found.end() ? kRemove : b->second;
    if (expected_text != found_text) text += fmt::format("{} is {}, not {}; ", identity, found_text, expected_text);
  }
  return text;
}

class Model {
 public:
  Model(std::filesystem::path root, const CrashOptions& options) : root_(std::move(root)), options_(options) {}

  CrashReport run() {
    for (unsigned kill = 0; kill < options_.kills && report_.faults.empty(); ++kill) one_kill(kill);
    return report_;
  }

 private:
  void one_kill(unsigned kill) {
    const bool fresh = kill % kKillsAnArchive == 0;
    if (fresh) begin_archive();
    const PlanKind kind = contents_.empty() ? PlanKind::bulk : kPlans[kill % std::size(kPlans)];
    const bool few = kind == PlanKind::few;
    const std::uint64_t seed = options_.seed * 1000 + kill;
    Plan moments(seed ^ 0x9E3779B97F4A7C15u, PlanKind::few);
    const auto batches = static_cast<unsigned>(moments.next().operations.size()) % (few ? kMostBatches : kBulkBatches);
    const auto microseconds = static_cast<std::uint32_t>(moments.next().operations.size() * 7919) % kMostMicroseconds;
    Child reader([&](int in, int out) { ask_until_told(archive_, in, out); });
    const Plan plan(seed, kind);
    const Killed killed = write_and_kill(archive_, plan, batches, microseconds);
    compare_at_the_instant();
    recover_and_compare(plan, killed, kill % kLeaveEvery == 0);
    listen(reader);
    if (!killed.fault.empty()) report_.faults.push_back("writer: " + killed.fault);
    ++report_.kills;
    report_.kills_in_bulk += kind == PlanKind::bulk && killed.acknowledged < 3;
    report_.kills_in_news += kind == PlanKind::news;
    if (!report_.faults.empty()) report_.faults.push_back(fmt::format("(at kill {}, seed {})", kill, options_.seed));
  }

  void begin_archive() {
    std::filesystem::remove_all(archive_);
    archive_ = root_ / fmt::format("archive-{}", ++archives_);
    contents_.clear();
    ArchiveWriter made(archive_, kWriter);
    if (archives_ % kFilledEvery == 0) fill(made);
  }

  // So that the recent part has a large one beside it from the first kill on.
  void fill(ArchiveWriter& archive) {
    Plan plan(options_.seed + archives_, PlanKind::bulk);
    indexer::CopyFinder copies(archive.catalog());
    Writing writing{archive, copies, {InputId(), archive.catalog().ledger().begin_run("model", {})}};
    for (int i = 0; i < 2; ++i) {
      const PlannedBatch planned = plan.next();
      carry_out(writing, planned);
      carry_over(contents_, planned);
    }
    archive.finish();
  }

  // Before any recovery: never a document without its row.
  void compare_at_the_instant() {
    const storage::Verification verified = storage::verify(archive_, true);
    for (const std::string& problem : verified.problems) report_.faults.push_back("at the instant: " + problem);
    report_.kills_with_two_parts += ArchiveReader(archive_).index().parts().size() > 1;
  }

  // With `leave` a bulk build that was interrupted stays so.
  void recover_and_compare(Plan plan, const Killed& killed, bool leave) {
    for (unsigned i = 0; i < killed.acknowledged; ++i) take(plan.next());
    Contents with_next = contents_;
    carry_over(with_next, plan.next());
    ArchiveWriter archive(archive_, kWriter);
    if (!leave) archive.finish();
    report_.replayed += archive.recovery().replayed;
    report_.resumed += archive.recovery().resumed;
    report_.rebuilt += !archive.recovery().rebuilt.empty();
    const Contents found = contents_of(archive.catalog());
    if (found != contents_ && found != with_next)
      report_.faults.push_back("the catalog is not what was acknowledged: " + difference(contents_, found));
    report_.in_flight_kept += found != contents_ && found == with_next;
    contents_ = found;
    const storage::Verification verified = storage::verify(archive_, true);
    for (const std::string& problem : verified.problems) report_.faults.push_back("after recovery: " + problem);
    if (leave) return;
    if (verified.pending != 0) report_.faults.push_back("after recovery the index is still behind");
    check_documents(contents_, verified, report_);
  }

  void take(const PlannedBatch& batch) {
    carry_over(contents_, batch);
    ++report_.batches;
    report_.operations += batch.operations.size();
  }

  void listen(Child& reader) {
    reader.tell_to_stop();
    for (auto said = reader.read(std::nullopt); said; said = reader.read(std::nullopt)) {
      const std::size_t bang = said->find('!');
      if (bang != std::string::npos) report_.faults.push_back("reader: " + said->substr(bang + 1));
      report_.answers += said->substr(0, bang).size();
    }
    reader.wait();
  }

  std::filesystem::path root_;
  CrashOptions options_;
  CrashReport report_;
  std::filesystem::path archive_;
  Contents contents_;
  unsigned archives_ = 0;
};

}  // namespace

CrashReport run_crash_model(const std::filesystem::path& directory, const CrashOptions& options) {
  return Model(directory, options).run();
}

std::string describe(const CrashReport& report) {
  std::string text = fmt::format(
      "{} kills ({} during a bulk build, {} amid news, {} with two parts), {} batches and {} operations acknowledged, "
      "{} batches in flight kept whole,\n"
      "{} articles replayed, {} of a bulk build kept, {} rebuilds, {} answers of the reader, {} faults\n",
      report.kills, report.kills_in_bulk, report.kills_in_news, report.kills_with_two_parts, report.batches,
      report.operations, report.in_flight_kept, report.replayed, report.resumed, report.rebuilt, report.answers,
      report.faults.size());
  for (const std::string& fault : report.faults) text += "fault: " + fault + "\n";
  return text;
}

}  // namespace pressmark::model
