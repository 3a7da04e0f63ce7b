// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/url_reference.h"

#include <algorithm>

#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_scheme_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/// Takes the front up to the first of the characters off the text.
std::string_view take_until(std::string_view& text, std::string_view characters) {
  const std::string_view front = text.substr(0, text.find_first_of(characters));
  text.remove_prefix(front.size());
  return front;
}

/// Each part with its delimiter: "https:", "//host", "/path", "?query", "#fragment".
struct Parts {
  std::string_view scheme;
  std::string_view authority;
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};

std::string_view take_scheme(std::string_view& url) {
  const auto end = std::find_if_not(url.begin(), url.end(), is_scheme_character);
  if (end == url.end() || *end != ':' || !is_letter(url.front())) return {};
  const std::string_view scheme = url.substr(0, static_cast<std::size_t>(end - url.begin()) + 1);
  url.remove_prefix(scheme.size());
  return scheme;
}

Parts split(std::string_view url) {
  Parts parts;
  parts.scheme = take_scheme(url);
  if (url.starts_with("//")) {
    const std::string_view whole = url;
    url.remove_prefix(2);
    take_until(url, "/?#");
    parts.authority = whole.substr(0, whole.size() - url.size());
  }
  parts.path = take_until(url, "?#");
  parts.query = take_until(url, "#");
  parts.fragment = url;
  return parts;
}

/// Takes "." and ".." out of a path.
std::string without_dots(std::string_view path) {
  std::string clean;
  while (!path.empty()) {
    const std::string_view segment = path.substr(0, path.find('/', 1));
    path.remove_prefix(segment.size());
    const bool up = segment == "/..";
    if (up) clean.resize(std::min(clean.rfind('/'), clean.size()));
    if (!up && segment != "/.") {
      clean += segment;
    } else if (path.empty()) {
      clean += '/';
    }
  }
  return clean;
}

/// A relative path put in the place of what stands behind the base's last slash.
std::string merged_path(const Parts& base, std::string_view path) {
  if (path.starts_with('/')) return without_dots(path);
  const std::string_view folder = base.path.substr(0, base.path.rfind('/') + 1);
  return without_dots(std::string(folder.empty() ? "/" : folder).append(path));
}

std::string joined(const Parts& base, std::string path, std::string_view rest) {
  return std::string(base.scheme).append(base.authority).append(path).append(rest);
}

}  // namespace

std::string resolve_url(std::string_view base_url, std::string_view reference) {
  reference = trim(reference);
  const Parts base = split(trim(base_url));
  const Parts relative = split(reference);
  if (base.scheme.empty() || !relative.scheme.empty()) return std::string(reference);
  if (!relative.authority.empty()) return std::string(base.scheme).append(reference);
  const std::string_view behind_path = reference.substr(relative.path.size());
  if (!relative.path.empty()) return joined(base, merged_path(base, relative.path), behind_path);
  const std::string query(relative.query.empty() ? base.query : relative.query);
  return joined(base, std::string(base.path), query + std::string(relative.fragment));
}

}  // namespace pressmark::indexer
