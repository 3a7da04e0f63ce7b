// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Man pages in mdoc(7).

#include <string>
#include <string_view>

#include "manual/command_tree.h"
#include "storage/config/setting.h"

namespace pressmark::manual {

/// What a page says that no command line knows.
struct PageText {
  std::string version;
  storage::Program program;
  std::string_view exit_status;
  std::string_view see_also;
};

[[nodiscard]] std::string man_page(const CommandEntry& program, const PageText& text);

/// A document of ours, in the part of Markdown that they use (headings, paragraphs, lists, tables of two columns,
/// code), as a page of section 7.
[[nodiscard]] std::string man_page_of_markdown(std::string_view name, std::string_view title, std::string_view markdown,
                                               std::string_view version);

/// Text as roff takes it: no request and no escape by accident.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace pressmark::manual
