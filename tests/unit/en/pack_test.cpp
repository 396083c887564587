#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "ingest/clause/language_pack.h"

namespace inyeon {
namespace {

class EnglishPackTest : public testing::Test {
 protected:
  void read(std::string text) {
    document_.text = std::move(text);
    analysis_ = make_english_pack()->analyse(document_);
  }
  std::string type(std::string_view surface) const {
    for (const auto& mention : analysis_.mentions) {
      if (document_.slice(mention.span) == surface) return mention.type;
    }
    return "none";
  }
  const Clause* clause(std::string_view lemma) const {
    const auto found = std::find_if(analysis_.clauses.begin(), analysis_.clauses.end(),
                                    [&](const Clause& c) { return c.lemma == lemma; });
    return found == analysis_.clauses.end() ? nullptr : &*found;
  }
  std::string filler(const Clause& clause, Slot slot) const {
    for (const Argument& argument : clause.arguments) {
      if (argument.slot == slot && !argument.mentions.empty()) {
        return std::string(document_.slice(analysis_.mentions[argument.mentions[0]].span));
      }
    }
    return {};
  }
  Document document_;
  Analysis analysis_;
};

TEST_F(EnglishPackTest, SentencesEndAtStopsOnly) {
  read("Acme Corp. sold 1.5 units to Mr. Roe in the U.S. market. It rose. \"Good,\" he said.");
  EXPECT_EQ(analysis_.sentences.size(), 3U);
}

TEST_F(EnglishPackTest, NothingComesOfNothing) {
  read("");
  EXPECT_TRUE(analysis_.sentences.empty());
  read("\xE2\x80\x9C \xC3\xA9 ' . - & 's -based");
  EXPECT_TRUE(analysis_.clauses.empty());
}

TEST_F(EnglishPackTest, NamesHaveTypes) {
  read("Widget Holdings moved to Springfield, Ohio, said Jane Roe, chief executive of Widget.");
  EXPECT_EQ(type("Widget Holdings"), "Organization");
  EXPECT_EQ(type("Springfield, Ohio"), "Place");
  EXPECT_EQ(type("Jane Roe"), "Person");
}

TEST_F(EnglishPackTest, ActiveClauseHasItsArguments) {
  read("On Monday Widget Inc will supply MX9 chips to Gadget Corp.");
  const Clause* supply = clause("supply");
  ASSERT_NE(supply, nullptr);
  EXPECT_EQ(filler(*supply, Slot::kSubject), "Widget Inc");
  EXPECT_EQ(filler(*supply, Slot::kObject), "MX9 chips");
  EXPECT_EQ(filler(*supply, Slot::kDative), "Gadget Corp");
  EXPECT_EQ(supply->modality, Modality::kIntended);
}

TEST_F(EnglishPackTest, PassiveSubjectIsTheObject) {
  read("Gadget Corp was acquired by Widget Inc for $3 billion.");
  const Clause* acquire = clause("acquire");
  ASSERT_NE(acquire, nullptr);
  EXPECT_TRUE(acquire->passive);
  EXPECT_EQ(filler(*acquire, Slot::kObject), "Gadget Corp");
  EXPECT_EQ(filler(*acquire, Slot::kAgent), "Widget Inc");
}

TEST_F(EnglishPackTest, TalksAreNegotiated) {
  read("Widget Inc is in talks to acquire Gadget Corp.");
  const Clause* acquire = clause("acquire");
  ASSERT_NE(acquire, nullptr);
  EXPECT_EQ(acquire->modality, Modality::kNegotiated);
  EXPECT_EQ(filler(*acquire, Slot::kSubject), "Widget Inc");
}

TEST_F(EnglishPackTest, OfficesTieAPersonToAnOrganisation) {
  read("Jane Roe, chief executive of Widget Inc, spoke.");
  const Clause* office = clause("chief executive");
  ASSERT_NE(office, nullptr);
  EXPECT_EQ(office->kind, ClauseKind::kApposition);
  EXPECT_EQ(filler(*office, Slot::kSubject), "Jane Roe");
  EXPECT_EQ(filler(*office, Slot::kGenitive), "Widget Inc");
}

TEST_F(EnglishPackTest, FiguresKeepTheirWords) {
  read("Widget Inc posted an operating profit of 11.38 trillion won, with sales up 8.9%.");
  ASSERT_GE(analysis_.literals.size(), 2U);
  EXPECT_EQ(analysis_.literals[0].literal.text, "11.38 trillion won");
  EXPECT_EQ(analysis_.literals[0].literal.unit, "KRW");
  EXPECT_EQ(analysis_.literals[1].literal.kind, LiteralKind::kPercent);
  EXPECT_NE(clause("operating profit"), nullptr);
}

TEST_F(EnglishPackTest, NounsSayWhatTheirListsAre) {
  read("Widget Inc makes toys. Its customers include Mercadona and Carrefour.");
  const Clause* customer = clause("customer/n");
  ASSERT_NE(customer, nullptr);
  EXPECT_EQ(filler(*customer, Slot::kSubject), "Mercadona");
  EXPECT_EQ(filler(*customer, Slot::kGenitive), "Its");
  EXPECT_EQ(clause("include"), nullptr);
}

TEST_F(EnglishPackTest, WhatANounTellsMoreOfIsMeantByIt) {
  read("Widget Interactive, a studio based in Gothenburg, sells games to Sony.");
  const Clause* base = clause("base");
  ASSERT_NE(base, nullptr);
  EXPECT_EQ(filler(*base, Slot::kObject), "Widget Interactive");
}

TEST_F(EnglishPackTest, PeopleAreTiedByWhateverTheyAreCalled) {
  read("Jane Roe, a former consultant at Widget Inc, was sent to run it.");
  const Clause* occupation = clause("occupation");
  ASSERT_NE(occupation, nullptr);
  EXPECT_EQ(filler(*occupation, Slot::kSubject), "Jane Roe");
  EXPECT_EQ(filler(*occupation, Slot::kGenitive), "Widget Inc");
  EXPECT_EQ(occupation->modality, Modality::kCeased);
}

TEST_F(EnglishPackTest, AnOwnedPlantIsRun) {
  read("Widget Inc said it would close its Springfield plant.");
  EXPECT_NE(clause("runs"), nullptr);
}

}  // namespace
}  // namespace inyeon
