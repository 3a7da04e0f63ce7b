// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A web crawl in WARC (ISO 28500, versions 1.0 and 1.1): the pages of its `response` and `resource` records. Other
// records, other answers than 200 and other media are passed over. What a crawl knows of a page is its address and when
// it was fetched.

#include "indexer/source/header_fields.h"
#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

class WarcSource final : public Source {
 public:
  explicit WarcSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;
  /// Behind each record of a plain file; in a gzipped one, where the next begins a member, as is the custom.
  [[nodiscard]] std::optional<storage::InputCursor> cursor() const override;
  void number_from(std::uint64_t records) override { records_ = records; }

 private:
  [[nodiscard]] bool skip_separators();
  [[nodiscard]] bool find_record();
  [[nodiscard]] bool skip(std::uint64_t bytes);
  [[nodiscard]] std::optional<Item> read_record();
  [[nodiscard]] std::optional<Item> read_block(const HeaderFields& fields, std::uint64_t length);
  [[nodiscard]] Item page_of(const HeaderFields& fields, std::string_view block) const;
  [[nodiscard]] std::optional<Item> end_of_input();
  [[nodiscard]] Reject cut();
  [[nodiscard]] std::string where() const;

  InputBuffer input_;
  std::uint64_t records_ = 0;
  bool ended_ = false;
};

[[nodiscard]] bool is_warc(std::string_view head);

}  // namespace pressmark::indexer
