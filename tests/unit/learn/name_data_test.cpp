#include "ingest/learn/name_data.h"

#include <gtest/gtest.h>

#include <bit>

#include "graph/gold/gold_json.h"
#include "ingest/learn/labels.h"

namespace inyeon::learn {
namespace {

std::vector<std::string> names_of(const AnnotatedLine& line) {
  std::vector<Label> labels;
  for (const auto mask : line.allowed) labels.push_back(static_cast<Label>(std::countr_zero(mask)));
  std::vector<std::string> names;
  for (const auto& s : segments_of(labels)) {
    names.push_back(line.text.substr(s.begin, s.end - s.begin) + "/" + name_types()[s.type]);
  }
  return names;
}

TEST(MarkNames, MarksEveryOccurrenceLongestFirst) {
  const Extraction gold = read_gold(
      R"({"id":"x","title":"가람전자 새 공장","text":"가람은 커졌다.\n한가람은 아니다.","entities":[)"
      R"({"id":"e1","name":"가람전자","type":"Organization","mentions":["가람전자","가람","이 회사"]}]})");
  const auto lines = mark_names(gold);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(names_of(lines[0]), (std::vector<std::string>{"가람전자/Organization"}));
  EXPECT_EQ(names_of(lines[1]), (std::vector<std::string>{"가람/Organization"}));
  EXPECT_TRUE(names_of(lines[2]).empty()) << "not in the middle of a word";
}

TEST(ReadKlue, LeavesOpenWhatItDoesNotAnnotate) {
  const auto lines =
      read_klue("## head\n가\tB-OG\n람\tI-OG\n \tO\n칩\tO\n\n## next\n윤\tB-PS\n3\tB-QT\n");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].text, "가람 칩");
  EXPECT_EQ(names_of(lines[0]), (std::vector<std::string>{"가람/Organization"}));
  EXPECT_GT(std::popcount(lines[0].allowed[7]), 1) << "it may be a product";
  EXPECT_EQ(std::popcount(lines[1].allowed[3]), 1) << "a quantity is no name";
}

}  // namespace
}  // namespace inyeon::learn
