#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "graph/model/problem.h"
#include "graph/store/graph_store.h"

namespace inyeon {
namespace {

namespace fs = std::filesystem;

class Store : public testing::Test {
 protected:
  Store() : path_(fs::temp_directory_path() / ("inyeon-store-" + std::to_string(getpid()))) {
    remove_file();
    store_.emplace(GraphStore::open(path_, StoreMode::kWrite));
  }
  ~Store() override {
    store_.reset();
    remove_file();
  }

  void remove_file() const {
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_.string() + end);
  }

  // "one suppliesTo other", said by a document.
  void say(const std::string& document, const std::string& date, Status status,
           const std::string& outlet = "", const std::string& event = "") {
    Extraction made;
    made.document = {document, "ko", "", date, "", outlet, ""};
    for (const char* name : {"한빛반도체", "누리전자"})
      made.entities.push_back({name, "Organization", {{{}, {}, name, MentionKind::kName}}});
    Relation relation;
    relation.subject = 0;
    relation.predicate = "suppliesTo";
    relation.object = EntityIndex{1};
    relation.status = status;
    if (!event.empty())
      relation.qualifiers.push_back({"date", Literal{LiteralKind::kDate, event, event, ""}});
    relation.evidence.quote = "…";
    made.relations.push_back(relation);
    store_->put(made);
  }

  GraphEdge only_edge() {
    const auto nodes = store_->find("한빛반도체");
    EXPECT_EQ(nodes.size(), 1U);
    const auto edges = store_->edges_of(nodes.at(0).key, {});
    EXPECT_EQ(edges.size(), 1U);
    return edges.at(0);
  }

  fs::path path_;
  std::optional<GraphStore> store_;
};

TEST_F(Store, AnEdgeKnowsItsDatesDocumentsAndOutlets) {
  say("c", "2026-03-01", Status::kFact, "나일보", "2026-05");
  say("a", "2026-01-01", Status::kNegotiating, "가일보", "2026-09");
  say("b", "2026-02-01", Status::kPlanned, "가일보");
  const GraphEdge edge = only_edge();
  EXPECT_EQ(edge.first_date, "2026-01-01");
  EXPECT_EQ(edge.last_date, "2026-03-01");
  EXPECT_EQ(edge.event_date, "2026-05");
  EXPECT_EQ(edge.documents, 3U);
  EXPECT_EQ(edge.outlets, 2U);
  EXPECT_EQ(edge.status, Status::kFact);
  ASSERT_EQ(edge.history.size(), 3U);
  EXPECT_EQ(edge.history[0], (StatusChange{"2026-01-01", Status::kNegotiating, 1}));
}

TEST_F(Store, AnOutlineIsTheEdgeWithoutWhatDocumentsSay) {
  say("c", "2026-03-01", Status::kFact, "나일보", "2026-05");
  say("a", "2026-01-01", Status::kNegotiating, "가일보");
  const std::string key = store_->find("한빛반도체").at(0).key;
  GraphEdge edge = store_->edges_of(key, {}, EdgeDetail::kOutline).at(0);
  const GraphEdge whole = only_edge();
  EXPECT_TRUE(edge.qualifiers.empty() && edge.evidence.empty());
  EXPECT_EQ(edge.key, whole.key);
  EXPECT_EQ(edge.object_name, whole.object_name);
  EXPECT_EQ(edge.documents, 2U);
  EXPECT_EQ(edge.history, whole.history);
  GraphEdge* one = &edge;
  store_->complete({&one, 1}, EdgeDetail::kQualifiers);
  EXPECT_EQ(edge.event_date, "2026-05");
  EXPECT_EQ(edge.qualifiers.size(), 1U);
  EXPECT_TRUE(edge.evidence.empty());
  store_->complete({&one, 1}, EdgeDetail::kEvidence);
  EXPECT_EQ(edge.evidence.size(), 2U);
  edge.key = "r0";
  EXPECT_THROW(store_->complete({&one, 1}, EdgeDetail::kEvidence), UsageError);
}

TEST_F(Store, PublicationIsNoEvent) {
  say("a", "2026-01-01", Status::kFact);
  EXPECT_EQ(only_edge().event_date, "");
}

TEST_F(Store, SearchKnowsBeginningsMiddlesInitialsAndSlips) {
  say("a", "", Status::kFact);
  const auto first = [&](const char* text) {
    const auto found = store_->search(text, 5);
    return found.empty() ? std::string() : found[0].name;
  };
  EXPECT_EQ(first("한빛"), "한빛반도체");
  EXPECT_EQ(first("반도체"), "한빛반도체");
  EXPECT_EQ(first("ㅎㅂㅂㄷㅊ"), "한빛반도체");
  EXPECT_EQ(first("ㄹㅈㅈ"), "누리전자");
  EXPECT_EQ(first("한빛반도채"), "한빛반도체");
  EXPECT_EQ(first("전혀 다른 이름"), "");
  EXPECT_EQ(store_->suggest("누리젼자", 3), std::vector<std::string>{"누리전자"});
}

TEST_F(Store, LinksAreNumberedInTheOrderOfKeys) {
  say("a", "", Status::kFact);
  say("b", "", Status::kFact);
  const auto links = store_->links({});
  ASSERT_EQ(links->node_count(), 2U);
  EXPECT_LT(links->key_of(0), links->key_of(1));
  EXPECT_EQ(links->number_of(links->key_of(1)), 1U);
  EXPECT_EQ(links->number_of("n0000000000000000"), std::nullopt);
  std::vector<GraphLink> all;
  links->visit([&](const GraphLink& link) { all.push_back(link); });
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].documents, 2U);
  EXPECT_EQ(links->key_of(all[0].subject), store_->find("한빛반도체")[0].key);
  EXPECT_EQ(links->predicates().at(all[0].predicate), "suppliesTo");
}

TEST_F(Store, TheSameAgainChangesNothing) {
  say("a", "2026-01-01", Status::kFact);
  const std::string hash = store_->hash();
  say("a", "2026-01-01", Status::kFact);
  EXPECT_EQ(store_->hash(), hash);
  say("a", "2026-01-02", Status::kFact);
  EXPECT_NE(store_->hash(), hash);
  EXPECT_TRUE(store_->remove("a"));
  EXPECT_FALSE(store_->remove("a"));
  EXPECT_TRUE(store_->find("한빛반도체").empty());
  EXPECT_TRUE(store_->search("한빛", 5).empty());
  EXPECT_EQ(store_->hash(), std::string(32, '0'));
}

}  // namespace
}  // namespace inyeon
