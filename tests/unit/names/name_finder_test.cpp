#include <gtest/gtest.h>

#include "ingest/data/resources.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

struct Read {
  Document document;
  Analysis analysis;

  const MentionCandidate* at(std::string_view surface) const {
    for (const MentionCandidate& mention : analysis.mentions) {
      if (document.slice(mention.span) == surface) return &mention;
    }
    return nullptr;
  }
  std::string type(std::string_view surface) const {
    const MentionCandidate* mention = at(surface);
    return mention == nullptr ? "" : mention->type;
  }
};

Read read(std::string text) {
  static const NameFinder finder(resource("ko/names.model"));
  static const Morphology morphology;
  Read result;
  result.document.text = std::move(text);
  const std::string_view field = result.document.text;
  result.analysis.sentences = split_sentences(field, Field::kText);
  std::vector<Words> words;
  std::vector<std::vector<NameMatch>> listed;
  for (const Sentence& s : result.analysis.sentences) {
    listed.push_back(finder.listed(field, s.span));
    words.push_back(morphology.analyse(field, s.span, sure_ends(listed.back(), s.span.begin)));
  }
  finder.find(result.document, words, listed, result.analysis);
  return result;
}

TEST(NameFinder, ListedNamesStandWithoutParticles) {
  const Read r = read("삼성전자는 엔비디아에 HBM4를 공급한다.");
  EXPECT_EQ(r.type("삼성전자"), "Organization");
  EXPECT_EQ(r.type("엔비디아"), "Organization");
  EXPECT_EQ(r.type("HBM4"), "Product");
}

TEST(NameFinder, PersonsStandBeforeTitles) {
  const Read r = read("이재용 삼성전자 회장이 방문했다. 한소율 가온테크 대표가 밝혔다.");
  EXPECT_EQ(r.type("이재용"), "Person");
  EXPECT_EQ(r.type("한소율"), "Person");
}

TEST(NameFinder, GlossesNameTheSameThing) {
  const Read r = read("구글 자회사 딥마인드(DeepMind)가 발표했다.");
  const MentionCandidate* gloss = r.at("DeepMind");
  ASSERT_NE(gloss, nullptr);
  ASSERT_TRUE(gloss->gloss_of.has_value());
  EXPECT_EQ(r.document.slice(r.analysis.mentions[*gloss->gloss_of].span), "딥마인드");
}

TEST(NameFinder, ReferencesAreNoNames) {
  const Read r = read("황 CEO는 말했다. 양사는 협약을 맺었다. 이 회사는 성장했다.");
  ASSERT_NE(r.at("황 CEO"), nullptr);
  EXPECT_EQ(r.at("황 CEO")->reference, Reference::kTitled);
  EXPECT_EQ(r.at("황 CEO")->head, "황");
  ASSERT_NE(r.at("양사"), nullptr);
  EXPECT_EQ(r.at("양사")->count, 2U);
  ASSERT_NE(r.at("이 회사"), nullptr);
  EXPECT_EQ(r.at("이 회사")->reference, Reference::kDescription);
}

TEST(NameFinder, QuotedNamesBehindTheirClass) {
  const Read r = read("나무정밀은 로봇 ‘두드림’을 출시했다.");
  EXPECT_EQ(r.type("두드림"), "Product");
}

TEST(NameFinder, QuotedNamesWithAGlossStandWhole) {
  const Read r = read("‘블루 도어 덴버’ (Blue Door Denver)사가 밝혔다.");
  EXPECT_EQ(r.type("블루 도어 덴버"), "Organization");
  const MentionCandidate* gloss = r.at("Blue Door Denver");
  ASSERT_NE(gloss, nullptr);
  EXPECT_TRUE(gloss->gloss_of.has_value());
}

TEST(NameFinder, SeveralGlossesNameTheSameThing) {
  const Read r = read("구글 자회사 딥마인드(DeepMind, DM)가 발표했다.");
  ASSERT_NE(r.at("DM"), nullptr);
  EXPECT_TRUE(r.at("DM")->gloss_of.has_value());
}

TEST(NameFinder, PostpositionsWrittenTogetherAreNoPartOfAName) {
  const Read r = read("엔비디아에따르면 삼성전자는 공급을 늘린다.");
  EXPECT_EQ(r.type("엔비디아"), "Organization");
  EXPECT_EQ(r.at("엔비디아에따르면"), nullptr);
}

TEST(NameFinder, OnePartOfAPersonsNameIsThatPerson) {
  const Read r = read("나래소프트의 사장 존 브랜슨은 기쁘다고 말했다. 브랜슨은 회사를 떠났다.");
  EXPECT_EQ(r.type("존 브랜슨"), "Person");
  EXPECT_EQ(r.type("브랜슨"), "Person");
}

TEST(NameFinder, AParticleBehindABracketIsNoDeterminer) {
  const Read r = read("구글(Google)이 서비스를 시작했다.");
  EXPECT_EQ(r.at("이 서비스"), nullptr);
}

TEST(NameFinder, DescriptionsAskForThingsOfTheirClass) {
  const Read r = read("정부는 이 수퍼컴퓨터를 쓴다.");
  ASSERT_NE(r.at("이 수퍼컴퓨터"), nullptr);
  EXPECT_EQ(r.at("이 수퍼컴퓨터")->reference, Reference::kDescription);
  EXPECT_EQ(r.type("이 수퍼컴퓨터"), "Product");
}

TEST(NameFinder, AnAmountRepeatedInAnotherCurrencyIsOneFigure) {
  const Read r = read("구글은 이 회사를 5억 달러(약 6500억원)에 인수했다.");
  ASSERT_EQ(r.analysis.literals.size(), 1U);
  EXPECT_EQ(r.analysis.literals.front().literal.text, "5억 달러");
}

TEST(NameFinder, MentionsStandInOrderWithoutOverlap) {
  const Read r =
      read("현대차그룹과 엔비디아는 AI 팩토리를 짓는다. 양사는 ‘AI 기술센터’를 조성한다.");
  for (std::size_t i = 1; i < r.analysis.mentions.size(); ++i) {
    EXPECT_LE(r.analysis.mentions[i - 1].span.end, r.analysis.mentions[i].span.begin);
  }
}

TEST(NameFinder, BrokenInputGivesNothing) {
  EXPECT_TRUE(read("").analysis.mentions.empty());
  EXPECT_NO_THROW(read("(((‘’’‘ ( ) ‘"));
}

}  // namespace
}  // namespace inyeon::ko
