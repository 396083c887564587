#include "graph/query/status_history.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

constexpr Status kN = Status::kNegotiating, kP = Status::kPlanned, kF = Status::kFact,
                 kS = Status::kSpeculated, kD = Status::kDenied, kE = Status::kEnded;

using History = std::vector<StatusChange>;

TEST(StatusHistory, GoesInTheOrderOfDates) {
  EXPECT_EQ(status_history({{"2026-03-01", kF}, {"2026-01-01", kN}, {"2026-02-01", kP}}),
            (History{{"2026-01-01", kN, 1}, {"2026-02-01", kP, 1}, {"2026-03-01", kF, 1}}));
}

TEST(StatusHistory, OneDayHasTheFurthestStage) {
  EXPECT_EQ(status_history({{"2026-01-01", kF}, {"2026-01-01", kD}, {"2026-01-01", kN}}),
            (History{{"2026-01-01", kD, 1}}));
  EXPECT_EQ(status_history({{"2026-01-01", kE}, {"2026-01-01", kD}}),
            (History{{"2026-01-01", kE, 1}}));
}

TEST(StatusHistory, ARumourTakesNothingBack) {
  EXPECT_EQ(status_history({{"2026-01-01", kF}, {"2026-01-02", kS}}),
            (History{{"2026-01-01", kF, 1}}));
  EXPECT_EQ(status_history({{"2026-01-01", kS}, {"2026-01-02", kP}}),
            (History{{"2026-01-01", kS, 1}, {"2026-01-02", kP, 1}}));
}

TEST(StatusHistory, NewsMayTakeAFactBack) {
  EXPECT_EQ(status_history({{"2026-01-01", kF}, {"2026-01-02", kF}, {"2026-02-01", kE}}),
            (History{{"2026-01-01", kF, 2}, {"2026-02-01", kE, 1}}));
  EXPECT_EQ(status_history({{"2026-01-01", kP}, {"2026-02-01", kD}}).back().status, kD);
}

TEST(StatusHistory, UndatedDocumentsComeFirst) {
  EXPECT_EQ(status_history({{"2026-01-01", kP}, {"", kF}}),
            (History{{"", kF, 1}, {"2026-01-01", kP, 1}}));
}

}  // namespace
}  // namespace inyeon
