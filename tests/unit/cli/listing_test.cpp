#include "cli/output/listing.h"

#include <gtest/gtest.h>

#include <sstream>

namespace inyeon::cli {
namespace {

std::string printed(Format format) {
  Listing rows({{"name", "name"}, {"count", "documents", true}, {"other", "also", false, true}});
  rows.row({"삼성", "7", "Samsung\n三星"});
  rows.row({"=ACME", "1204", ""});
  std::ostringstream out;
  rows.print(format, out);
  return out.str();
}

TEST(Listing, ColumnsStandUnderEachOtherHangulTakingTwo) {
  EXPECT_EQ(printed(Format::kTable),
            "name   documents  also\n"
            "삼성           7  Samsung; 三星\n"
            "=ACME       1204\n");
}

TEST(Listing, ProgramsGetNumbersAndLists) {
  EXPECT_EQ(printed(Format::kJson),
            "{\"name\":\"삼성\",\"count\":7,\"other\":[\"Samsung\",\"三星\"]}\n"
            "{\"name\":\"=ACME\",\"count\":1204,\"other\":[]}\n");
}

TEST(Listing, ASpreadsheetRunsNoName) {
  EXPECT_EQ(printed(Format::kCsv),
            "name,count,other\r\n\"삼성\",7,\"Samsung; 三星\"\r\n\"'=ACME\",1204,\"\"\r\n");
}

}  // namespace
}  // namespace inyeon::cli
