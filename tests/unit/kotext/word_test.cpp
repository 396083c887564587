#include "ingest/ko/word.h"

#include <gtest/gtest.h>

namespace inyeon::ko {
namespace {

const Morphology& morphology() {
  static const Morphology instance;
  return instance;
}

Words words_of(std::string_view text, const std::vector<std::uint32_t>& name_ends = {}) {
  return morphology().analyse(text, {Field::kText, 0, static_cast<std::uint32_t>(text.size())},
                              name_ends);
}

struct NounRow {
  std::string_view form, noun, particle;
};
struct VerbRow {
  std::string_view form, lemma, noun;
  Ending ending;
  Tense tense;
};

constexpr NounRow kNouns[] = {
    {"정부와", "정부", "와"},     {"회의를", "회의", "를"},
    {"기아가", "기아", "가"},     {"회의", "회의", ""},
    {"기아", "기아", ""},         {"나이", "나이", ""},
    {"아이", "아이", ""},         {"도로", "도로", ""},
    {"국가", "국가", ""},         {"만도", "만도", ""},
    {"전문가", "전문가", ""},     {"협력사로부터", "협력사", "로부터"},
    {"기업들에", "기업들", "에"}, {"공장에서는", "공장", "에서는"},
    {"서울로", "서울", "로"},     {"미국으로", "미국", "으로"},
    {"정부의", "정부", "의"},     {"협력과", "협력", "과"},
    {"업체도", "업체", "도"},     {"고객사에게", "고객사", "에게"},
    {"AI를", "AI", "를"},         {"HBM4는", "HBM4", "는"},
    {"기업과의", "기업", "과의"}, {"법인", "법인", ""},
    {"이를", "이", "를"},         {"에너지", "에너지", ""},
    {"배터리를", "배터리", "를"}, {"5만", "5만", ""},
    {"31일에", "31일", "에"},     {"경쟁사보다", "경쟁사", "보다"},
};
constexpr VerbRow kVerbs[] = {
    {"공급한다", "공급하다", "공급", Ending::kFinal, Tense::kPresent},
    {"공급했다", "공급하다", "공급", Ending::kFinal, Tense::kPast},
    {"공급하면서", "공급하다", "공급", Ending::kConnective, Tense::kNone},
    {"공급하는", "공급하다", "공급", Ending::kAdnominalPresent, Tense::kPresent},
    {"공급받을", "공급받다", "공급", Ending::kAdnominalFuture, Tense::kFuture},
    {"체결된", "체결되다", "체결", Ending::kAdnominalPast, Tense::kPast},
    {"보유하고", "보유하다", "보유", Ending::kConnective, Tense::kNone},
    {"인수해", "인수하다", "인수", Ending::kConnective, Tense::kNone},
    {"하기로", "하다", "", Ending::kNominal, Tense::kNone},
    {"커졌다", "커지다", "", Ending::kFinal, Tense::kPast},
    {"됐다", "되다", "", Ending::kFinal, Tense::kPast},
    {"밝혔다", "밝히다", "", Ending::kFinal, Tense::kPast},
    {"있었다", "있다", "", Ending::kFinal, Tense::kPast},
    {"어려운", "어렵다", "", Ending::kAdnominalPresent, Tense::kPresent},
    {"지었다", "짓다", "", Ending::kFinal, Tense::kPast},
    {"만들어졌다", "만들어지다", "", Ending::kFinal, Tense::kPast},
    {"만든", "만들다", "", Ending::kAdnominalPast, Tense::kPast},
    {"맺었다", "맺다", "", Ending::kFinal, Tense::kPast},
    {"줄였다", "줄이다", "", Ending::kFinal, Tense::kPast},
    {"공급한다고", "공급하다", "공급", Ending::kQuotative, Tense::kPresent},
    {"추진하겠다", "추진하다", "추진", Ending::kFinal, Tense::kFuture},
    {"않았다", "않다", "", Ending::kFinal, Tense::kPast},
};

TEST(MorphologyTest, SplitsParticlesFromNouns) {
  for (const NounRow& row : kNouns) {
    const Words words = words_of(row.form);
    ASSERT_EQ(words.size(), 1U) << row.form;
    EXPECT_EQ(words[0].lemma, row.noun) << row.form;
    EXPECT_EQ(words[0].particle, row.particle) << row.form;
  }
}

TEST(MorphologyTest, RestoresThePredicate) {
  for (const VerbRow& row : kVerbs) {
    const Words words = words_of(row.form);
    ASSERT_EQ(words.size(), 1U) << row.form;
    EXPECT_EQ(words[0].kind, WordKind::kPredicate) << row.form;
    EXPECT_EQ(words[0].lemma, row.lemma) << row.form;
    EXPECT_EQ(words[0].noun, row.noun) << row.form;
    EXPECT_EQ(words[0].ending, row.ending) << row.form;
    EXPECT_EQ(words[0].tense, row.tense) << row.form;
  }
}

TEST(MorphologyTest, TellsNegationAndCopula) {
  EXPECT_TRUE(words_of("않았다")[0].negated);
  for (const std::string_view form : {"자회사다", "회사였다", "기업이다", "중인"}) {
    EXPECT_EQ(words_of(form)[0].kind, WordKind::kCopula) << form;
  }
}

TEST(MorphologyTest, KeepsListedNamesWhole) {
  const std::string_view text = "엔비디아와";
  EXPECT_EQ(
      words_of(text, {static_cast<std::uint32_t>(std::string_view("엔비디아").size())})[0].particle,
      "와");
  const std::string_view name = "정의선이";
  EXPECT_EQ(
      words_of(name, {static_cast<std::uint32_t>(std::string_view("정의선").size())})[0].lemma,
      "정의선");
}

TEST(MorphologyTest, GivesWhatStandsBehindBracketsAndQuotesItsOwnPiece) {
  const Words words = words_of("처리장치(GPU)를 “했다”고");
  ASSERT_EQ(words.size(), 5U);
  EXPECT_TRUE(words[1].opens_bracket && words[1].closes_bracket);
  EXPECT_EQ(words[2].particle, "를");
  EXPECT_TRUE(words[2].stem.empty());
  EXPECT_EQ(words[4].ending, Ending::kQuotative);
}

}  // namespace
}  // namespace inyeon::ko
