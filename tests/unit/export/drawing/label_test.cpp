#include "export/drawing/label.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

TEST(Label, CutsByColumnsWithHangulTwoWide) {
  EXPECT_EQ(cut_to_columns("한빛반도체", 10), "한빛반도체");
  EXPECT_EQ(cut_to_columns("한빛반도체", 9), "한빛반도…");
  EXPECT_EQ(cut_to_columns("semiconductor", 4), "semi…");
}

TEST(Label, NeverCutsInsideAGraphemeCluster) {
  const std::string family = "👨‍👩‍👧";
  EXPECT_EQ(cut_to_columns("a" + family + "b", 3), "a" + family + "…");
  EXPECT_EQ(cut_to_columns("a" + family, 2), "a…");
  EXPECT_EQ(cut_to_columns("e\u0301e\u0301", 1), "e\u0301…");
  EXPECT_EQ(cut_to_bytes("가나다", 7), "가나…");
  EXPECT_EQ(cut_to_bytes("a" + family, 8), "a…");
}

TEST(Label, BreaksLinesAtSpacesThenAnywhere) {
  EXPECT_EQ(wrapped("Daon Robotics America", 14, 3), "Daon Robotics\nAmerica");
  EXPECT_EQ(wrapped("과학기술정보통신부", 10, 3), "과학기술정\n보통신부");
  EXPECT_EQ(wrapped("one two three four", 5, 2), "one\ntwo…");
  EXPECT_EQ(wrapped("", 5, 2), "");
}

TEST(Label, KeepsNothingThatAPictureCannotHold) {
  EXPECT_EQ(cut_to_columns(std::string("a\0b\nc\x7F", 6), 20), "a b c ");
  EXPECT_EQ(cut_to_columns("\uFFFE", 20), "\uFFFD");
  EXPECT_EQ(cut_to_columns("\xED\xA0\x80", 20), "\uFFFD\uFFFD\uFFFD");
}

TEST(Label, AMegabyteIsCutWithoutReadingIt) {
  const std::string megabyte(1 << 20, 'a');
  EXPECT_EQ(wrapped(megabyte, 10, 2), "aaaaaaaaaa\naaaaaaaaaa…");
  EXPECT_EQ(cut_to_bytes(megabyte, 7000).size(), 7003U);
}

}  // namespace
}  // namespace inyeon
