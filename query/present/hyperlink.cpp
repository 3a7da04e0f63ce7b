// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/hyperlink.h"

#include <algorithm>

#include <fmt/format.h>

namespace pressmark::query {
namespace {

constexpr std::string_view kNever = "\"<>\\^`{|}";

bool is_kept(char c) { return c > 0x20 && c < 0x7F && kNever.find(c) == std::string_view::npos; }

bool begins_with(std::string_view url, std::string_view scheme) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return url.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), url.begin(), [&](char a, char b) { return a == lower(b); });
}

}  // namespace

std::string web_address(std::string_view url) {
  if (!begins_with(url, "http://") && !begins_with(url, "https://")) return {};
  std::string address;
  for (const char c : url)
    address += is_kept(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return address;
}

std::string hyperlink(std::string_view text, std::string_view url, std::uint64_t id, const Terminal& terminal) {
  const std::string address = terminal.links() ? web_address(url) : std::string();
  if (address.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b]8;id={};{}\x1b\\{}\x1b]8;;\x1b\\", id, address, text);
}

}  // namespace pressmark::query
