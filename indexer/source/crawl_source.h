// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A web crawl: records one after the other, each a head and so many bytes. Pages are given; other answers than 200 and
// other media are passed over. What a crawl knows of a page is its address and when it was fetched. A page of which
// only the beginning is there is given as far as it goes, flagged, and a reject behind it says what is missing.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/source/http_answer.h"
#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"

namespace pressmark::indexer {

/// What the head of a record says.
struct CrawlRecord {
  enum class Content : std::uint8_t {
    answer,  // head and body, as a server sent them
    medium,  // the body alone
    other,   // nothing that could be a page
  } content = Content::other;
  std::string url;
  std::string date;
  std::string content_type;  // of a medium
  std::uint64_t length = 0;  // bytes
  bool truncated = false;    // the crawler did not keep all of it
};

/// For the heads of two formats: see warc_source.h, arc_source.h.
class CrawlSource : public Source {
 public:
  [[nodiscard]] std::optional<Item> next() final;
  /// Behind each record of a plain file; in a gzipped one, where the next begins a member, as is the custom.
  [[nodiscard]] std::optional<storage::InputCursor> cursor() const final;
  void number_from(std::uint64_t records) final { records_ = records; }

 protected:
  explicit CrawlSource(InputBuffer input) : input_(std::move(input)) {}

  static constexpr std::size_t kLongestHead = 64 << 10;  // of a record, and of an answer
  /// Takes the head at the front off the input. What is none is Damage and stays there: cut_short where it goes on
  /// beyond the end of the input.
  [[nodiscard]] virtual std::variant<CrawlRecord, Damage> take_head(InputBuffer& input) = 0;

  struct Place {
    std::size_t at;  // where a record begins; else up to where none does
    bool found;
  };
  /// The first line of the window, but for one at its front, with which a record begins.
  [[nodiscard]] virtual Place find_head(std::string_view window) const = 0;

 private:
  [[nodiscard]] bool skip_separators();
  [[nodiscard]] bool find_record();
  [[nodiscard]] bool skip(std::uint64_t bytes);
  [[nodiscard]] std::optional<Item> read_record();
  [[nodiscard]] std::optional<Item> read_block(const CrawlRecord& record);
  [[nodiscard]] Item page_of(const CrawlRecord& record, std::string_view block);
  [[nodiscard]] Item cut_page(const CrawlRecord& record);
  [[nodiscard]] Reject lost(Damage damage);
  [[nodiscard]] std::optional<Item> end_of_input();
  [[nodiscard]] Reject cut();
  [[nodiscard]] std::string where() const;

  InputBuffer input_;
  std::uint64_t records_ = 0;
  std::optional<Reject> missing_;  // of the page given last
  bool ended_ = false;
};

/// A number of decimal digits and nothing else.
[[nodiscard]] std::optional<std::uint64_t> whole_number(std::string_view digits);

}  // namespace pressmark::indexer
