#include "ingest/names/name_list.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

std::vector<NameMatch> find(std::string_view language, std::string_view text) {
  static const NameList korean("ko");
  static const NameList english("en");
  std::vector<NameMatch> matches;
  (language == "ko" ? korean : english).find(text, matches);
  return matches;
}

TEST(NameList, FindsTheLongestFirst) {
  const std::string_view text = "국내 삼성전자가";
  std::vector<std::string> found;
  for (const NameMatch& m : find("ko", text))
    found.emplace_back(text.substr(m.begin, m.end - m.begin));
  EXPECT_NE(std::find(found.begin(), found.end(), "삼성전자"), found.end());
  const auto full = std::find(found.begin(), found.end(), "삼성전자");
  EXPECT_LT(full - found.begin(), std::find(found.begin(), found.end(), "삼성") - found.begin());
}

TEST(NameList, NamesOfOneThingShareAKey) {
  NameEntry korean;
  NameEntry latin;
  const NameList list("ko");
  ASSERT_TRUE(list.lookup("엔비디아", korean));
  ASSERT_TRUE(list.lookup("Nvidia", latin));
  EXPECT_EQ(korean.key, latin.key);
  EXPECT_EQ(korean.type, "Organization");
  EXPECT_FALSE(list.lookup("엔비디", korean));
}

TEST(NameList, LatinNamesKeepToWords) {
  EXPECT_TRUE(find("en", "IBMs and Metallica").empty());
  ASSERT_EQ(find("en", "at IBM.").size(), 1U);
}

TEST(NameList, HangulInsideAWordIsNoName) { EXPECT_TRUE(find("ko", "왕서울").empty()); }

TEST(NameList, CommonWordsAreFlagged) {
  NameEntry entry;
  ASSERT_TRUE(NameList("ko").lookup("전방", entry));
  EXPECT_TRUE(entry.ambiguous);
}

}  // namespace
}  // namespace inyeon
