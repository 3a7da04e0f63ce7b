// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Articles, their texts and older versions, and the articles known to be copies of one of them. Row changes want an
// open Transaction; which change to make is the caller's to decide.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/catalog/text_codec.h"
#include "storage/model/article.h"

namespace pressmark::storage {

class Connection;

/// Where and when an article was met: kept beside it, so that `why` can answer.
struct Origin {
  InputId input;
  RunId run;
};

/// What the catalog knows of an identity.
struct KnownIdentity {
  ArticleId row;      // its own number
  ArticleId article;  // the same, but for a duplicate: the article whose text it repeats
  Hash128 hash;       // of the text last seen under this identity
  bool duplicate = false;
  std::string external_id{};
};

/// An earlier text of an article.
struct ArticleVersion {
  std::uint32_t version;
  std::string title;
  std::string body;
  sys_seconds replaced;  // when the next one took its place
  CivilTime published{};
  CivilTime updated{};
};

struct SourceCount {
  std::string name;
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;       // no usable date of their own
  std::optional<CivilTime> first;  // of the usable dates
  std::optional<CivilTime> last;
};

/// A day on which a source published.
struct SourceDay {
  std::string source;
  sys_days day;
};

struct ArchiveStats {
  std::uint64_t articles = 0;
  std::uint64_t words = 0;
  std::uint64_t versions = 0;    // older texts kept
  std::uint64_t duplicates = 0;  // identities that repeat another article's text
  std::uint64_t undated = 0;     // articles without a usable date of their own
  std::uint64_t flagged = 0;     // articles with any flag set
  std::optional<CivilTime> first;
  std::optional<CivilTime> last;
  std::vector<std::pair<std::string, std::uint64_t>> languages;    // "" for unknown; most first
  std::vector<std::pair<std::string, std::uint64_t>> provenances;  // of dates; most first
};

class ArticleTable {
 public:
  explicit ArticleTable(Connection& connection);

  // Questions.
  [[nodiscard]] std::optional<KnownIdentity> find_identity(std::string_view identity);
  /// The first live article with this content.
  [[nodiscard]] std::optional<ArticleId> find_content(const Hash128& hash);
  /// Articles whose identity begins so, or of which a duplicate's does: at most `limit`, in the order of identities.
  [[nodiscard]] std::vector<ArticleId> beginning_with(std::string_view identity, std::size_t limit);
  /// In the order asked, absent and deleted ones left out.
  [[nodiscard]] std::vector<StoredArticle> load(std::span<const ArticleId> ids);
  [[nodiscard]] std::optional<StoredArticle> load(ArticleId id);
  /// Every live article in order of id from `first` on; stops when `visit` returns false.
  void visit_all(ArticleId first, const std::function<bool(StoredArticle&&)>& visit);
  [[nodiscard]] std::vector<ArticleVersion> versions(ArticleId id);
  /// The publisher's or corpus's own numbers that a live article was read under: the latest first, then earlier ones
  /// and those of other identities with its text. Empty where it never had one.
  [[nodiscard]] std::vector<std::string> external_ids(ArticleId id);
  [[nodiscard]] NamesUsed names(ArticleId id);
  /// Live articles in whose text nobody has looked for names, ascending.
  [[nodiscard]] std::vector<ArticleId> without_names();
  [[nodiscard]] std::uint64_t count();
  [[nodiscard]] std::vector<ArticleId> ids();  // live ones, ascending
  [[nodiscard]] ArchiveStats stats();
  [[nodiscard]] std::vector<SourceCount> sources();  // most articles first
  /// Of all sources an article ever had, in order. Much faster than sources().
  [[nodiscard]] std::vector<std::string> source_names();
  /// By source in the order of their names, then by day: each day with an article whose date is usable and known to the
  /// day, once.
  void visit_source_days(const std::function<void(const SourceDay&)>& visit);
  /// What the catalog knows of each but its texts and identity, ascending; absent and deleted ones are left out. The
  /// numbers ascend.
  void visit_facts(std::span<const ArticleId> ids, const std::function<void(const StoredArticle&)>& visit);

  // Row changes.
  /// A new article, or one that was a tombstone or a duplicate until now. StorageError where its identity has a text.
  ArticleId insert(const Article& article, const Origin& origin);
  /// A changed text under a known identity: the old one is kept as a version. Returns the heir, if there is one: the
  /// first duplicate of the old text, which is now an article of its own and new to the index.
  std::optional<ArticleId> replace(ArticleId id, const Article& article, const Origin& origin);
  /// A tombstone: the row goes when the index has followed. Returns the heir as replace() does.
  std::optional<ArticleId> remove(ArticleId id);
  /// A known article, unchanged but for this number, which it answers to as well.
  void add_external_id(ArticleId id, const std::string& external_id);
  /// Known, but with the text of `of`: kept with its metadata, not in the index.
  void record_duplicate(const Article& article, ArticleId of, const Origin& origin);
  /// Which names its text uses, from now on until the text changes. Does nothing where it has no text.
  void set_names(ArticleId id, const NamesUsed& names);
  /// Lets the texts to come be smaller, once there are enough to learn from; else does nothing.
  void learn_from_texts();
  /// Tombstones whose deletion the index has applied.
  void purge_tombstones();

 private:
  [[nodiscard]] std::int64_t source_id(const std::string& name);
  ArticleId upsert(const Article& article, std::optional<ArticleId> duplicate_of, const Origin& origin);
  void keep_external_id(ArticleId id, const std::string& next);
  void store_text(ArticleId id, const std::string& body);
  std::optional<ArticleId> promote_heir(ArticleId id);

  Connection* connection_;
  TextCodec texts_;
};

}  // namespace pressmark::storage
