// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/document_builder.h"

namespace pressmark::storage {
namespace {

class DocumentSink : public TermSink {
 public:
  void word(WordTerm kind, const text::Analyzer&, const text::Word& word, std::uint32_t occurrences,
            std::span<const std::uint32_t> positions) override {
    const std::string term = term_of(kind, word);
    for (const std::uint32_t position : positions) document.add_posting(term, position);
    if (positions.empty()) document.add_term(term, occurrences);
  }
  void boolean(std::string term) override { document.add_boolean_term(term); }
  void value(std::uint32_t slot, std::string value) override { document.add_value(slot, value); }

  Xapian::Document document;
};

}  // namespace

Xapian::Document DocumentBuilder::build(const StoredArticle& article) {
  DocumentSink sink;
  terms_.describe(article, sink);
  terms_.trim();
  return sink.document;
}

}  // namespace pressmark::storage
