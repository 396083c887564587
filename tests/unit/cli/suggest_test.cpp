#include "cli/errors/suggest.h"

#include <gtest/gtest.h>

namespace inyeon::cli {
namespace {

TEST(Suggest, FindsWhatWasMeant) {
  const std::vector<std::string> commands{"export", "extract", "neighbours", "search"};
  EXPECT_EQ(nearest("exprot", commands), "export");
  EXPECT_EQ(nearest("EXPORT", commands), "export");
  EXPECT_EQ(nearest("neigh", commands), "neighbours");
  EXPECT_EQ(nearest("xyzzy", commands), "");
  EXPECT_EQ(nearest("", commands), "");
}

TEST(Suggest, ABeginningIsSurerThanASlip) {
  EXPECT_EQ(nearest("suppliesT", {"supplies", "suppliesTo"}), "suppliesTo");
}

}  // namespace
}  // namespace inyeon::cli
