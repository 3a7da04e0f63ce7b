// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_cleaner.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(TextCleaner, RemovesWhatThePageLeft) {
  struct Row {
    std::string_view body;
    std::string_view cleaned;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"Only prose.\n\nTwo paragraphs.", "Only prose.\n\nTwo paragraphs."},
           Row{"A.\n\nAlso read | LIVE | A teaser\n\nB.", "A.\n\nB."},
           Row{"A.\n\nREAD MORE: a teaser", "A."},
           Row{"Advertisement\n\nA.\n\nADVERTISEMENT\n\nB.", "A.\n\nB."},
           Row{"A.\n\nHow useful was this post?\n\nClick on a star to rate it!\n\nLeave a Reply\n\n"
               "Your email address will not be published. Required fields are marked *",
               "A."},
           Row{"A.\n\nLeave a Reply Cancel reply\n\nA comment by a reader.", "A."},
           Row{"A.\nShare\nTweet\nB.", "A.\nB."},
           Row{"Share prices fell.\n\nEmail is dead, they say.", "Share prices fell.\n\nEmail is dead, they say."},
           Row{"He left a reply.\n\nReaders leave a reply below.", "He left a reply.\n\nReaders leave a reply below."},
           Row{"Advertisement", ""},
           Row{"Published 6 May 2023\n\nA.\n\nImage: Ada Quill\n\nRelated", "A."},
           Row{"A.\n\nSign up for our newsletter.\n\n(Reporting by Ada Quill; editing by Bo Reed.)", "A."},
           Row{"For more than ten years it ran.\n\nFollow the money, he said.",
               "For more than ten years it ran.\n\nFollow the money, he said."},
           Row{"Publisheds and Relateds", "Publisheds and Relateds"},
       }) {
    std::string body(row.body);
    remove_page_debris(body);
    EXPECT_EQ(body, row.cleaned) << row.body;
  }
}

TEST(TextCleaner, KeepsLongParagraphsWhateverTheyBeginWith) {
  std::string body = "Leave a reply, the minister told them, " + std::string(300, 'x');
  const std::string before = body;
  remove_page_debris(body);
  EXPECT_EQ(body, before);
}

}  // namespace
}  // namespace pressmark::indexer
