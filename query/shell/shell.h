// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `pressmark shell`: one archive, opened once, asked again and again. What a line may say besides a query stands in
// query/shell/command_table.cpp. Errors of a line are told and the shell goes on; OutputClosed ends it.

#include <string>
#include <string_view>

#include "query/commands/commands.h"
#include "query/search/searcher.h"
#include "query/shell/session.h"
#include "storage/archive/archive_reader.h"

namespace pressmark::query {

class Shell {
 public:
  /// `archive` must outlive it. `options` are the limit and the order that searches begin with.
  Shell(storage::ArchiveReader& archive, const CommonRequest& common, const SearchOptions& options);

  /// Until the person leaves; returns the exit status.
  [[nodiscard]] int run();

  // What commands are made of.
  /// Begins with `query`, and shows what it finds.
  void ask(std::string_view query);
  /// Searches for what the session looks at, and shows it.
  void show_view();
  /// The view, for a command that needs one: throws UsageError before the first query.
  [[nodiscard]] const View& view() const;
  [[nodiscard]] Session& session() { return session_; }
  /// What the view finds, from its first hit on.
  [[nodiscard]] ResultPage find(std::size_t limit);
  /// The archive and the terminal, as commands of `pressmark` take them.
  [[nodiscard]] const CommonRequest& common() const { return common_; }
  void leave() { left_ = true; }

 private:
  [[nodiscard]] ResultPage search(const View& view, std::size_t offset, std::size_t limit);
  void obey(std::string_view line);

  storage::ArchiveReader* archive_;
  CommonRequest common_;
  SearchOptions options_;
  Searcher searcher_;
  Session session_;
  bool left_ = false;
};

}  // namespace pressmark::query
