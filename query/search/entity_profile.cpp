// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/entity_profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "query/search/document_names.h"
#include "storage/base/error.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;

// Of so many by a first reckoning, the score is worked out from exact counts.
constexpr std::size_t kMostReckoned = 200;

Xapian::Query articles_with(const std::vector<NameId>& names) {
  std::vector<std::string> terms;
  for (const NameId name : names) terms.push_back(layout::name_term(name));
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

Xapian::MSet all_matches(const Xapian::Database& database, const std::vector<NameId>& names) {
  Xapian::Enquire enquire(database);
  enquire.set_query(articles_with(names));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire.get_mset(0, database.get_doccount());
}

std::uint64_t count_articles(const Xapian::Database& database, const std::vector<NameId>& names) {
  if (names.size() == 1) return database.get_termfreq(layout::name_term(names.front()));
  return all_matches(database, names).size();
}

std::string source_term(const Xapian::Document& document) {
  auto term = document.termlist_begin();
  term.skip_to(std::string(layout::kSource));
  if (term == document.termlist_end() || !(*term).starts_with(layout::kSource)) return {};
  return *term;
}

double term_of(double observed, double expected) { return observed > 0 ? observed * std::log(observed / expected) : 0; }

/// What is counted while going through the articles that name an entity.
class ProfileReader {
 public:
  ProfileReader(EntityId entity, storage::ArchiveReader& archive)
      : archive_(&archive), directory_(archive.catalog(), archive.index()), database_(archive.index().database()) {
    profile_.entity = directory_.entity(entity);
    names_ = directory_.names_of(entity);
  }

  EntityProfile run(const ProfileOptions& options) {
    const Xapian::MSet matches = all_matches(database_, names_);
    profile_.articles = matches.size();
    for (auto match = matches.begin(); match != matches.end(); ++match) read(*match, match.get_document());
    add_names();
    add_months();
    add_sources(options.sources);
    add_company(options.company);
    return std::move(profile_);
  }

 private:
  void read(Xapian::docid number, const Xapian::Document& document) {
    if (const std::string value = document.get_value(layout::kPublishedSlot); !value.empty()) read_date(value);
    auto& [count, example] = sources_[source_term(document)];
    if (count++ == 0) example = archive_->index().article(number);
    std::vector<EntityId> here;
    for (const NameId name : query::names_of(document)) here.push_back(entity_of(name));
    std::sort(here.begin(), here.end());
    here.erase(std::unique(here.begin(), here.end()), here.end());
    for (const EntityId entity : here) ++together_[entity];
  }

  void read_date(const std::string& value) {
    const sys_days day = std::chrono::floor<std::chrono::days>(layout::published_instant(value));
    profile_.first = profile_.first ? std::min(*profile_.first, day) : day;
    profile_.last = profile_.last ? std::max(*profile_.last, day) : day;
    const std::chrono::year_month_day date(day);
    ++months_[date.year() / date.month()];
  }

  EntityId entity_of(NameId name) {
    const auto [known, fresh] = entities_.try_emplace(name);
    if (fresh) known->second = directory_.entity_of(name);
    return known->second;
  }

  void add_names() {
    for (const NameId id : names_)
      if (const std::uint64_t articles = directory_.articles_using(id); articles > 0)
        profile_.names.push_back({directory_.name(id).value_or(""), profile_.entity.kind, articles});
    std::stable_sort(profile_.names.begin(), profile_.names.end(),
                     [](const auto& a, const auto& b) { return a.articles > b.articles; });
  }

  void add_months() {
    if (months_.empty()) return;
    const auto last = months_.rbegin()->first;
    for (auto month = months_.begin()->first; month <= last; month += std::chrono::months(1)) {
      const auto counted = months_.find(month);
      profile_.months.emplace_back(month, counted == months_.end() ? 0 : counted->second);
    }
  }

  void add_sources(std::size_t limit) {
    std::vector<std::pair<std::uint64_t, ArticleId>> counted;
    for (const auto& [term, source] : sources_) counted.push_back(source);
    std::stable_sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    counted.resize(std::min(counted.size(), limit));
    for (const auto& [count, example] : counted)
      if (const auto article = archive_->catalog().articles().load(example))
        profile_.sources.emplace_back(article->source, count);
  }

  void add_company(std::size_t limit) {
    std::vector<std::pair<double, EntityId>> reckoned;
    for (const auto& [entity, together] : together_)
      if (entity != profile_.entity.id && together >= kLeastTogether)
        reckoned.emplace_back(score(together, directory_.articles_using(NameId(entity.value()))), entity);
    const auto better = [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    std::sort(reckoned.begin(), reckoned.end(), better);
    reckoned.resize(std::min(reckoned.size(), kMostReckoned));
    for (auto& [value, entity] : reckoned)
      value = score(together_[entity], count_articles(database_, directory_.names_of(entity)));
    std::sort(reckoned.begin(), reckoned.end(), better);
    for (const auto& [value, entity] : reckoned)
      if (value > 0 && profile_.company.size() < limit)
        profile_.company.push_back({directory_.entity(entity), together_[entity], value});
  }

  double score(std::uint64_t together, std::uint64_t other) const {
    return log_likelihood_ratio(together, profile_.articles, std::max(other, together), database_.get_doccount());
  }

  storage::ArchiveReader* archive_;
  EntityDirectory directory_;
  Xapian::Database database_;
  std::vector<NameId> names_;
  EntityProfile profile_;
  std::map<std::chrono::year_month, std::uint64_t> months_;
  std::map<std::string, std::pair<std::uint64_t, ArticleId>> sources_;  // articles, and the first of them
  std::unordered_map<EntityId, std::uint64_t> together_;
  std::unordered_map<NameId, EntityId> entities_;
};

}  // namespace

double log_likelihood_ratio(std::uint64_t together, std::uint64_t one, std::uint64_t other, std::uint64_t all) {
  const auto a = static_cast<double>(together);
  const double b = static_cast<double>(one) - a;
  const double c = static_cast<double>(other) - a;
  const auto n = static_cast<double>(all);
  const double d = n - a - b - c;
  if (a * n <= (a + b) * (a + c) || d < 0) return 0;
  return 2 * (term_of(a, (a + b) * (a + c) / n) + term_of(b, (a + b) * (b + d) / n) +
              term_of(c, (a + c) * (c + d) / n) + term_of(d, (b + d) * (c + d) / n));
}

EntityProfile profile_of(EntityId entity, storage::ArchiveReader& archive, const ProfileOptions& options) {
  try {
    return ProfileReader(entity, archive).run(options);
  } catch (const Xapian::Error& error) {
    throw IndexError("cannot read of an entity in " + archive.folder().directory().string() + ": " +
                     error.get_description());
  }
}

std::vector<std::pair<Entity, std::uint64_t>> most_named(storage::ArchiveReader& archive,
                                                         std::optional<EntityKind> kind, std::size_t limit) {
  const EntityDirectory directory(archive.catalog(), archive.index());
  const Xapian::Database& database = archive.index().database();
  const std::string prefix(layout::kName);
  std::unordered_map<EntityId, std::uint64_t> most;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    std::uint64_t& count = most[directory.entity_of(layout::name_of_term(*term))];
    count = std::max<std::uint64_t>(count, term.get_termfreq());
  }
  std::vector<std::pair<std::uint64_t, EntityId>> ranked;
  for (const auto& [entity, count] : most) ranked.emplace_back(count, entity);
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<std::pair<Entity, std::uint64_t>> named;
  for (const auto& [count, id] : ranked) {
    if (named.size() == limit) break;
    Entity entity = directory.entity(id);
    if (!kind || *kind == entity.kind) named.emplace_back(std::move(entity), count);
  }
  return named;
}

}  // namespace pressmark::query
