// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/output.h"

#include <CLI/CLI.hpp>

namespace pressmark::query {
namespace {

class FormOptions {
 public:
  FormOptions(CLI::App& command, OutputRequest& request)
      : group_(command.add_option_group("Output", "one of these, else text for a person")), request_(&request) {
    group_->require_option(0, 1);
  }

  void flag(const char* name, Format format, const std::string& help) {
    group_->add_flag_callback(
        name, [request = request_, format] { request->format = format; }, help);
  }

  void file(const char* name, Format format, const std::string& help) {
    const auto chosen = [request = request_, format](const std::string& file) {
      request->format = format;
      request->file = file;
    };
    group_->add_option_function<std::string>(name, chosen, help)->type_name("FILE");
  }

 private:
  CLI::App* group_;
  OutputRequest* request_;
};

}  // namespace

void add_output_options(CLI::App& command, OutputRequest& request, const OutputForms& forms) {
  FormOptions options(command, request);
  if (forms.brief) options.flag("--short", Format::brief, "a " + forms.row + " in a line, cut to the terminal");
  options.flag("--json", Format::json, "a JSON object a " + forms.row + " and a line");
  options.flag("--tsv", Format::tsv, forms.columns + ", parted by tabs");
  if (forms.ids) options.flag("--ids", Format::ids, "the articles' numbers");
  options.file("--html", Format::html, "a page that holds all it needs; - for standard output");
  if (forms.svg) options.file("--svg", Format::svg, "a picture; - for standard output");
  if (forms.summary)
    command.add_flag("--summary", request.summary, "with --json: a last line with the count of matches");
  if (forms.ids) command.add_flag("-0", request.null_terminated, "with --ids: end each with a zero byte, for xargs -0");
}

}  // namespace pressmark::query
