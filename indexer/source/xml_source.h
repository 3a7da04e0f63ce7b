// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the sources of XML have in common: the document is read whole, its records are handed out one by one.

#include <cstdint>
#include <optional>
#include <utility>

#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"
#include "indexer/source/xml_document.h"

namespace pressmark::indexer {

/// A damaged input gives the records before the damage, and then its Reject.
class XmlSource : public Source {
 public:
  explicit XmlSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() final;

 protected:
  /// The next of the document, which is the same at every call; nothing after the last.
  [[nodiscard]] virtual std::optional<Item> next_in(const xml::Document& document) = 0;

 private:
  enum class Stage : std::uint8_t { unread, records, end };

  [[nodiscard]] std::optional<Reject> open_document();

  InputBuffer input_;
  std::optional<xml::Document> document_;
  Stage stage_ = Stage::unread;
};

}  // namespace pressmark::indexer
