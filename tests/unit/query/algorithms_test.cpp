// Rows, paths, centrality and components over small graphs with known answers.
#include <gtest/gtest.h>

#include <algorithm>
#include <queue>
#include <random>
#include <set>

#include "graph/query/centrality.h"
#include "graph/query/components.h"
#include "graph/query/graph_view.h"
#include "graph/query/shortest_paths.h"

namespace inyeon {
namespace {

class Links : public GraphLinks {
 public:
  Links(std::uint32_t nodes, std::vector<GraphLink> links)
      : nodes_(nodes), links_(std::move(links)), names_{"suppliesTo", "partnersWith"} {}
  std::uint32_t node_count() const override { return nodes_; }
  const std::vector<std::string>& predicates() const override { return names_; }
  std::string key_of(std::uint32_t number) const override { return std::to_string(number); }
  std::optional<std::uint32_t> number_of(const std::string& key) const override {
    return static_cast<std::uint32_t>(std::stoul(key));
  }
  void visit(const std::function<void(const GraphLink&)>& visit) const override {
    for (const GraphLink& link : links_) visit(link);
  }

 private:
  std::uint32_t nodes_;
  std::vector<GraphLink> links_;
  std::vector<std::string> names_;
};

GraphLink link(std::uint32_t from, std::uint32_t to, std::uint32_t documents = 1,
               std::uint16_t predicate = 0) {
  return {from, to, predicate, Status::kFact, documents};
}

// 0 → 1 → 2 → 3, a second way 0 → 4 → 3 said often, and 5 ↔ 6 apart; 7 alone.
Links small() {
  return {8,
          {link(2, 3), link(0, 1), link(1, 2), link(4, 3, 1), link(0, 4, 1), link(5, 6, 1, 1),
           link(0, 1, 2, 1)}};
}

TEST(GraphView, RowsAreSortedAndHoldBothEnds) {
  const GraphView view(small(), GraphView::Rows::kBothWays);
  EXPECT_EQ(view.node_count(), 8U);
  EXPECT_EQ(view.entry_count(), 14U);
  const auto row = view.neighbours(0);
  EXPECT_EQ(std::vector(row.begin(), row.end()), (std::vector<std::uint32_t>{1, 1, 4}));
  EXPECT_EQ(view.labels(0)[0].predicate, 0);
  EXPECT_EQ(view.labels(0)[1].documents, 2);
  EXPECT_TRUE(view.neighbours(7).empty());
  EXPECT_TRUE(view.labels(7).empty());
}

TEST(GraphView, OutwardRowsHoldSymmetricLinksTwice) {
  const GraphView view(small(), GraphView::Rows::kOutward);
  EXPECT_EQ(view.neighbours(5).size(), 1U);
  EXPECT_EQ(view.neighbours(6).size(), 1U);
  EXPECT_EQ(view.neighbours(3).size(), 0U);
  EXPECT_EQ(view.neighbours(1).size(), 2U);
}

TEST(GraphView, AnEmptyGraphIsOne) {
  const GraphView view(Links(0, {}), GraphView::Rows::kBothWays);
  EXPECT_EQ(view.node_count(), 0U);
  EXPECT_TRUE(page_ranks(view).empty());
  EXPECT_TRUE(betweenness(view, 10).empty());
}

TEST(ShortestPaths, TheFewestStepsFirst) {
  const GraphView view(small(), GraphView::Rows::kBothWays);
  const auto paths = shortest_paths(view, 0, 3, 5, StepCost::kOne);
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_EQ(paths[0].nodes, (std::vector<std::uint32_t>{0, 4, 3}));
  EXPECT_EQ(paths[1].nodes, (std::vector<std::uint32_t>{0, 1, 2, 3}));
  EXPECT_EQ(paths[1].cost, 3'000'000U);
  EXPECT_TRUE(shortest_paths(view, 0, 5, 1, StepCost::kOne).empty());
  EXPECT_TRUE(shortest_paths(view, 0, 0, 1, StepCost::kOne).empty());
}

TEST(ShortestPaths, WhatManySayIsNearer) {
  const GraphView view(Links(4, {link(0, 1, 10), link(1, 2, 10), link(2, 3, 10), link(0, 3, 2)}),
                       GraphView::Rows::kBothWays);
  const auto paths = shortest_paths(view, 0, 3, 1, StepCost::kDocuments);
  ASSERT_EQ(paths.size(), 1U);
  EXPECT_EQ(paths[0].nodes.size(), 4U);
  EXPECT_EQ(paths[0].cost, 300'000U);
}

// All ways without a loop, by trying.
void walk(const GraphView& view, std::uint32_t to, std::vector<std::uint32_t>& way,
          std::set<NumberedPath>& all) {
  if (way.back() == to) {
    all.insert({way, (way.size() - 1) * 1'000'000});
    return;
  }
  for (const std::uint32_t next : view.neighbours(way.back())) {
    if (std::find(way.begin(), way.end(), next) != way.end()) continue;
    way.push_back(next);
    walk(view, to, way, all);
    way.pop_back();
  }
}

TEST(ShortestPaths, AreThoseFoundByTryingAll) {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    std::vector<GraphLink> links;
    for (int i = 0; i < 12; ++i) {
      const std::uint32_t a = random() % 8;
      const std::uint32_t b = random() % 8;
      if (a != b) links.push_back(link(a, b));
    }
    const GraphView view(Links(8, links), GraphView::Rows::kBothWays);
    std::set<NumberedPath> all;
    std::vector<std::uint32_t> way{0};
    walk(view, 7, way, all);
    const auto found = shortest_paths(view, 0, 7, 6, StepCost::kOne);
    ASSERT_EQ(found.size(), std::min<std::size_t>(6, all.size()));
    auto expected = all.begin();
    for (const NumberedPath& path : found) {
      EXPECT_EQ(path.cost, expected->cost) << round;
      EXPECT_TRUE(all.contains(path));
      ++expected;
    }
    EXPECT_EQ(std::set(found.begin(), found.end()).size(), found.size()) << "one way twice";
  }
}

TEST(Centrality, Degrees) {
  EXPECT_EQ(degrees(small()), (std::vector<double>{3, 3, 2, 2, 2, 1, 1, 0}));
}

TEST(Centrality, PageRanksSumUpAndFollowLinks) {
  const auto ranks = page_ranks(GraphView(small(), GraphView::Rows::kOutward));
  double sum = 0;
  for (const double rank : ranks) sum += rank;
  EXPECT_NEAR(sum, 1.0, 1e-9);
  EXPECT_GT(ranks[3], ranks[4]);
  EXPECT_NEAR(ranks[5], ranks[6], 1e-12);
  const auto ring = page_ranks(
      GraphView(Links(3, {link(0, 1), link(1, 2), link(2, 0)}), GraphView::Rows::kOutward));
  for (const double rank : ring) EXPECT_NEAR(rank, 1.0 / 3, 1e-9);
}

TEST(Centrality, BetweennessOfAStarAndALine) {
  const Links star(5, {link(0, 1), link(0, 2), link(0, 3), link(4, 0)});
  EXPECT_NEAR(betweenness(GraphView(star, GraphView::Rows::kBothWays), 100)[0], 6, 1e-9);
  const Links line(4, {link(0, 1), link(1, 2), link(2, 3), link(2, 3)});
  const auto between = betweenness(GraphView(line, GraphView::Rows::kBothWays), 100);
  EXPECT_NEAR(between[1], 2, 1e-9);
  EXPECT_NEAR(between[2], 2, 1e-9);
  EXPECT_NEAR(between[0], 0, 1e-9);
}

TEST(Components, AreNamedAfterTheirFirst) {
  EXPECT_EQ(components(small()), (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 5, 5, 7}));
}

}  // namespace
}  // namespace inyeon
