#include "ingest/reference/resolver.h"

#include <gtest/gtest.h>

#include "graph/model/schema.h"
#include "ingest/reference/clusters.h"

namespace inyeon {
namespace {

TEST(ShortForm, FollowsHowNamesAreShortened) {
  const auto org = type::kOrganization;
  EXPECT_TRUE(is_short_form("가람", "가람전자", org));
  EXPECT_TRUE(is_short_form("가람차", "가람자동차그룹", org));
  EXPECT_TRUE(is_short_form("GM", "General Motors", org));
  EXPECT_TRUE(is_short_form("LG Energy", "LG Energy Solution", org));
  EXPECT_TRUE(is_short_form("Huang", "Jensen Huang", type::kPerson));
  EXPECT_FALSE(is_short_form("한차", "한국자동차", org));
  EXPECT_FALSE(is_short_form("Gen", "General Motors", org));
  EXPECT_FALSE(is_short_form("가람전자", "가람", org));
}

class Resolving : public testing::Test {
 protected:
  MentionIndex mention(std::string_view name, std::string_view type, SentenceIndex sentence,
                       Reference reference = Reference::kNamed) {
    while (analysis_.sentences.size() <= sentence) analysis_.sentences.emplace_back();
    const auto begin = static_cast<std::uint32_t>(document_.text.size());
    document_.text += name;
    MentionCandidate candidate;
    candidate.span = {Field::kText, begin, static_cast<std::uint32_t>(document_.text.size())};
    candidate.type = type;
    candidate.sentence = sentence;
    candidate.reference = reference;
    analysis_.mentions.push_back(candidate);
    return static_cast<MentionIndex>(analysis_.mentions.size() - 1);
  }

  std::vector<std::string> names_of(const Resolution& resolution, MentionIndex mention) const {
    std::vector<std::string> names;
    for (const auto entity : resolution.of_mention[mention])
      names.push_back(resolution.entities[entity].name);
    return names;
  }

  Document document_;
  Analysis analysis_;
};

using Names = std::vector<std::string>;

TEST_F(Resolving, ShortNamesJoinTheOneFullName) {
  mention("가람전자", type::kOrganization, 0);
  const auto brief = mention("가람", type::kOrganization, 1);
  EXPECT_EQ(names_of(resolve(document_, analysis_), brief), Names{"가람전자"});
}

TEST_F(Resolving, AnAmbiguousShortNameStaysApart) {
  mention("가람전자", type::kOrganization, 0);
  mention("가람화학", type::kOrganization, 0);
  const auto brief = mention("가람", type::kOrganization, 1);
  EXPECT_EQ(names_of(resolve(document_, analysis_), brief), Names{"가람"});
}

TEST_F(Resolving, TheGroupIsWhatItsShortNameMeans) {
  mention("가람그룹", type::kOrganization, 0);
  mention("가람텔레콤", type::kOrganization, 0);
  const auto brief = mention("가람", type::kOrganization, 1);
  EXPECT_EQ(names_of(resolve(document_, analysis_), brief), Names{"가람그룹"});
}

TEST_F(Resolving, APairStandsForBoth) {
  mention("가람전자", type::kOrganization, 0);
  mention("나래상사", type::kOrganization, 0);
  const auto pair = mention("양사", type::kOrganization, 1, Reference::kPair);
  EXPECT_EQ(names_of(resolve(document_, analysis_), pair), (Names{"가람전자", "나래상사"}));
}

TEST_F(Resolving, WhatTheTextDefinedByANounIsMeantByIt) {
  const auto defined = mention("가온", type::kProduct, 0);
  analysis_.mentions[defined].called = "컴퓨터";
  mention("나래", type::kProduct, 1);
  const auto described = mention("이 수퍼컴퓨터", type::kProduct, 2, Reference::kDescription);
  analysis_.mentions[described].head = "수퍼컴퓨터";
  const auto other = mention("이 기기", type::kProduct, 2, Reference::kDescription);
  analysis_.mentions[other].head = "기기";
  const Resolution resolution = resolve(document_, analysis_);
  EXPECT_EQ(names_of(resolution, described), Names{"가온"});
  EXPECT_EQ(names_of(resolution, other), Names{"가온"});
}

TEST_F(Resolving, ATypeOfAPackCountsAsTheCoreTypeThatItIsAKindOf) {
  const auto named = mention("가람의료원", "Hospital", 0);
  analysis_.mentions[named].base = type::kOrganization;
  const auto described = mention("이 기관", type::kOrganization, 1, Reference::kDescription);
  EXPECT_EQ(names_of(resolve(document_, analysis_), described), Names{"가람의료원"});
}

TEST_F(Resolving, ATitledPersonIsTheOneNamedSo) {
  mention("젠슨 황", type::kPerson, 0);
  mention("이도윤", type::kPerson, 0);
  const auto titled = mention("황 CEO", type::kPerson, 1, Reference::kTitled);
  analysis_.mentions[titled].head = "황";
  EXPECT_EQ(names_of(resolve(document_, analysis_), titled), Names{"젠슨 황"});
}

TEST_F(Resolving, ADroppedSubjectIsTheCentreBefore) {
  const auto company = mention("가람전자", type::kOrganization, 0);
  mention("공장", type::kFacility, 1);
  Clause first;
  first.arguments.push_back({Slot::kSubject, {company}, {}, "는", "", Presence::kSaid, false});
  Clause second;
  second.sentence = 1;
  analysis_.clauses = {first, second};
  resolve(document_, analysis_);
  ASSERT_EQ(analysis_.clauses[1].arguments.size(), 1U);
  EXPECT_EQ(analysis_.clauses[1].arguments[0].mentions, std::vector<MentionIndex>{company});
  EXPECT_EQ(analysis_.clauses[1].arguments[0].presence, Presence::kImplied);
}

}  // namespace
}  // namespace inyeon
