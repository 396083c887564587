// A graph file with a schema pack: the pack travels in the file.
#include <gtest/gtest.h>

#include <filesystem>

#include "graph/model/problem.h"
#include "graph/store/graph_store.h"

namespace inyeon {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const SchemaPack> pack(const std::string& name, const std::string& aliases) {
  const std::string schema =
      "{\"name\": \"" + name + R"(", "version": "1", "types": [{"name": "Drug",
      "label": {"ko": "약", "en": "drug"}}], "predicates": [{"name": "pairsWith",
      "subject": ["Drug"], "object": ["Drug"], "symmetric": true,
      "label": {"ko": "병용", "en": "pairs with"}}]})";
  return SchemaPack::parse({{"schema.json", schema}, {"aliases.tsv", aliases}}, "dir",
                           [](const Problem& problem) { FAIL() << problem.message; });
}

Extraction pairing(const std::string& id, const std::string& one, const std::string& other) {
  Extraction extraction;
  extraction.document.id = id;
  for (const std::string& name : {one, other})
    extraction.entities.push_back({name, "Drug", {{{}, {}, name, MentionKind::kName}}});
  Relation relation;
  relation.predicate = "pairsWith";
  relation.object = EntityIndex{1};
  extraction.relations.push_back(relation);
  return extraction;
}

class PackedGraph : public ::testing::Test {
 protected:
  PackedGraph() : folder_(::testing::TempDir() + "packed-graph") {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~PackedGraph() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  const std::string aliases_ = "루미타닙\tDrug\tlumitanib\nlumitanib\tDrug\tlumitanib\n";
  fs::path folder_;
};

TEST_F(PackedGraph, ReadsItsPackWithoutTheFolder) {
  {
    GraphStore store = GraphStore::open(path("g"), StoreMode::kWrite);
    EXPECT_EQ(store.schema_pack(), nullptr);
    store.set_schema_pack(*pack("clinical", aliases_));
    store.put(pairing("a", "루미타닙", "orsemab"));
    store.put(pairing("b", "orsemab", "lumitanib"));
    store.commit();
  }
  const GraphStore store = GraphStore::open(path("g"), StoreMode::kRead);
  EXPECT_EQ(store.schema_pack()->label(), "clinical 1");
  EXPECT_TRUE(store.schema().symmetric("pairsWith"));
  ASSERT_EQ(store.find("lumitanib").size(), 1U);
  // Symmetric, and one drug under two names: both documents say one thing.
  const auto edges = store.edges_of(store.find("루미타닙").front().key, {});
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges.front().documents, 2U);
  EXPECT_TRUE(store.verify().faults.empty());
}

TEST_F(PackedGraph, APackThatComesLaterGivesTheSameGraph) {
  GraphStore early = GraphStore::open(path("early"), StoreMode::kWrite);
  early.set_schema_pack(*pack("clinical", aliases_));
  early.put(pairing("a", "루미타닙", "lumitanib"));
  early.put(pairing("b", "lumitanib", "orsemab"));
  early.commit();
  GraphStore late = GraphStore::open(path("late"), StoreMode::kWrite);
  late.put(pairing("a", "루미타닙", "lumitanib"));
  late.commit();
  late.set_schema_pack(*pack("clinical", ""));
  EXPECT_NE(late.find("루미타닙").front().key, late.find("lumitanib").front().key);
  late.put(pairing("b", "lumitanib", "orsemab"));
  late.set_schema_pack(*pack("clinical", aliases_));
  EXPECT_EQ(late.find("루미타닙").front().key, late.find("lumitanib").front().key);
  EXPECT_EQ(late.hash(), early.hash());
  EXPECT_EQ(late.stats().edges, early.stats().edges);
  EXPECT_TRUE(late.verify().faults.empty());
  EXPECT_EQ(late.verify().hash, late.hash());
  EXPECT_EQ(late.put(pairing("a", "루미타닙", "lumitanib")), PutOutcome::kUnchanged);
}

TEST_F(PackedGraph, HasOnePack) {
  GraphStore store = GraphStore::open(path("g"), StoreMode::kWrite);
  store.set_schema_pack(*pack("clinical", ""));
  EXPECT_THROW(store.set_schema_pack(*pack("shipping", "")), UsageError);
  EXPECT_EQ(store.schema_pack()->name(), "clinical");
}

}  // namespace
}  // namespace inyeon
