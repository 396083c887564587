#include "ingest/frames/frame.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"
#include "ingest/frames/metric.h"

namespace inyeon {
namespace {

TEST(FrameLexicon, ReadsAnEntry) {
  const FrameLexicon lexicon(
      "# comment\n해지\tsupply\tsubject=agent,dative=recipient\tstatus=ended\n");
  ASSERT_EQ(lexicon.readings("해지").size(), 1U);
  const LexicalEntry& entry = lexicon.readings("해지").front();
  EXPECT_EQ(entry.frame, "supply");
  EXPECT_EQ(entry.mapping[1], (std::pair{Slot::kDative, Role::kRecipient}));
  EXPECT_EQ(entry.status, Status::kEnded);
  EXPECT_FALSE(lexicon.knows("체결"));
}

TEST(FrameLexicon, NamesTheBadRow) {
  for (const char* bad :
       {"공급\tsupply\n", "공급\tsupply\tsubject\n", "공급\tsupply\tnobody=agent\n",
        "공급\tsupply\tsubject=nobody\n", "공급\tsupply\tsubject=agent\tstatus=odd\n"}) {
    try {
      FrameLexicon{bad};
      FAIL() << bad;
    } catch (const CorruptionError& error) {
      EXPECT_NE(std::string(error.what()).find("공급"), std::string::npos);
    }
  }
}

TEST(FrameTable, ShippedTableFitsTheSchema) {
  const FrameTable table(resource("frames/relations.tsv"), Schema::core());
  EXPECT_EQ(table.templates("supply").size(), 2U);
  EXPECT_TRUE(table.templates("nonsense").empty());
}

TEST(FrameTable, RefusesAPredicateOutsideTheSchema) {
  EXPECT_THROW(FrameTable("adore\tadores\tagent\ttheme\n", Schema::core()), CorruptionError);
}

TEST(Metric, TakesFiguresOfItsKind) {
  EXPECT_TRUE(metric_takes("stockChange", LiteralKind::kPercent));
  EXPECT_FALSE(metric_takes("stockChange", LiteralKind::kMoney));
  EXPECT_FALSE(metric_takes("revenue", LiteralKind::kQuantity));
  EXPECT_TRUE(metric_takes(kOtherMetric, LiteralKind::kQuantity));
}

}  // namespace
}  // namespace inyeon
