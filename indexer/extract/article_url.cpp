// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/article_url.h"

#include <algorithm>
#include <array>

#include "indexer/extract/url_path.h"
#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestUrl = 8192;  // and so pages of caches of caches are not nested deeply

constexpr std::array<std::string_view, 8> kTrackingPrefixes{"utm_", "at_", "ns_", "mc_", "pk_", "hsa_", "itm_", "wt."};
constexpr std::array<std::string_view, 31> kTrackingNames{
    "fbclid", "gclid", "dclid",       "gbraid",  "wbraid",     "msclkid", "yclid", "twclid",
    "igshid", "_ga",   "_hsenc",      "_hsmi",   "cmpid",      "icid",    "ito",   "ocid",
    "ftag",   "smid",  "smtyp",       "ref_src", "guccounter", "xtor",    "s_cid", "ncid",
    "spm",    "srnd",  "clicksource", "mtrref",  "taid",       "vero_id", "cvid"};
constexpr std::array<std::string_view, 10> kServingLabels{"www",  "www2", "m",   "mobile", "feeds",
                                                          "feed", "rss",  "amp", "web",    "newsrss"};

bool is_tracking(std::string_view parameter) {
  const std::string name = lowered(parameter.substr(0, parameter.find('=')));
  return std::find(kTrackingNames.begin(), kTrackingNames.end(), name) != kTrackingNames.end() ||
         std::any_of(kTrackingPrefixes.begin(), kTrackingPrefixes.end(),
                     [&name](std::string_view prefix) { return name.starts_with(prefix); });
}

/// "?a=1&b=2" without tracking parameters; empty where none is left.
std::string kept_query(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::string_view parameter = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(parameter.size() + 1, query.size()));
    if (parameter.empty() || is_tracking(parameter)) continue;
    kept.append(kept.empty() ? "?" : "&").append(parameter);
  }
  return kept;
}

/// Cuts `text` at the first of the characters and returns what stood from there on.
std::string_view split_at(std::string_view& text, std::string_view characters) {
  const std::size_t at = std::min(text.find_first_of(characters), text.size());
  const std::string_view rest = text.substr(at);
  text = text.substr(0, at);
  return rest;
}

/// White space and control characters have no place in a URL: one inside becomes %20, the others go.
std::string without_spaces(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (const char c : text) {
    if (c == ' ')
      clean += "%20";
    else if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F)
      clean += c;
  }
  return clean;
}

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "User@WWW.Port.example:8443" as "www.port.example:8443"; empty where that is no host.
std::string canonical_host(std::string_view authority, std::string_view scheme) {
  authority.remove_prefix(authority.rfind('@') + 1);
  const bool numeric = authority.starts_with('[');  // an IPv6 address holds colons of its own
  const std::size_t port_at = std::min(authority.find(':', numeric ? authority.find(']') : 0), authority.size());
  std::string host = lowered(authority.substr(0, port_at));
  const std::string_view port = authority.substr(std::min(port_at + 1, authority.size()));
  while (host.ends_with('.')) host.pop_back();
  if (host.empty() || !is_number(port)) return {};
  const std::string_view default_port = scheme == "https" ? "443" : "80";
  return port.empty() || port == default_port ? host : host + ':' + std::string(port);
}

/// What a page of an AMP cache was fetched from: x-example.cdn.ampproject.org/c/s/x.example/story,
/// google.com/amp/s/x.example/story. Empty for any other page.
std::string cached_page(std::string_view host, std::string_view rest) {
  const bool google = host == "google.com" || host == "www.google.com";
  if (!google && !host.ends_with(".cdn.ampproject.org")) return {};
  for (const std::string_view kind : {"/c/", "/v/", "/amp/"}) {
    if (!rest.starts_with(kind)) continue;
    rest.remove_prefix(kind.size());
    const bool secure = rest.starts_with("s/");
    if (secure) rest.remove_prefix(2);
    return (secure ? "https://" : "http://") + std::string(rest);
  }
  return {};
}

bool is_serving_label(std::string_view label) {
  return std::find(kServingLabels.begin(), kServingLabels.end(), label) != kServingLabels.end();
}

}  // namespace

std::optional<std::string> canonical_url(std::string_view url) {
  url = trim(url);
  if (url.size() > kLongestUrl) return std::nullopt;
  const std::string clean = without_spaces(url);
  std::string_view rest = clean;
  const std::size_t scheme_end = rest.find("://");
  if (scheme_end == std::string_view::npos) return std::nullopt;
  const std::string scheme = lowered(rest.substr(0, scheme_end));
  if (scheme != "http" && scheme != "https") return std::nullopt;
  rest.remove_prefix(scheme_end + 3);
  const std::string behind_host = normal_escapes(split_at(rest, "/?#"));
  const std::string host = canonical_host(rest, scheme);
  if (host.empty()) return std::nullopt;
  if (const std::string cached = cached_page(host, behind_host); !cached.empty()) return canonical_url(cached);
  std::string_view path = behind_host;
  const std::string_view fragment = split_at(path, "#");
  std::string_view query = split_at(path, "?");
  if (!query.empty()) query.remove_prefix(1);
  const std::string_view kept_fragment = fragment.starts_with("#!") ? fragment : std::string_view();
  return scheme + "://" + host + without_dot_segments(path) + kept_query(query) + std::string(kept_fragment);
}

std::string publisher_host(std::string_view canonical_url) {
  const std::size_t scheme_end = canonical_url.find("://");
  std::string_view host = scheme_end == std::string_view::npos ? canonical_url : canonical_url.substr(scheme_end + 3);
  host = host.substr(0, host.find_first_of("/:"));
  while (is_serving_label(host.substr(0, host.find('.'))) && std::count(host.begin(), host.end(), '.') > 1) {
    host.remove_prefix(host.find('.') + 1);
  }
  return std::string(host);
}

}  // namespace pressmark::indexer
