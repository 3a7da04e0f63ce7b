// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/staging.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "storage/base/file.h"
#include "storage/index/layout.h"
#include "storage/text/analyzer.h"

namespace pressmark::storage {
namespace {

namespace fs = std::filesystem;

// Changes whenever the machine is started; empty where the kernel does not say.
std::string boot_id() {
  const fs::path file = "/proc/sys/kernel/random/boot_id";
  std::error_code unknown;
  return fs::exists(file, unknown) ? read_file(file) : std::string();
}

fs::path label_file(const fs::path& folder) { return folder / "build"; }

// What must be the same for segments to be of use; empty where nothing may be trusted.
std::string label_of(const std::string& build) {
  const std::string boot = boot_id();
  if (build.empty() || boot.empty()) return {};
  return fmt::format("{}\n{}{} {}\n", build, boot, layout::kLayoutVersion, text::Analyzer::fingerprint());
}

fs::path finished(const fs::path& folder, std::size_t number) { return folder / fmt::format("{:06}", number); }

}  // namespace

Staging::Staging(fs::path folder, const std::string& build) : folder_(std::move(folder)) {
  if (holds(folder_, build)) {
    remove_loose_ends();
    return;
  }
  fs::remove_all(folder_);
  fs::create_directories(folder_);
  if (const std::string label = label_of(build); !label.empty()) replace_file(label_file(folder_), label);
}

// What a kill left unfinished, and what stands behind a gap.
void Staging::remove_loose_ends() const {
  std::vector<fs::path> kept = segments();
  kept.push_back(label_file(folder_));
  std::vector<fs::path> loose;
  for (const auto& entry : fs::directory_iterator(folder_))
    if (std::find(kept.begin(), kept.end(), entry.path()) == kept.end()) loose.push_back(entry.path());
  for (const fs::path& path : loose) fs::remove_all(path);
}

bool Staging::holds(const fs::path& folder, const std::string& build) {
  const std::string label = label_of(build);
  return !label.empty() && fs::exists(label_file(folder)) && read_file(label_file(folder)) == label;
}

std::vector<fs::path> Staging::segments() const {
  std::vector<fs::path> segments;
  while (fs::exists(finished(folder_, segments.size()))) segments.push_back(finished(folder_, segments.size()));
  return segments;
}

fs::path Staging::unfinished(std::size_t number) const { return folder_ / fmt::format("{:06}.part", number); }

void Staging::finish(std::size_t number) const { fs::rename(unfinished(number), finished(folder_, number)); }

}  // namespace pressmark::storage
