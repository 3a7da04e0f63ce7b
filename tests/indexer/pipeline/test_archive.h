// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A folder of inputs and an archive beside it, for the tests of whole runs.

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "indexer/pipeline/ingestor.h"
#include "storage/archive/archive_writer.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {

class ArchiveTest : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& content) {
    std::filesystem::create_directories((inputs() / name).parent_path());
    std::ofstream(inputs() / name, std::ios::binary) << content;
  }

  [[nodiscard]] std::filesystem::path inputs() const { return root_ / "in"; }
  [[nodiscard]] std::filesystem::path archive() const { return root_ / "archive"; }

  [[nodiscard]] IngestOptions options() const {
    IngestOptions options;
    options.read.paths = {inputs().string()};
    options.read.extract.now = std::chrono::sys_days(std::chrono::year(2024) / 6 / 1);
    return options;
  }

  [[nodiscard]] RunReport ingest(IngestOptions options) const {
    storage::ArchiveWriter writer(archive(), {.create = true});
    return Ingestor(writer, std::move(options)).run();
  }
  [[nodiscard]] RunReport ingest() const { return ingest(options()); }

  support::TempDirectory root_;
};

}  // namespace pressmark::indexer
