#include "ingest/read/date.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

TEST(Date, Forms) {
  EXPECT_EQ(iso_date("2025-11-01"), "2025-11-01");
  EXPECT_EQ(iso_date("2025-11-01T23:59:00+09:00"), "2025-11-01");
  EXPECT_EQ(iso_date("2025.11.1. 오전 9:00"), "2025-11-01");
  EXPECT_EQ(iso_date("입력 2025/11/01 09:00"), "2025-11-01");
  EXPECT_EQ(iso_date("20251101"), "2025-11-01");
  EXPECT_EQ(iso_date("20251101093000"), "2025-11-01");
  EXPECT_EQ(iso_date("2025년 11월 1일"), "2025-11-01");
  EXPECT_EQ(iso_date("Sat, 01 Nov 2025 09:00:00 +0900"), "2025-11-01");
  EXPECT_EQ(iso_date("November 1, 2025"), "2025-11-01");
}

TEST(Date, NoDate) {
  EXPECT_EQ(iso_date(""), "");
  EXPECT_EQ(iso_date("yesterday"), "");
  EXPECT_EQ(iso_date("2025-13-01"), "");
  EXPECT_EQ(iso_date("12:30"), "");
}

}  // namespace
}  // namespace inyeon
