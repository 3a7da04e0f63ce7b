// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/element_hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

// Names of the element that holds the text of an article, hyphens, underscores and case set aside. A name that holds
// one of them and at most kMostAround characters more is one too.
constexpr std::array<std::string_view, 26> kArticleNames{
    "articlebody",    "storybody",   "storycontent", "entrycontent", "postcontent",   "articlecontent", "articletext",
    "contentbody",    "bodycontent", "postbody",     "storytext",    "bodycopy",      "bodytext",       "articlecopy",
    "entrybody",      "newsbody",    "textbody",     "maincontent",  "singlecontent", "articlemain",    "pfcontent",
    "contentarticle", "richtext",    "postentry",    "posttext",     "contentmain"};
constexpr std::size_t kMostAround = 13;
// In a name that holds one of these no word counts against the element.
constexpr std::array<std::string_view, 6> kSureNames{"articlebody", "storybody",      "entrycontent",
                                                     "postcontent", "articlecontent", "bodycontent"};

// Words of class names and ids. Sorted.
constexpr std::array kDebrisWords =
    std::to_array<std::string_view>({"ads",         "adv",         "advert",       "advertisement",   "advertising",
                                     "alsoread",    "authorbio",   "breadcrumb",   "breadcrumbs",     "byline",
                                     "caption",     "captions",    "carousel",     "cookie",          "copyright",
                                     "credits",     "cta",         "dateline",     "disclaimer",      "donate",
                                     "donation",    "feedback",    "footer",       "infobox",         "instagram",
                                     "login",       "masthead",    "menu",         "metadata",        "modal",
                                     "mostpopular", "mostread",    "nav",          "navbar",          "navigation",
                                     "newsletter",  "newsletters", "offscreen",    "outbrain",        "pager",
                                     "pagination",  "poll",        "popular",      "popup",           "postmeta",
                                     "promo",       "promos",      "promotion",    "rating",          "ratings",
                                     "readmore",    "recirc",      "recommend",    "recommendation",  "recommendations",
                                     "recommended", "register",    "related",      "relatedarticles", "seealso",
                                     "share",       "sharedaddy",  "sharing",      "sidebar",         "signup",
                                     "slideshow",   "social",      "socials",      "sponsor",         "sponsored",
                                     "sronly",      "subscribe",   "subscription", "survey",          "taboola",
                                     "teaser",      "teasers",     "timestamp",    "toolbar",         "tooltip",
                                     "trending",    "tweet",       "upsell",       "visuallyhidden",  "vote",
                                     "zergnet"});
// Likewise, but only in names of few words: "more" is debris, "no-more-than-one-column" is not.
constexpr std::array kWeakDebrisWords = std::to_array<std::string_view>(
    {"ad",      "author", "banner", "bio",    "correction", "credit",   "facebook", "follow",
     "gallery", "hidden", "hide",   "inset",  "jp",         "jump",     "keywords", "legend",
     "meta",    "more",   "next",   "player", "prev",       "previous", "print",    "published",
     "rail",    "skip",   "tags",   "topics", "twitter",    "video",    "widget"});
constexpr std::array kCommentWords = std::to_array<std::string_view>(
    {"comment", "commentlist", "comments", "disqus", "livefyre", "replies", "reply", "respond"});
constexpr std::size_t kFewWords = 3;
constexpr std::size_t kManyWords = 6;

constexpr std::array<std::string_view, 6> kDebrisRoles{"navigation",  "complementary", "banner",
                                                       "contentinfo", "dialog",        "menu"};

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <class Table>
bool is_in(const Table& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}
static_assert(std::is_sorted(kDebrisWords.begin(), kDebrisWords.end()));
static_assert(std::is_sorted(kWeakDebrisWords.begin(), kWeakDebrisWords.end()));
static_assert(std::is_sorted(kCommentWords.begin(), kCommentWords.end()));

/// One name, "articleBody" or "story-body__text", as its words in lower case.
class NameWords {
 public:
  explicit NameWords(std::string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i) take(name, i);
    end_word();
  }
  [[nodiscard]] const std::string& joined() const { return joined_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  template <class Test>
  [[nodiscard]] bool any(const Test& test) const {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < count_ && i < ends_.size(); ++i) {
      if (test(std::string_view(joined_).substr(begin, ends_[i] - begin))) return true;
      begin = ends_[i];
    }
    return false;
  }

 private:
  void take(std::string_view name, std::size_t i) {
    const char c = name[i];
    if (!is_lower(to_lower(c)) && !is_digit(c)) return end_word();
    if (is_upper(c) && i > 0 && is_lower(name[i - 1])) end_word();
    joined_ += to_lower(c);
  }
  void end_word() {
    const std::size_t last = count_ == 0 ? 0 : ends_[std::min(count_, ends_.size()) - 1];
    if (joined_.size() == last) return;
    if (count_ < ends_.size()) ends_[count_] = joined_.size();
    ++count_;
  }

  std::string joined_;
  std::array<std::size_t, 16> ends_{};
  std::size_t count_ = 0;
};

Hint debris_of(const NameWords& words) {
  if (words.count() > kManyWords) return Hint::none;
  const auto is_sure = [&words](std::string_view sure) { return words.joined().find(sure) != std::string::npos; };
  if (std::any_of(kSureNames.begin(), kSureNames.end(), is_sure)) return Hint::none;
  if (words.any([](std::string_view word) { return is_in(kCommentWords, word); })) return Hint::comments;
  const bool debris = words.any([few = words.count() <= kFewWords](std::string_view word) {
    return is_in(kDebrisWords, word) || (few && is_in(kWeakDebrisWords, word));
  });
  return debris ? Hint::debris : Hint::none;
}

bool is_article_name(const NameWords& words) {
  const std::string& name = words.joined();
  return std::any_of(kArticleNames.begin(), kArticleNames.end(), [&name](std::string_view row) {
    return name.size() <= row.size() + kMostAround && name.find(row) != std::string::npos;
  });
}

/// Each name of a class attribute or id.
template <class Visit>
void each_name(std::string_view names, const Visit& visit) {
  while (!(names = trim(names)).empty()) {
    const std::string_view name = names.substr(0, names.find_first_of(kAsciiSpace));
    visit(NameWords(name));
    names.remove_prefix(name.size());
  }
}

bool is_hidden(const HtmlDocument& document, const HtmlNode& node) {
  const std::string_view style = document.attribute(node, "style");
  return document.has_attribute(node, "hidden") || document.attribute(node, "aria-hidden") == "true" ||
         style.find("display:none") != std::string_view::npos || style.find("display: none") != std::string_view::npos;
}

constexpr bool is_never_debris(HtmlTag tag) {
  return tag == HtmlTag::body || tag == HtmlTag::html || tag == HtmlTag::article || tag == HtmlTag::main ||
         tag == HtmlTag::blockquote;
}

bool has_debris_role(const HtmlDocument& document, const HtmlNode& node) {
  const std::string_view role = document.attribute(node, "role");
  return std::find(kDebrisRoles.begin(), kDebrisRoles.end(), role) != kDebrisRoles.end();
}

}  // namespace

Hint hint_of(const HtmlDocument& document, const HtmlNode& node) {
  if (node.attributes == 0) return Hint::none;
  if (is_hidden(document, node) || has_debris_role(document, node)) return Hint::debris;
  Hint debris = Hint::none;
  bool article = document.attribute(node, "itemprop").find("articleBody") != std::string_view::npos;
  const auto judge = [&](const NameWords& words) {
    debris = std::max(debris, debris_of(words));
    article = article || is_article_name(words);
  };
  each_name(document.attribute(node, "class"), judge);
  each_name(document.attribute(node, "id"), judge);
  if (debris != Hint::none && !is_never_debris(node.tag)) return debris;
  return article && node.tag != HtmlTag::body && node.tag != HtmlTag::html ? Hint::article : Hint::none;
}

}  // namespace pressmark::indexer
