// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/xml_source.h"

#include <variant>

#include "indexer/source/whole_input.h"

namespace pressmark::indexer {

std::optional<Item> XmlSource::next() {
  if (stage_ == Stage::unread) {
    auto fault = open_document();
    stage_ = fault ? Stage::end : Stage::records;
    if (fault) return std::move(*fault);
  }
  if (stage_ == Stage::end) return std::nullopt;
  if (auto item = next_in(*document_)) return item;
  stage_ = Stage::end;
  return damaged_end(input_);
}

std::optional<Reject> XmlSource::open_document() {
  if (auto too_large = read_whole(input_)) return too_large;
  auto parsed = xml::Document::parse(input_.window());
  input_.consume(input_.window().size());
  if (auto* const fault = std::get_if<Reject>(&parsed)) {
    auto damage = damaged_end(input_);
    return damage ? std::move(damage) : std::optional(std::move(*fault));
  }
  document_ = std::get<xml::Document>(std::move(parsed));
  return std::nullopt;
}

}  // namespace pressmark::indexer
