#include "ingest/en/word_classes.h"

#include <gtest/gtest.h>

namespace inyeon::en {
namespace {

TEST(WordClasses, WordsOfOneMeaningShareAClass) {
  const WordClasses& classes = WordClasses::shared();
  EXPECT_NE(classes.of_verb("buy")[0], 0);
  EXPECT_EQ(classes.of_verb("buy"), classes.of_verb("purchase"));
  EXPECT_NE(classes.of_verb("buy")[0], classes.of_verb("sleep")[0]);
  EXPECT_EQ(classes.of_noun("qqqq")[0], 0);
}

TEST(WordClasses, PeopleAreKnown) {
  const WordClasses& classes = WordClasses::shared();
  EXPECT_TRUE(classes.is_person("physicist"));
  EXPECT_TRUE(classes.is_person("consultant"));
  EXPECT_FALSE(classes.is_person("factory"));
  EXPECT_FALSE(classes.is_person("qqqq"));
}

TEST(WordClasses, FormsReadAsWhatTheirStemsAre) {
  const WordClasses& classes = WordClasses::shared();
  EXPECT_TRUE(classes.knows_verb("take over"));
  EXPECT_NE(classes.readings("sells"), classes.readings("farms"));
  EXPECT_EQ(classes.readings("delivers"), classes.readings("sells"));
  EXPECT_EQ(classes.readings("qqqq"), 0U);
}

}  // namespace
}  // namespace inyeon::en
