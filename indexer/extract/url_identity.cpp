// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/url_identity.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::array<std::string_view, 4> kViewLabels{"www", "m", "mobile", "amp"};
constexpr std::array<std::string_view, 6> kViewParameters{"amp", "amp=1",    "amp=true", "outputtype=amp",
                                                          "m=1", "_amp=true"};
constexpr std::array<std::string_view, 8> kIndexNames{"index.html", "index.htm",    "index.php",   "index.shtml",
                                                      "index.asp",  "default.html", "default.asp", "default.aspx"};

template <class List>
bool holds(const List& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(), [text](std::string_view listed) { return same_letters(listed, text); });
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// "en.m.wikipedia.org" as "en.wikipedia.org"; the last two labels are the site's own.
std::string plain_host(std::string_view host) {
  if (host.starts_with('[')) return std::string(host);
  const std::vector<std::string_view> labels = split(host, '.');
  std::string plain;
  for (std::size_t at = 0; at < labels.size(); ++at) {
    if (at + 2 < labels.size() && holds(kViewLabels, labels[at])) continue;
    plain.append(plain.empty() ? "" : ".").append(labels[at]);
  }
  return plain;
}

/// "story.amp.html" as "story.html", "story.amp" as "story".
std::string plain_segment(std::string_view segment) {
  std::string plain(segment);
  for (std::size_t at = plain.find(".amp"); at != std::string::npos; at = plain.find(".amp", at)) {
    const std::string_view rest = std::string_view(plain).substr(at + 4);
    if (at > 0 && (rest.empty() || rest == ".html" || rest == ".htm"))
      plain.erase(at, 4), at = 0;
    else
      ++at;
  }
  return plain;
}

std::string plain_path(std::string_view path, bool has_query) {
  std::vector<std::string> kept;
  for (const std::string_view segment : split(path.substr(1), '/')) {
    std::string plain = plain_segment(segment);
    if (!holds(std::array<std::string_view, 1>{"amp"}, plain)) kept.push_back(std::move(plain));
  }
  while (!kept.empty() && (kept.back().empty() || (!has_query && holds(kIndexNames, kept.back())))) kept.pop_back();
  std::string path_kept;
  for (const std::string& segment : kept) path_kept.append("/").append(segment);
  return path_kept.empty() ? "/" : path_kept;
}

std::string plain_query(std::string_view query) {
  std::string plain;
  for (const std::string_view parameter : split(query, '&')) {
    if (!parameter.empty() && !holds(kViewParameters, parameter))
      plain.append(plain.empty() ? "?" : "&").append(parameter);
  }
  return plain;
}

}  // namespace

std::string url_identity(std::string_view canonical_url) {
  std::string_view rest = canonical_url.substr(canonical_url.find("://") + 3);
  const std::size_t fragment_at = std::min(rest.find('#'), rest.size());
  const std::string_view fragment = rest.substr(fragment_at);
  rest = rest.substr(0, fragment_at);
  const std::size_t query_at = std::min(rest.find('?'), rest.size());
  const std::string query = query_at == rest.size() ? std::string() : plain_query(rest.substr(query_at + 1));
  const std::size_t path_at = rest.find('/');
  const std::string path = plain_path(rest.substr(path_at, query_at - path_at), !query.empty());
  return "https://" + plain_host(rest.substr(0, path_at)) + path + query + std::string(fragment);
}

}  // namespace pressmark::indexer
