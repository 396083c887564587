#include "ingest/ko/clauses.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "ingest/data/resources.h"

namespace inyeon::ko {
namespace {

// A sentence put together word by word, with its names.
class Sentenced {
 public:
  explicit Sentenced(bool headline = false) {
    Sentence sentence;
    sentence.headline = headline;
    analysis.sentences.push_back(sentence);
    words.emplace_back();
  }

  Sentenced& noun(std::string_view stem, std::string_view particle = "", Case role = Case::kNone,
                  std::string_view type = "", char32_t after = 0) {
    Word& word = put(stem, particle);
    word.kind = role == Case::kCopula ? WordKind::kCopula : WordKind::kNominal;
    word.lemma = stem;
    word.particle = particle;
    word.grammatical_case = role;
    word.topic = role == Case::kTopic;
    word.after = after;
    if (!type.empty()) {
      MentionCandidate mention;
      mention.span = word.stem;
      mention.type = type;
      analysis.mentions.push_back(mention);
    }
    return *this;
  }

  Sentenced& verb(std::string_view noun, std::string_view suffix, std::string_view form,
                  Ending ending, Tense tense = Tense::kPast, std::string_view ending_form = "") {
    Word& word = put(noun.empty() ? suffix : noun, form);
    word.kind = WordKind::kPredicate;
    word.noun = noun;
    word.suffix = noun.empty() ? "" : suffix;
    word.lemma = std::string(noun) + std::string(suffix);
    word.ending = ending;
    word.ending_form = ending_form;
    word.tense = tense;
    return *this;
  }

  const std::vector<Clause>& clauses() {
    document.info.title = "";
    find_clauses(document, words, FrameLexicon(resource("ko/frames.tsv")), analysis);
    return analysis.clauses;
  }

  const Clause* find(std::string_view lemma) {
    if (analysis.clauses.empty()) clauses();
    for (const Clause& clause : analysis.clauses) {
      // Collocations keep their noun: 공장 짓다, 협약 체결.
      const std::string parts = ' ' + clause.lemma + ' ';
      if (parts.find(' ' + std::string(lemma) + ' ') != std::string::npos) return &clause;
    }
    return nullptr;
  }

  /// The names in a slot of a clause, joined by '+'.
  std::string in(const Clause* clause, Slot slot) const {
    std::string text;
    if (clause == nullptr) return "no clause";
    for (const Argument& argument : clause->arguments) {
      if (argument.slot != slot) continue;
      for (const MentionIndex mention : argument.mentions) {
        if (!text.empty()) text += '+';
        text += document.slice(analysis.mentions[mention].span);
      }
    }
    return text;
  }

  Document document;
  std::vector<Words> words;
  Analysis analysis;

 private:
  Word& put(std::string_view stem, std::string_view rest) {
    if (!document.text.empty()) document.text += ' ';
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += stem;
    const auto middle = static_cast<std::uint32_t>(document.text.size());
    document.text += rest;
    Word word;
    word.stem = {Field::kText, begin, middle};
    word.span = {Field::kText, begin, static_cast<std::uint32_t>(document.text.size())};
    word.space_after = true;
    words.front().push_back(word);
    return words.front().back();
  }
};

constexpr std::string_view kOrg = "Organization";

TEST(KoreanClauses, SupplyWithRecipient) {
  Sentenced s;
  s.noun("한빛전자", "가", Case::kNominative, kOrg)
      .noun("누리", "에", Case::kLocative, kOrg)
      .noun("메모리", "를", Case::kAccusative, "Product")
      .verb("공급", "하다", "했다", Ending::kFinal);
  const Clause* clause = s.find("공급");
  EXPECT_EQ(s.in(clause, Slot::kSubject), "한빛전자");
  EXPECT_EQ(s.in(clause, Slot::kDative), "누리");
  EXPECT_EQ(s.in(clause, Slot::kObject), "메모리");
  EXPECT_EQ(status_of(*clause, true), Status::kFact);
}

TEST(KoreanClauses, PredicateNounUnderNegotiation) {
  Sentenced s;
  s.noun("한빛전자", "는", Case::kTopic, kOrg)
      .noun("메모리", "", Case::kNone, "Product")
      .noun("공급", "을", Case::kAccusative)
      .noun("누리", "와", Case::kComitative, kOrg)
      .verb("협의", "하다", "하고", Ending::kConnective, Tense::kNone, "고")
      .verb("", "있다", "", Ending::kFinal, Tense::kPresent);
  const Clause* clause = s.find("공급");
  ASSERT_NE(clause, nullptr);
  EXPECT_EQ(s.in(clause, Slot::kSubject), "한빛전자");
  EXPECT_EQ(s.in(clause, Slot::kObject), "메모리");
  EXPECT_EQ(s.in(clause, Slot::kComitative), "누리");
  EXPECT_EQ(clause->modality, Modality::kNegotiated);
}

TEST(KoreanClauses, RelativeClauseGivesItsHeadAsSubject) {
  Sentenced s;
  s.noun("누리", "에", Case::kLocative, kOrg)
      .noun("메모리", "를", Case::kAccusative, "Product")
      .verb("공급", "하다", "하는", Ending::kAdnominalPresent, Tense::kPresent)
      .noun("한빛전자", "는", Case::kTopic, kOrg)
      .noun("공장", "을", Case::kAccusative, "Facility")
      .verb("", "짓다", "", Ending::kFinal, Tense::kPresent);
  EXPECT_EQ(s.in(s.find("공급"), Slot::kSubject), "한빛전자");
  EXPECT_EQ(s.in(s.find("짓다"), Slot::kSubject), "한빛전자");
  EXPECT_EQ(s.in(s.find("짓다"), Slot::kObject), "공장");
}

TEST(KoreanClauses, ConnectiveChainCarriesTheSubject) {
  Sentenced s;
  s.noun("한빛전자", "가", Case::kNominative, kOrg)
      .noun("누리", "를", Case::kAccusative, kOrg)
      .verb("인수", "하다", "하고", Ending::kConnective, Tense::kNone, "고")
      .noun("공장", "을", Case::kAccusative, "Facility")
      .verb("", "짓다", "", Ending::kFinal, Tense::kPast);
  const Clause* clause = s.find("짓다");
  ASSERT_NE(clause, nullptr);
  EXPECT_EQ(s.in(clause, Slot::kSubject), "한빛전자");
  EXPECT_EQ(clause->arguments.back().presence, Presence::kCarried);
}

TEST(KoreanClauses, TitleBetweenPersonAndCompany) {
  Sentenced s;
  s.noun("김하늘", "", Case::kNone, "Person")
      .noun("한빛전자", "", Case::kNone, kOrg)
      .noun("회장", "은", Case::kTopic)
      .verb("", "웃다", "", Ending::kFinal);
  const Clause* clause = s.find("직함");
  ASSERT_NE(clause, nullptr);
  EXPECT_EQ(clause->kind, ClauseKind::kApposition);
  EXPECT_EQ(s.in(clause, Slot::kSubject), "김하늘");
  EXPECT_EQ(s.in(clause, Slot::kGenitive), "한빛전자");
}

TEST(KoreanClauses, PassiveSubjectIsTheObject) {
  Sentenced s;
  s.noun("공장", "이", Case::kNominative, "Facility")
      .noun("평택", "에", Case::kLocative, "Place")
      .verb("건설", "되다", "됐다", Ending::kFinal);
  const Clause* clause = s.find("건설");
  EXPECT_EQ(s.in(clause, Slot::kObject), "공장");
  EXPECT_TRUE(clause->passive);
}

TEST(KoreanClauses, CoordinationIsOneArgument) {
  Sentenced s;
  s.noun("한빛전자", "와", Case::kComitative, kOrg)
      .noun("누리", "는", Case::kTopic, kOrg)
      .noun("협약", "을", Case::kAccusative)
      .verb("체결", "하다", "했다", Ending::kFinal);
  EXPECT_EQ(s.in(s.find("협약"), Slot::kSubject), "한빛전자+누리");
}

TEST(KoreanClauses, HeadlineEndsInAPredicateNoun) {
  Sentenced s(true);
  s.noun("한빛전자", "", Case::kNone, kOrg, U',')
      .noun("누리", "에", Case::kLocative, kOrg)
      .noun("메모리", "", Case::kNone, "Product")
      .noun("공급");
  const Clause* clause = s.find("공급");
  EXPECT_EQ(s.in(clause, Slot::kSubject), "한빛전자");
  EXPECT_EQ(s.in(clause, Slot::kDative), "누리");
  EXPECT_EQ(s.in(clause, Slot::kObject), "메모리");
}

TEST(KoreanClauses, AdverbialAdjectiveTakesNoArguments) {
  Sentenced s;
  s.noun("한빛전자", "는", Case::kTopic, kOrg)
      .noun("메모리", "", Case::kNone, "Product")
      .noun("공급", "을", Case::kAccusative)
      .noun("누리", "와", Case::kComitative, kOrg)
      .verb("긴밀", "하다", "하게", Ending::kConnective, Tense::kNone, "게")
      .verb("협의", "하다", "한다", Ending::kFinal, Tense::kPresent);
  EXPECT_EQ(status_of(*s.find("공급"), true), Status::kNegotiating);
}

TEST(KoreanClauses, DescribedTopicIsTheHead) {
  Sentenced s;
  s.noun("누리", "는", Case::kTopic, kOrg)
      .noun("김하늘", "이", Case::kNominative, "Person")
      .verb("창업", "하다", "한", Ending::kAdnominalPast)
      .noun("회사", "다", Case::kCopula);
  const Clause* clause = s.find("창업");
  EXPECT_EQ(s.in(clause, Slot::kSubject), "김하늘");
  EXPECT_EQ(s.in(clause, Slot::kObject), "누리");
}

TEST(KoreanClauses, ConnectedClausesShareThePlan) {
  Sentenced s;
  s.noun("한빛전자", "는", Case::kTopic, kOrg)
      .noun("메모리", "를", Case::kAccusative, "Product")
      .verb("활용", "하다", "해", Ending::kConnective, Tense::kNone, "아")
      .noun("공장", "을", Case::kAccusative, "Facility")
      .verb("건설", "하다", "한다", Ending::kFinal, Tense::kPresent);
  EXPECT_EQ(status_of(*s.find("활용"), true), Status::kPlanned);
}

TEST(KoreanClauses, PlaceBeforeACompany) {
  Sentenced s;
  s.noun("미국", "", Case::kNone, "Place")
      .noun("누리", "가", Case::kNominative, kOrg)
      .verb("", "웃다", "", Ending::kFinal);
  EXPECT_EQ(s.in(s.find("소재지"), Slot::kLocation), "미국");
}

TEST(SeatsTest, AClassNounTiesAHouseToThePlaceBeforeIt) {
  Sentenced s;
  s.noun("영국", "", Case::kNone, "Place")
      .noun("회사", "인", Case::kCopula)
      .noun("나래", "가", Case::kNominative, "Organization")
      .verb("성장", "하다", "했다", Ending::kFinal);
  const Clause* seat = s.find("소재지");
  ASSERT_NE(seat, nullptr);
  EXPECT_EQ(seat->kind, ClauseKind::kAttachment);
  EXPECT_EQ(seat->arguments.back().slot, Slot::kLocation);
}

TEST(SeatsTest, WithoutAClassNounNothingIsSaid) {
  Sentenced s;
  s.noun("영국", "에서", Case::kAblative, "Place")
      .noun("회사", "가", Case::kNominative)
      .noun("나래", "를", Case::kAccusative, "Organization")
      .verb("인수", "하다", "했다", Ending::kFinal);
  EXPECT_EQ(s.find("소재지"), nullptr);
}

}  // namespace
}  // namespace inyeon::ko
