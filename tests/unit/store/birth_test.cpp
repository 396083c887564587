#include "graph/store/birth.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "graph/store/graph_store.h"

namespace inyeon::store {
namespace {

namespace fs = std::filesystem;

class Birth : public testing::Test {
 protected:
  Birth() : folder_(fs::temp_directory_path() / ("inyeon-birth-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }
  ~Birth() override { fs::remove_all(folder_); }

  std::size_t files() const {
    const fs::directory_iterator all(folder_);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }

  fs::path folder_;
};

TEST_F(Birth, AFileIsWholeFromTheStartAndStandsAlone) {
  bring_forth(folder_ / "graph");
  EXPECT_EQ(files(), 1U);
  EXPECT_EQ(GraphStore::open(folder_ / "graph", StoreMode::kRead).stats().documents, 0U);
}

TEST_F(Birth, WhatAKilledRunLeftIsClearedAway) {
  std::ofstream(folder_ / "graph.new-1") << "half";
  bring_forth(folder_ / "graph");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Birth, WhatStandsThereIsLeftAlone) {
  std::ofstream(folder_ / "graph") << "something else";
  bring_forth(folder_ / "graph");
  EXPECT_EQ(fs::file_size(folder_ / "graph"), 14U);
}

TEST_F(Birth, AFolderThatIsNotThereIsForOpeningToReport) {
  bring_forth(folder_ / "none" / "graph");
  EXPECT_EQ(files(), 0U);
}

}  // namespace
}  // namespace inyeon::store
