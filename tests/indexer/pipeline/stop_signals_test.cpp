// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/stop_signals.h"

#include <csignal>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(StopSignals, NoteTheFirst) {
  for (const int signal : {SIGINT, SIGTERM}) {
    const StopSignals signals;
    EXPECT_EQ(signals.received(), 0);
    std::raise(signal);
    EXPECT_EQ(signals.received(), signal);
  }
}

TEST(StopSignalsDeathTest, EndTheProcessAtTheSecond) {
  const auto raise_two = [] {
    const StopSignals signals;
    std::raise(SIGINT);
    std::raise(SIGTERM);
  };
  EXPECT_EXIT(raise_two(), testing::KilledBySignal(SIGTERM), "");
}

TEST(StopSignalsDeathTest, GoBackToWhatTheyWere) {
  const auto raise_after = [] {
    { const StopSignals signals; }
    std::raise(SIGINT);
  };
  EXPECT_EXIT(raise_after(), testing::KilledBySignal(SIGINT), "");
}

TEST(StopSignalsDeathTest, EndQuietlyOnABrokenPipe) {
  const auto lose_reader = [] {
    end_quietly_on_broken_pipe();
    std::raise(SIGPIPE);
  };
  EXPECT_EXIT(lose_reader(), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace pressmark::indexer
