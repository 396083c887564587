#include "ingest/text/nfc.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

MappedText mapped(std::string text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  return {std::move(text), OffsetMap::identity(size, 10)};
}

TEST(Nfc, LeavesComposedTextAlone) {
  const MappedText out = to_nfc(mapped("삼성 café"));
  EXPECT_EQ(out.text, "삼성 café");
  EXPECT_EQ(out.offsets.run_count(), 1U);
}

TEST(Nfc, ComposesJamoAndLeadsBackToThem) {
  const MappedText out = to_nfc(mapped("A\u1112\u1161\u11ab\uae00B"));  // 한 in three jamo, 글
  EXPECT_EQ(out.text, "A한글B");
  EXPECT_EQ(out.offsets.source(1, 4), (SourceRange{11, 20}));
  EXPECT_EQ(out.offsets.source(4, 7), (SourceRange{20, 23}));
  EXPECT_EQ(out.offsets.source(7, 8), (SourceRange{23, 24}));
}

TEST(Nfc, ComposesAccents) {
  const MappedText out = to_nfc(mapped("Nestle\u0301!"));
  EXPECT_EQ(out.text, "Nestlé!");
  EXPECT_EQ(out.offsets.source(5, 7), (SourceRange{15, 18}));
}

TEST(Nfc, ReplacesNul) {
  const MappedText out = to_nfc(mapped(std::string("a\0b", 3)));
  EXPECT_EQ(out.text, "a\uFFFDb");
  EXPECT_EQ(out.offsets.source(4, 5), (SourceRange{12, 13}));
}

}  // namespace
}  // namespace inyeon
