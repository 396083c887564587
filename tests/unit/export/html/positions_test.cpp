#include "export/drawing/positions.h"

#include <gtest/gtest.h>

#include <cmath>

namespace inyeon {
namespace {

double distance(const Position& a, const Position& b) { return std::hypot(a.x - b.x, a.y - b.y); }

std::vector<Link> wheel(std::size_t first, std::size_t spokes) {
  std::vector<Link> links;
  for (std::size_t i = 1; i <= spokes; ++i) {
    links.emplace_back(first, first + i);
    links.emplace_back(first + i, first + 1 + i % spokes);
  }
  return links;
}

TEST(Positions, NothingAndOne) {
  EXPECT_TRUE(lay_out_by_forces(0, {}).empty());
  EXPECT_EQ(lay_out_by_forces(1, {{0, 0}}).size(), 1U);
}

TEST(Positions, NoTwoNodesInOnePlace) {
  std::vector<Link> links = wheel(0, 30);
  const std::vector<Link> second = wheel(31, 8);
  links.insert(links.end(), second.begin(), second.end());
  const std::vector<Position> places = lay_out_by_forces(44, links);  // four of them alone
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_GT(distance(places[i], places[j]), 15.0);
}

TEST(Positions, LinkedNodesAreNearerThanTheMost) {
  const std::vector<Link> links = wheel(0, 40);
  const std::vector<Position> places = lay_out_by_forces(41, links);
  double linked = 0.0;
  for (const auto& [from, to] : links) linked += distance(places[from], places[to]);
  double all = 0.0;
  for (const Position& a : places)
    for (const Position& b : places) all += distance(a, b);
  EXPECT_LT(linked / 80.0, all / (41.0 * 40.0));
}

TEST(Positions, TheSameEachTime) {
  const std::vector<Link> links = wheel(0, 100);
  const std::vector<Position> first = lay_out_by_forces(101, links);
  const std::vector<Position> again = lay_out_by_forces(101, links);
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(distance(first[i], again[i]), 0.0);
}

}  // namespace
}  // namespace inyeon
