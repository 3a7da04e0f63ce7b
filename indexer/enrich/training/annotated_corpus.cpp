// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/annotated_corpus.h"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/enrich/training/text_lines.h"
#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kArticleBegins = "-DOCSTART-";

/// "B-PER" and "I-PER" are of class 0; kMostClasses: no name, or none of the first `classes`.
std::uint32_t class_of_label(std::string_view label, std::uint32_t classes) {
  if (label.size() < 3) return kMostClasses;
  const auto* const known = kClassNames.begin() + classes;
  const auto* const found = std::find(kClassNames.begin(), known, label.substr(2));
  return found == known ? kMostClasses : static_cast<std::uint32_t>(found - kClassNames.begin());
}

}  // namespace

void AnnotatedCorpus::read(const std::filesystem::path& path) {
  articles_.emplace_back();
  for (const std::string_view line : lines_of(texts_.emplace_back(read_text(path)))) read_line(line);
  end_sentence();
  std::erase_if(articles_, [](const AnnotatedArticle& article) { return article.tags.empty(); });
}

void AnnotatedCorpus::read_line(std::string_view line) {
  if (line.empty()) return end_sentence();
  if (line.starts_with(kArticleBegins)) {
    end_sentence();
    articles_.emplace_back();
    return;
  }
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos)
    throw SourceError(fmt::format("not a token and its tag: \"{}\"", line));
  articles_.back().text.tokens.push_back(line.substr(0, tab));
  labels_.push_back(line.substr(tab + 1));
}

void AnnotatedCorpus::end_sentence() {
  AnnotatedArticle& article = articles_.back();
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const std::uint32_t name_class = class_of_label(labels_[i], classes_);
    const bool begins = labels_[i].front() == 'B';
    const bool ends = i + 1 == labels_.size() || labels_[i + 1].front() != 'I';
    if (name_class == kMostClasses)
      article.tags.push_back(kOutside);
    else
      article.tags.push_back(tag_of(
          name_class, begins ? (ends ? TagRole::single : TagRole::begin) : (ends ? TagRole::end : TagRole::inside)));
  }
  labels_.clear();
  article.text.end_sentence();
}

}  // namespace pressmark::indexer
