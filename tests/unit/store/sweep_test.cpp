// Reading a whole graph by its documents gives what reading it by its index gives.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"
#include "graph/store/sweep/record_sorter.h"
#include "tests/synthetic/synthetic.h"

namespace inyeon {
namespace {

namespace fs = std::filesystem;

class Sweep : public testing::Test {
 protected:
  Sweep() : path_(fs::temp_directory_path() / ("inyeon-sweep-" + std::to_string(getpid()))) {
    remove();
    GraphStore store = GraphStore::open(path_, StoreMode::kWrite);
    for (std::uint64_t i = 0; i < 300; ++i) store.put(synthetic::Synthetic(300).document(i));
    store.commit();
  }
  ~Sweep() override { remove(); }
  void remove() const {
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_.string() + end);
  }

  fs::path path_;
};

void expect_same(const GraphEdge& one, const GraphEdge& other) {
  EXPECT_EQ(one.subject, other.subject);
  EXPECT_EQ(one.subject_name, other.subject_name);
  EXPECT_EQ(one.predicate, other.predicate);
  EXPECT_EQ(one.object, other.object);
  EXPECT_EQ(one.object_name, other.object_name);
  EXPECT_EQ(one.status, other.status);
  EXPECT_EQ(one.confidence, other.confidence);
  EXPECT_EQ(one.first_date, other.first_date);
  EXPECT_EQ(one.last_date, other.last_date);
  EXPECT_EQ(one.history, other.history);
  EXPECT_EQ(one.documents, other.documents);
  EXPECT_EQ(one.outlets, other.outlets);
  ASSERT_EQ(one.qualifiers.size(), other.qualifiers.size());
  for (std::size_t i = 0; i < one.qualifiers.size(); ++i)
    EXPECT_EQ(one.qualifiers[i].value, other.qualifiers[i].value);
  ASSERT_EQ(one.evidence.size(), other.evidence.size());
  for (std::size_t i = 0; i < one.evidence.size(); ++i) {
    EXPECT_EQ(one.evidence[i].document, other.evidence[i].document);
    EXPECT_EQ(one.evidence[i].quote, other.evidence[i].quote);
    EXPECT_EQ(one.evidence[i].derivation, other.evidence[i].derivation);
  }
}

TEST_F(Sweep, GivesTheEdgesOfTheIndex) {
  const GraphStore store = GraphStore::open(path_, StoreMode::kRead);
  GraphFilter all;
  all.open_relations = true;
  const auto source = store.source(all);
  std::map<std::string, GraphEdge> by_index;
  source->visit_nodes([&](const GraphNode& node) {
    for (GraphEdge& edge : store.edges_of(node.key, all)) {
      const std::string key = edge.key;
      by_index.emplace(key, std::move(edge));
    }
  });
  std::size_t visited = 0;
  std::pair<std::string, std::string> last;
  source->visit_edges([&](const GraphEdge& edge) {
    ++visited;
    const std::pair place(edge.subject, edge.key);
    EXPECT_LT(last, place);
    last = place;
    ASSERT_TRUE(by_index.contains(edge.key));
    expect_same(edge, by_index.at(edge.key));
  });
  EXPECT_EQ(visited, by_index.size());
  EXPECT_GT(visited, 1000U);
}

TEST_F(Sweep, LeavesOutWhatIsNotLookedAt) {
  const GraphStore store = GraphStore::open(path_, StoreMode::kRead);
  const auto source = store.source({});
  std::size_t visited = 0;
  source->visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
    ++visited;
    EXPECT_FALSE(edge.evidence.front().quote.empty());
    EXPECT_FALSE(edge.evidence.front().document.id.empty());
    EXPECT_TRUE(edge.evidence.front().document.url.empty());
    EXPECT_TRUE(edge.evidence.front().derivation.frame.empty());
  });
  EXPECT_GT(visited, 1000U);
}

using store::RecordSorter;

std::vector<std::string> sorted_by(std::size_t most_bytes) {
  RecordSorter sorter(most_bytes);
  for (std::uint64_t i = 0; i < 5000; ++i) {
    const std::uint64_t mixed = i * 0x9e3779b97f4a7c15ULL;
    sorter.add({mixed % 7, mixed % 1009, i},
               std::string(mixed % 900, 'x') + std::to_string(mixed % 7 * 1009 + mixed % 1009));
  }
  std::vector<std::string> seen;
  RecordSorter::Key last{};
  sorter.each([&](const RecordSorter::Key& key, std::string_view bytes) {
    EXPECT_LE(last, key);
    last = key;
    seen.emplace_back(bytes);
  });
  return seen;
}

TEST(RecordSorter, WhatDoesNotFitIntoMemoryComesInTheSameOrder) {
  const std::vector<std::string> whole = sorted_by(std::size_t{1} << 26U);
  EXPECT_EQ(whole.size(), 5000U);
  EXPECT_EQ(sorted_by(100'000), whole);
  EXPECT_EQ(sorted_by(500), whole);  // less than a record: a run each
}

TEST(RecordSorter, SaysWhereTemporaryFilesHaveNoRoom) {
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit none{0, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &none), 0);
  EXPECT_THROW(sorted_by(100'000), store::NoScratchSpace);
  EXPECT_EQ(sorted_by(std::size_t{1} << 26U).size(), 5000U);  // needs none
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
}

TEST(RecordSorter, ARecordMayBeLargerThanTheBuffers) {
  RecordSorter sorter(1000);
  const std::string large(3'000'000, 'l');
  sorter.add({2, 0, 0}, large);
  sorter.add({1, 0, 0}, "small");
  sorter.add({3, 0, 0}, large + "r");
  std::vector<std::size_t> sizes;
  sorter.each(
      [&](const RecordSorter::Key&, std::string_view bytes) { sizes.push_back(bytes.size()); });
  EXPECT_EQ(sizes, (std::vector<std::size_t>{5, 3'000'000, 3'000'001}));
}

}  // namespace
}  // namespace inyeon
