// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/outbox.h"

#include <algorithm>

#include "storage/catalog/connection.h"

namespace pressmark::storage {
namespace {

std::string state_value(Connection& connection, const char* key) {
  return translating(connection, "read the archive's state", [&] {
    auto statement = connection.prepare("SELECT value FROM archive_state WHERE key = ?1");
    statement->bindNoCopy(1, key);
    return statement->executeStep() ? statement->getColumn(0).getString() : std::string();
  });
}

void set_state(Connection& connection, const char* key, const std::string& value) {
  translating(connection, "write the archive's state", [&] {
    auto statement = connection.prepare("INSERT OR REPLACE INTO archive_state (key, value) VALUES (?1, ?2)");
    statement->bindNoCopy(1, key);
    statement->bindNoCopy(2, value);
    statement->exec();
  });
}

Seq as_seq(std::int64_t value) { return static_cast<Seq>(value); }
std::int64_t as_integer(std::uint64_t value) { return static_cast<std::int64_t>(value); }

void make_set(std::vector<ArticleId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

void make_distinct(Pending& pending) {
  make_set(pending.articles);
  make_set(pending.regrouped);
  std::erase_if(pending.regrouped, [&pending](ArticleId id) {
    return std::binary_search(pending.articles.begin(), pending.articles.end(), id);
  });
}

Seq Outbox::append(ArticleId article, Concern concern) {
  return translating(*connection_, "note a change for the index", [&] {
    auto statement = connection_->prepare("INSERT INTO outbox (article_id, cluster_alone) VALUES (?1, ?2)");
    statement->bind(1, static_cast<std::int64_t>(article.value()));
    statement->bind(2, concern == Concern::cluster_alone ? 1 : 0);
    statement->exec();
    return as_seq(connection_->database().getLastInsertRowid());
  });
}

std::vector<OutboxChange> Outbox::changes(Seq applied, std::size_t limit) {
  return translating(*connection_, "read the outbox", [&] {
    auto statement =
        connection_->prepare("SELECT seq, article_id, cluster_alone FROM outbox WHERE seq > ?1 ORDER BY seq LIMIT ?2");
    statement->bind(1, as_integer(applied));
    statement->bind(2, as_integer(limit));
    std::vector<OutboxChange> changes;
    while (statement->executeStep())
      changes.push_back({as_seq(statement->getColumn(0).getInt64()), ArticleId(statement->getColumn(1).getUInt()),
                         statement->getColumn(2).getInt() != 0 ? Concern::cluster_alone : Concern::all});
    return changes;
  });
}

Pending Outbox::pending(Seq applied, std::size_t limit) {
  Pending pending{.articles = {}, .regrouped = {}, .top = applied};
  for (const OutboxChange& change : changes(applied, limit)) {
    pending.top = change.seq;
    (change.concern == Concern::all ? pending.articles : pending.regrouped).push_back(change.article);
  }
  make_distinct(pending);
  return pending;
}

std::uint64_t Outbox::pending_count(Seq applied) {
  return translating(*connection_, "count the outbox", [&] {
    auto statement = connection_->prepare("SELECT count(DISTINCT article_id) FROM outbox WHERE seq > ?1");
    statement->bind(1, as_integer(applied));
    statement->executeStep();
    return static_cast<std::uint64_t>(statement->getColumn(0).getInt64());
  });
}

void Outbox::drain(Seq applied) {
  translating(*connection_, "empty the outbox", [&] {
    auto statement = connection_->prepare("DELETE FROM outbox WHERE seq <= ?1");
    statement->bind(1, as_integer(applied));
    statement->exec();
  });
  set_state(*connection_, "drained_seq", std::to_string(applied));
}

Seq Outbox::drained() {
  const std::string value = state_value(*connection_, "drained_seq");
  return value.empty() ? 0 : std::stoull(value);
}

Seq Outbox::issued() {
  return translating(*connection_, "read the last change number", [&] {
    auto statement = connection_->prepare("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
    return statement->executeStep() ? as_seq(statement->getColumn(0).getInt64()) : Seq{0};
  });
}

std::string Outbox::index_uuid() { return state_value(*connection_, "index_uuid"); }
std::string Outbox::next_index_uuid() { return state_value(*connection_, "next_index_uuid"); }
void Outbox::set_index_uuid(const std::string& uuid) { set_state(*connection_, "index_uuid", uuid); }
void Outbox::set_next_index_uuid(const std::string& uuid) { set_state(*connection_, "next_index_uuid", uuid); }

}  // namespace pressmark::storage
