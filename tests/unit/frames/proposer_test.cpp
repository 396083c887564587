#include "ingest/frames/proposer.h"

#include <gtest/gtest.h>

#include "ingest/data/resources.h"

namespace inyeon {
namespace {

constexpr const char* kLexicon =
    "supply\tsupply\tsubject=agent,object=theme,dative=recipient\n"
    "merge\tmerge\tsubject=agent,comitative=partner\n"
    "revenue\tfigure\tsubject=agent\tmetric=revenue\n"
    "cancel\tsupply\tsubject=agent,dative=recipient\tstatus=ended\n";

/// A one-sentence analysis whose words are its mentions, in order.
class Proposals : public testing::Test {
 protected:
  MentionIndex mention(std::string_view name, std::string_view type) {
    const auto begin = static_cast<std::uint32_t>(document_.text.size());
    document_.text += name;
    MentionCandidate candidate;
    candidate.span = {Field::kText, begin, static_cast<std::uint32_t>(document_.text.size())};
    candidate.type = type;
    analysis_.mentions.push_back(candidate);
    return static_cast<MentionIndex>(analysis_.mentions.size() - 1);
  }

  void argument(Slot slot, std::vector<MentionIndex> mentions) {
    Argument argument;
    argument.slot = slot;
    argument.mentions = std::move(mentions);
    clause_.arguments.push_back(std::move(argument));
  }

  std::vector<std::string> run(const std::string& lemma) {
    clause_.lemma = lemma;
    analysis_.clauses = {clause_};
    analysis_.sentences.resize(1);
    const FrameLexicon lexicon(kLexicon);
    const FrameTable table(resource("frames/relations.tsv"), Schema::core());
    const Resolution resolution = resolve(document_, analysis_);
    std::vector<std::string> lines;
    for (const Proposal& p :
         propose(document_, analysis_, resolution, lexicon, table, Schema::core())) {
      const std::string object = p.object ? resolution.entities[*p.object].name : p.figure.text;
      lines.push_back(resolution.entities[p.subject].name + " " + p.predicate + " " + object + " " +
                      std::string(to_string(p.status)));
    }
    return lines;
  }

  Document document_;
  Analysis analysis_;
  Clause clause_;
};

using Lines = std::vector<std::string>;

TEST_F(Proposals, OneClauseGivesEveryRelationOfItsFrame) {
  argument(Slot::kSubject, {mention("Aco", type::kOrganization)});
  argument(Slot::kObject, {mention("chips", type::kProduct)});
  argument(Slot::kDative, {mention("Bco", type::kOrganization)});
  EXPECT_EQ(run("supply"), (Lines{"Aco supplies chips fact", "Aco suppliesTo Bco fact"}));
}

TEST_F(Proposals, CoordinationIsSpelledOut) {
  argument(Slot::kSubject,
           {mention("Aco", type::kOrganization), mention("Bco", type::kOrganization)});
  argument(Slot::kObject, {mention("chips", type::kProduct)});
  EXPECT_EQ(run("supply"), (Lines{"Aco supplies chips fact", "Bco supplies chips fact"}));
}

TEST_F(Proposals, SymmetricOnesHoldAmongTheSubjects) {
  argument(Slot::kSubject,
           {mention("Aco", type::kOrganization), mention("Bco", type::kOrganization)});
  EXPECT_EQ(run("merge"), (Lines{"Aco mergesWith Bco fact"}));
}

TEST_F(Proposals, TypesThatTheSchemaRefusesGiveNothing) {
  argument(Slot::kSubject, {mention("Jane", type::kPerson)});
  argument(Slot::kObject, {mention("chips", type::kProduct)});
  EXPECT_TRUE(run("supply").empty());
}

TEST_F(Proposals, ThePredicateItselfMayEndIt) {
  argument(Slot::kSubject, {mention("Aco", type::kOrganization)});
  argument(Slot::kDative, {mention("Bco", type::kOrganization)});
  EXPECT_EQ(run("cancel"), (Lines{"Aco suppliesTo Bco ended"}));
}

TEST_F(Proposals, FiguresAreTheirOwnersObjects) {
  argument(Slot::kSubject, {mention("Aco", type::kOrganization)});
  Argument amount;
  amount.slot = Slot::kAmount;
  amount.literals = {0};
  clause_.arguments.push_back(amount);
  analysis_.literals.push_back({{}, 0, {LiteralKind::kMoney, "$3bn", "3000000000", "USD"}});
  EXPECT_EQ(run("revenue"), (Lines{"Aco reports $3bn fact"}));
}

TEST_F(Proposals, UnknownPredicatesStayOpen) {
  argument(Slot::kSubject, {mention("Aco", type::kOrganization)});
  argument(Slot::kObject, {mention("Bco", type::kOrganization)});
  EXPECT_EQ(run("admire"), (Lines{"Aco relatedTo Bco fact"}));
}

TEST(StatusOf, LooksAtModalityPolarityAndTense) {
  Clause clause;
  clause.tense = Tense::kPresent;
  EXPECT_EQ(status_of(clause, false), Status::kFact);
  EXPECT_EQ(status_of(clause, true), Status::kPlanned);
  clause.tense = Tense::kPast;
  EXPECT_EQ(status_of(clause, true), Status::kFact);
  clause.modality = Modality::kNegotiated;
  EXPECT_EQ(status_of(clause, true), Status::kNegotiating);
  clause.negated = true;
  EXPECT_EQ(status_of(clause, true), Status::kDenied);
  clause.modality = Modality::kCeased;
  EXPECT_EQ(status_of(clause, true), Status::kEnded);
}

}  // namespace
}  // namespace inyeon
