#include <gtest/gtest.h>

#include <set>

#include "graph/model/schema.h"
#include "ingest/data/resources.h"
#include "ingest/frames/frame.h"

namespace inyeon {
namespace {

TEST(KoreanLexicon, KnowsPredicatesAndCollocations) {
  const FrameLexicon lexicon(resource("ko/frames.tsv"));
  EXPECT_GE(lexicon.size(), 350U);
  for (const char* lemma : {"공급", "손잡다", "MOU 체결", "지분 인수", "양산", "수주", "과징금"}) {
    EXPECT_TRUE(lexicon.knows(lemma)) << lemma;
  }
}

TEST(KoreanLexicon, NamesOnlyFramesOfTheTable) {
  std::set<std::string, std::less<>> frames;
  for (const auto& row : tsv_rows(resource("frames/relations.tsv"))) frames.emplace(row[0]);
  for (const auto& row : tsv_rows(resource("ko/frames.tsv"))) {
    EXPECT_TRUE(frames.contains(row[1])) << row[0] << " names " << row[1];
  }
}

}  // namespace
}  // namespace inyeon
