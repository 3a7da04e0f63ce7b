// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Inputs read, parsed and extracted, one after the other. Knows nothing of an archive.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/extractor.h"
#include "indexer/pipeline/event.h"
#include "indexer/source/formats.h"

namespace pressmark::indexer {

struct ReadOptions {
  std::vector<std::string> paths;
  const Format* format = nullptr;  // of every input; nullptr: as each one's content says
  ExtractOptions extract{};
  /// Asked, on the reading thread, before an input is opened: what the ledger has of one that need not be read, else
  /// nullptr. Good until the next question.
  std::function<const storage::Input*(const InputFile&)> unchanged = [](const auto&) { return nullptr; };
  /// Inputs that are read on from where an earlier run stopped, where they are still the same.
  std::vector<storage::InterruptedInput> interrupted{};
};

class ArticleReader {
 public:
  /// Takes an event; false: no more, please.
  using Sink = std::function<bool(Event)>;

  /// Throws UsageError for a path that does not exist.
  explicit ArticleReader(ReadOptions options);

  /// Reads all of it on the calling thread. What cannot be read is a Reject between InputBegun and InputEnded.
  void run(const Sink& sink);

 private:
  void read_input(const InputFile& file);
  void read_records(Source& source, const InputFile& file);
  void take(Item item, const InputFile& file);
  void pass_over(const storage::Input& before);
  void put(Event event);
  void put_passed_over();

  Extractor extractor_;
  const Format* format_;
  std::function<const storage::Input*(const InputFile&)> unchanged_;
  std::vector<storage::InterruptedInput> interrupted_;
  InputWalker walker_;
  const Sink* sink_ = nullptr;
  InputsUnchanged passed_over_;                 // since the last event
  std::optional<storage::InputCursor> cursor_;  // behind the item at hand
  std::string problem_;                         // of the input at hand
  bool stopped_ = false;
};

}  // namespace pressmark::indexer
