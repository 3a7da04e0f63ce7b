// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Records of web crawls, for the tests of what reads them.

#include <string>
#include <string_view>

namespace pressmark::support {

inline std::string warc_record(std::string_view type, std::string_view uri, std::string_view content_type,
                               std::string_view block) {
  std::string record = "WARC/1.1\r\nWARC-Type: ";
  record.append(type).append("\r\nWARC-Target-URI: ").append(uri);
  record.append("\r\nWARC-Date: 2022-09-27T10:11:12Z\r\nContent-Type: ").append(content_type);
  record.append("\r\nContent-Length: ").append(std::to_string(block.size())).append("\r\n\r\n");
  return record.append(block).append("\r\n\r\n");
}

inline std::string warc_response(std::string_view uri, std::string_view head, std::string_view body) {
  const std::string block = std::string(head) + "\r\n\r\n" + std::string(body);
  return warc_record("response", uri, "application/http; msgtype=response", block);
}

inline std::string warc_page(std::string_view uri, std::string_view page) {
  return warc_response(uri, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", page);
}

}  // namespace pressmark::support
