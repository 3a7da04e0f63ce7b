// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fuzzed bytes through a Source and extraction; what comes out must be what an archive can keep.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "indexer/extract/extractor.h"
#include "indexer/source/byte_source.h"
#include "indexer/source/open_source.h"
#include "storage/base/unicode.h"

namespace pressmark::fuzz {

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Hands out bytes a few at a time, so that every border between two reads is met.
class FewBytes final : public indexer::ByteSource {
 public:
  explicit FewBytes(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] std::size_t read(std::span<char> room) override {
    const std::size_t count = std::min({room.size(), text_.size() - at_, std::size_t{1} + at_ % 61});
    std::copy_n(text_.begin() + static_cast<std::ptrdiff_t>(at_), count, room.begin());
    at_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t at_ = 0;
};

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void check(const Article& article) {
  require(!article.identity.empty());
  require(!article.title.empty() || !article.body.empty());
  require(unicode::is_valid(article.title) && unicode::is_valid(article.body));
  require(article.title.find('\n') == std::string::npos);
  require(article.body.size() <= kMaxTextBytes);
  require(article.body.find('\0') == std::string::npos && article.body.find("\n\n\n") == std::string::npos);
}

inline void check(const indexer::Record& record) {
  for (const std::string* const text : {&record.title, &record.date, &record.updated, &record.source, &record.url,
                                        &record.language, &record.external_id, &record.charset, &record.where})
    require(unicode::is_valid(*text));
}

inline void read_items(indexer::Source& source) {
  const indexer::Extractor extractor({"", sys_seconds(std::chrono::seconds(1'700'000'000))});
  const indexer::InputFile input{"/in/put", 1, {}, true};
  while (auto item = source.next()) {
    auto* const record = std::get_if<indexer::Record>(&*item);
    if (record == nullptr) continue;
    check(*record);
    const indexer::Extracted extracted = extractor.extract(std::move(*record), input);
    if (const auto* const article = std::get_if<Article>(&extracted)) check(*article);
  }
}

/// The text as each of the formats, then as what it looks like.
inline void read_source(const std::string& text, std::initializer_list<std::string_view> formats) {
  for (const std::string_view name : formats) {
    read_items(*indexer::open_source(std::make_unique<FewBytes>(text), "x", indexer::find_format(name)).source);
  }
  const indexer::OpenedSource opened = indexer::open_source(std::make_unique<FewBytes>(text), "x");
  if (opened.source) read_items(*opened.source);
}

}  // namespace pressmark::fuzz
