// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/title_positions.h"

#include <algorithm>
#include <utility>

#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

using Positions = std::vector<Xapian::termpos>;  // ascending

// A title begins at position 1.
Xapian::termpos title_end(const Xapian::Database& database, Xapian::docid document) {
  return storage::layout::title_words(
      database.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(storage::layout::kTitleWordsSlot));
}

// From each place on to the nearest one behind it.
bool any_in_order(const std::vector<Positions>& places, std::size_t window) {
  return std::any_of(places.front().begin(), places.front().end(), [&](Xapian::termpos first) {
    Xapian::termpos at = first;
    for (std::size_t i = 1; i < places.size(); ++i) {
      const auto next = std::upper_bound(places[i].begin(), places[i].end(), at);
      if (next == places[i].end()) return false;
      at = *next;
    }
    return at - first < window;
  });
}

// Passes over the places as one list, by always advancing the one that is furthest back.
bool any_within(const std::vector<Positions>& places, std::size_t window) {
  std::vector<std::pair<Xapian::termpos, std::size_t>> at;  // position and place
  for (std::size_t place = 0; place < places.size(); ++place) at.emplace_back(places[place].front(), place);
  for (;;) {
    std::sort(at.begin(), at.end());
    const bool apart = std::adjacent_find(at.begin(), at.end(),
                                          [](const auto& a, const auto& b) { return a.first == b.first; }) == at.end();
    if (apart && at.back().first - at.front().first < window) return true;
    const Positions& last = places[at.front().second];
    const auto next = std::upper_bound(last.begin(), last.end(), at.front().first);
    if (next == last.end()) return false;
    at.front().first = *next;
  }
}

class TitlePositions : public Xapian::PostingSource {
 public:
  TitlePositions(std::vector<Place> places, Together together, std::size_t window)
      : places_(std::move(places)), together_(together), window_(window) {}

  void init(const Xapian::Database& database) override {
    database_ = database;
    last_ = database.get_lastdocid();
    at_ = 0;
  }
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return get_termfreq_max(); }
  Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

  Xapian::docid get_docid() const override { return at_; }
  bool at_end() const override { return at_ > last_; }
  void next(double least) override { skip_to(at_ + 1, least); }
  void skip_to(Xapian::docid document, double) override {
    for (at_ = std::max(at_, document); !at_end() && !holds(at_); ++at_) {
    }
  }
  bool check(Xapian::docid document, double) override {
    at_ = document;
    return holds(document);
  }

  PostingSource* clone() const override { return new TitlePositions(places_, together_, window_); }
  std::string get_description() const override { return "words together in the title"; }

 private:
  Positions positions(Xapian::docid document, const Place& place, Xapian::termpos title_end) const {
    Positions found;
    for (const std::string& stem : place.stems) {
      for (auto at = database_.positionlist_begin(document, stem); at != database_.positionlist_end(document, stem);
           ++at) {
        if (place.in_title && *at > title_end) break;
        found.push_back(*at);
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  bool holds(Xapian::docid document) const {
    const Xapian::termpos end = title_end(database_, document);
    std::vector<Positions> found;
    for (const Place& place : places_) {
      found.push_back(positions(document, place, end));
      if (found.back().empty()) return false;
    }
    return together_ == Together::in_order ? any_in_order(found, window_) : any_within(found, window_);
  }

  std::vector<Place> places_;
  Together together_;
  std::size_t window_;
  Xapian::Database database_;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
};

}  // namespace

Xapian::Query title_positions(std::vector<Place> places, Together together, std::size_t window) {
  return Xapian::Query((new TitlePositions(std::move(places), together, window))->release());
}

}  // namespace pressmark::query
