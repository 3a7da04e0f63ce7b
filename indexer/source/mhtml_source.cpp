// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/mhtml_source.h"

#include <fmt/format.h>

#include "indexer/source/header_fields.h"
#include "indexer/source/http_answer.h"
#include "indexer/source/mime_decoding.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

struct Part {
  HeaderFields fields;
  std::string_view content;
};

std::string decoded(const Part& part) {
  const std::string_view encoding = part.fields["Content-Transfer-Encoding"];
  if (same_letters(encoding, "quoted-printable")) return decode_quoted_printable(part.content);
  if (same_letters(encoding, "base64")) return decode_base64(part.content);
  return std::string(part.content);
}

bool is_html_part(const Part& part) {
  return !part.fields["Content-Type"].empty() && is_page(part.fields["Content-Type"], {});
}

/// Cuts the content of a multipart message at its boundary lines.
class PartCutter {
 public:
  PartCutter(std::string_view content, std::string_view boundary)
      : content_(content), delimiter_(fmt::format("\n--{}", boundary)) {
    if (content_.starts_with(std::string_view(delimiter_).substr(1)))
      content_.remove_prefix(delimiter_.size() - 1);
    else
      skip_to_boundary();
  }

  std::optional<Part> next() {
    if (content_.empty() || content_.starts_with("--")) return std::nullopt;
    const std::size_t line = std::min(content_.find('\n'), content_.size() - 1);
    std::string_view part = content_.substr(line + 1, content_.find(delimiter_, line) - line - 1);
    if (part.ends_with('\r')) part.remove_suffix(1);  // the line end before a boundary belongs to it
    skip_to_boundary();
    const auto head = split_head(part);
    return head ? Part{HeaderFields(head->head), part.substr(head->body)} : Part{{}, part};
  }

 private:
  void skip_to_boundary() {
    const std::size_t at = content_.find(delimiter_);
    content_.remove_prefix(at == std::string_view::npos ? content_.size() : at + delimiter_.size());
  }

  std::string_view content_;
  std::string delimiter_;
};

/// The message itself, where it is no multipart one.
std::optional<Part> find_page(const Part& message) {
  const std::string boundary = parameter(message.fields["Content-Type"], "boundary");
  if (boundary.empty()) return is_html_part(message) ? std::optional(message) : std::nullopt;
  PartCutter parts(message.content, boundary);
  while (auto part = parts.next())
    if (is_html_part(*part)) return part;
  return std::nullopt;
}

Item read_message(std::string_view text) {
  const auto head = split_head(text);
  if (!head) return Reject{{}, RejectReason::broken_record, "the head does not end"};
  const Part message{HeaderFields(head->head), text.substr(head->body)};
  const auto part = find_page(message);
  if (!part) return Reject{{}, RejectReason::no_article_text, "no part is a page"};
  Record page;
  page.form = BodyForm::page;
  page.body = decoded(*part);
  page.charset = parameter(part->fields["Content-Type"], "charset");
  page.url = message.fields["Snapshot-Content-Location"];
  if (page.url.empty()) page.url = part->fields["Content-Location"];
  page.date = message.fields["Date"];
  page.date_from = DateProvenance::file_time;
  return page;
}

}  // namespace

bool is_mhtml(std::string_view head) {
  const auto parts = split_head(head);
  const HeaderFields fields(parts ? parts->head : head);
  return !fields["MIME-Version"].empty() && media_type(fields["Content-Type"]) == "multipart/related";
}

std::optional<Item> MhtmlSource::next() {
  if (stage_ == Stage::page) {
    stage_ = Stage::damage;
    if (auto item = read()) return item;
  }
  if (stage_ == Stage::end) return std::nullopt;
  stage_ = Stage::end;
  const auto damage = input_.damage();
  if (!damage) return std::nullopt;
  return Reject{"its end", damage->reason, damage->detail};
}

std::optional<Item> MhtmlSource::read() {
  const std::string_view text = input_.head(kMaxRecordBytes + 1);
  if (text.size() > kMaxRecordBytes) {
    stage_ = Stage::end;
    return Reject{{}, RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)};
  }
  if (text.empty() && input_.damage()) return std::nullopt;
  return read_message(text);
}

}  // namespace pressmark::indexer
