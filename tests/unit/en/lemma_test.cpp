#include "ingest/en/lemma.h"

#include <gtest/gtest.h>

namespace inyeon::en {
namespace {

TEST(Lemma, Verbs) {
  const Lemmatizer lemmatizer;
  EXPECT_EQ(lemmatizer.lemma("bought", "VBD"), "buy");
  EXPECT_EQ(lemmatizer.lemma("making", "VBG"), "make");
  EXPECT_EQ(lemmatizer.lemma("supplies", "VBZ"), "supply");
  EXPECT_EQ(lemmatizer.lemma("planned", "VBN"), "plan");
  EXPECT_EQ(lemmatizer.lemma("raises", "VBZ"), "raise");
  EXPECT_EQ(lemmatizer.lemma("assembled", "VBN"), "assemble");
  EXPECT_EQ(lemmatizer.lemma("compared", "VBN"), "compare");
  EXPECT_EQ(lemmatizer.lemma("evaluating", "VBG"), "evaluate");
  EXPECT_EQ(lemmatizer.lemma("'s", "VBZ"), "be");
  EXPECT_EQ(lemmatizer.lemma("wo", "MD"), "will");
}

TEST(Lemma, Nouns) {
  const Lemmatizer lemmatizer;
  EXPECT_EQ(lemmatizer.lemma("factories", "NNS"), "factory");
  EXPECT_EQ(lemmatizer.lemma("businesses", "NNS"), "business");
  EXPECT_EQ(lemmatizer.lemma("batteries", "NNS"), "battery");
  EXPECT_EQ(lemmatizer.lemma("analyses", "NNS"), "analysis");
  EXPECT_EQ(lemmatizer.lemma("Siemens", "NNP"), "Siemens");
  EXPECT_EQ(lemmatizer.lemma("Shares", "NNS"), "share");
}

}  // namespace
}  // namespace inyeon::en
