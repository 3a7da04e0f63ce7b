// SPDX-License-Identifier: GPL-3.0-or-later
// What the names that an archive has for Reuters-21578 are worth, against the PLACES and PEOPLE that its editors noted:
//
//     zcat reut2-*.sgm.gz | places_eval ARCHIVE
//
// ARCHIVE is made of the same files. An article is about a place whose salience is so high, for each of a few
// thresholds; of the places that the editors have a word for, which the catalog's aliases map to entities. A person is
// there when an article names one with that surname, or with that full name where the word is one.

#include <cstdint>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "storage/archive/archive_folder.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/entity_table.h"
#include "storage/catalog/name_table.h"

namespace {

using namespace pressmark;

using Tags = std::set<std::string>;

struct Truth {
  Tags places;
  Tags people;
};

struct Score {
  std::uint64_t right = 0;
  std::uint64_t found = 0;
  std::uint64_t noted = 0;
  void print(std::string_view what) const {
    const double precision = static_cast<double>(right) / static_cast<double>(found);
    const double recall = static_cast<double>(right) / static_cast<double>(noted);
    fmt::print("{:<24} precision {:.3f}  recall {:.3f}  F1 {:.3f}\n", what, precision, recall,
               2 * precision * recall / (precision + recall));
  }
};

std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  if (from == std::string_view::npos) return {};
  text.remove_prefix(from + begin.size());
  return text.substr(0, text.find(end));
}

// "west-germany" as "west germany".
Tags tags_of(std::string_view list) {
  Tags tags;
  while (true) {
    const std::string_view tag = between(list, "<D>", "</D>");
    if (tag.data() == nullptr) return tags;
    tags.insert(name_key(tag));
    list.remove_prefix(static_cast<std::size_t>(tag.data() - list.data()) + tag.size());
  }
}

std::map<std::string, Truth> read_truth(std::string_view sgml) {
  std::map<std::string, Truth> truth;
  while (true) {
    const std::string_view record = between(sgml, "<REUTERS", "</REUTERS>");
    if (record.data() == nullptr) return truth;
    truth[std::string(between(record, "NEWID=\"", "\""))] = {tags_of(between(record, "<PLACES>", "</PLACES>")),
                                                             tags_of(between(record, "<PEOPLE>", "</PEOPLE>"))};
    sgml.remove_prefix(static_cast<std::size_t>(record.data() - sgml.data()) + record.size());
  }
}

class Evaluation {
 public:
  Evaluation(storage::Catalog& catalog, const std::map<std::string, Truth>& truth) : catalog_(&catalog) {
    for (const auto& [number, tags] : truth) {
      for (const std::string& tag : tags.places) map_place(tag);
      people_.insert(tags.people.begin(), tags.people.end());
    }
  }

  void add(const StoredArticle& article, const Truth& truth) {
    add_places(article, truth.places);
    add_people(article, truth.people);
  }

  void print() const {
    for (const auto& [threshold, score] : places_) score.print(fmt::format("PLACES, salience >= {}", threshold));
    people_score_.print("PEOPLE");
    fmt::print("words for places without an entity: {}\n", fmt::join(unmapped_, ", "));
  }

 private:
  static constexpr std::uint32_t kHighestThreshold = 8;

  void map_place(const std::string& tag) {
    const auto name = catalog_->names().find(EntityKind::place, tag);
    if (!name)
      unmapped_.insert(tag);
    else
      tag_of_[catalog_->entities().entity_of(*name)] = tag;
  }

  void add_places(const StoredArticle& article, const Tags& noted) {
    std::map<EntityId, NameUse> uses;
    for (const NameUse& use : article.names.uses) {
      const auto [known, fresh] = uses.emplace(catalog_->entities().entity_of(use.name), use);
      if (!fresh) add_use(known->second, use);
    }
    for (std::uint32_t threshold = 1; threshold <= kHighestThreshold; ++threshold) {
      Tags found;
      for (const auto& [entity, use] : uses)
        if (salience(use) >= threshold && tag_of_.contains(entity)) found.insert(tag_of_[entity]);
      count(found, noted, places_[threshold]);
    }
  }

  void add_people(const StoredArticle& article, const Tags& noted) {
    Tags found;
    for (const NameUse& use : article.names.uses) {
      const auto name = catalog_->names().name(use.name);
      if (!name || name->kind != EntityKind::person) continue;
      const std::string key = name_key(name->name);
      for (std::size_t at = 0; at < key.size(); at = std::min(key.find(' ', at), key.size() - 1) + 1)
        if (people_.contains(key.substr(at))) found.insert(key.substr(at));
    }
    count(found, noted, people_score_);
  }

  static void count(const Tags& found, const Tags& noted, Score& score) {
    score.found += found.size();
    score.noted += noted.size();
    for (const std::string& tag : found) score.right += noted.contains(tag);
  }

  storage::Catalog* catalog_;
  std::map<EntityId, std::string> tag_of_;
  Tags unmapped_;
  Tags people_;
  std::map<std::uint32_t, Score> places_;
  Score people_score_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: zcat reut2-*.sgm.gz | places_eval ARCHIVE\n");
    return 2;
  }
  const std::string sgml(std::istreambuf_iterator<char>(std::cin), {});
  const std::map<std::string, Truth> truth = read_truth(sgml);
  storage::Catalog catalog(storage::ArchiveFolder(argv[1]).catalog(), storage::Access::read_only);
  Evaluation evaluation(catalog, truth);
  catalog.articles().visit_all(ArticleId(), [&](StoredArticle&& article) {
    if (const auto noted = truth.find(article.external_id); noted != truth.end())
      evaluation.add(article, noted->second);
    return true;
  });
  evaluation.print();
  return 0;
}
