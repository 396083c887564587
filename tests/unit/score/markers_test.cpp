#include "ingest/score/markers.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"

namespace inyeon::scoring {
namespace {

std::uint8_t class_after(const Markers& markers, std::string_view name, std::string_view rest) {
  return markers.after(std::string(name) + std::string(rest), name.size());
}

TEST(MarkersTest, ReadsKoreanParticlesBehindAName) {
  const Markers markers(resource("ko/markers.tsv"));
  EXPECT_EQ(class_after(markers, "가온전자", "는 새"), 1);
  EXPECT_EQ(class_after(markers, "가온전자", "에게 판"), 4);
  EXPECT_EQ(class_after(markers, "가온전자", "와의 협력"), 6);
  EXPECT_EQ(class_after(markers, "가온전자", "(3.2%)"), 12);
  EXPECT_EQ(class_after(markers, "가온전자", "힣"), 0);
}

TEST(MarkersTest, ReadsEnglishPrepositionsBeforeAName) {
  const Markers markers(resource("en/markers.tsv"));
  const std::string_view text = "shipped From Busan with Gaon";
  EXPECT_EQ(markers.before(text, text.find("Busan")), 9);
  EXPECT_EQ(markers.before(text, text.find("Gaon")), 6);
  EXPECT_EQ(markers.before(text, 0), 0);
}

TEST(MarkersTest, RefusesARowWithoutAClass) {
  EXPECT_THROW(Markers("after\tx\n"), CorruptionError);
  EXPECT_THROW(Markers("after\tx\tmany\n"), CorruptionError);
}

}  // namespace
}  // namespace inyeon::scoring
