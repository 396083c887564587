#include "export/drawing/positions.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string>

#include "export/drawing/graphviz.h"

namespace inyeon {
namespace {

constexpr double kRoom = 60.0;
// Above so many nodes moving them off each other takes longer than the forces.
constexpr std::size_t kMostSpread = 4000;

/// A connected part: its nodes by their place in the whole, links by their place in `nodes`.
struct Part {
  std::vector<std::size_t> nodes;
  std::vector<Link> links;
  std::vector<Position> places;  // from (0, 0)
  double width = 0.0;
  double height = 0.0;
};

std::size_t root(std::vector<std::size_t>& parents, std::size_t node) {
  while (parents[node] != node) node = parents[node] = parents[parents[node]];
  return node;
}

// The largest first; among equals the one whose first node comes first.
std::vector<Part> connected_parts(std::size_t count, const std::vector<Link>& links) {
  std::vector<std::size_t> parents(count);
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  for (const auto& [from, to] : links) parents[root(parents, from)] = root(parents, to);
  std::vector<Part> parts;
  std::vector<std::size_t> part_of(count, count);  // of roots
  std::vector<std::size_t> place(count);
  for (std::size_t node = 0; node < count; ++node) {
    std::size_t& part = part_of[root(parents, node)];
    if (part == count) {
      part = parts.size();
      parts.emplace_back();
    }
    place[node] = parts[part].nodes.size();
    parts[part].nodes.push_back(node);
  }
  for (const auto& [from, to] : links)
    if (from != to) parts[part_of[root(parents, from)]].links.emplace_back(place[from], place[to]);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.nodes.size() > b.nodes.size(); });
  return parts;
}

void run_sfdp(Part& part) {
  const Diagram graph(agopen(const_cast<char*>("places"), Agstrictundirected, nullptr));
  const bool large = part.nodes.size() > kMostSpread;
  set(graph.get(), "overlap", large ? "true" : "prism");
  set(graph.get(), "quadtree", large ? "fast" : "normal");
  set(graph.get(), "splines", "");
  agattr(graph.get(), AGNODE, const_cast<char*>("label"), const_cast<char*>(""));
  agattr(graph.get(), AGNODE, const_cast<char*>("shape"), const_cast<char*>("circle"));
  agattr(graph.get(), AGNODE, const_cast<char*>("width"), const_cast<char*>("0.2"));
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < part.nodes.size(); ++i)
    nodes.push_back(add_node(graph.get(), std::to_string(i)));
  for (const auto& [from, to] : part.links) add_edge(nodes[from], nodes[to], "");
  lay_out(graph.get(), "sfdp");
  attach_attrs(graph.get());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    double x = 0.0;
    double y = 0.0;
    std::sscanf(agget(nodes[i], const_cast<char*>("pos")), "%lf,%lf", &x, &y);
    part.places.push_back({x, -y});
  }
  gvFreeLayout(graphviz_context(), graph.get());
}

// So that a node has kRoom by kRoom, links of few nodes are not much longer, and all is at (0, 0).
void scale(Part& part) {
  const auto [left, right] =
      std::minmax_element(part.places.begin(), part.places.end(),
                          [](const Position& a, const Position& b) { return a.x < b.x; });
  const auto [top, bottom] =
      std::minmax_element(part.places.begin(), part.places.end(),
                          [](const Position& a, const Position& b) { return a.y < b.y; });
  const Position corner{left->x, top->y};
  const double width = std::max(right->x - corner.x, 1.0);
  const double height = std::max(bottom->y - corner.y, 1.0);
  const double nodes = static_cast<double>(part.nodes.size());
  const double wanted = kRoom * std::sqrt(nodes);
  const double factor =
      std::min(wanted / std::sqrt(width * height), 2.0 * wanted / std::max(width, height));
  for (Position& place : part.places)
    place = {(place.x - corner.x) * factor, (place.y - corner.y) * factor};
  part.width = width * factor;
  part.height = height * factor;
}

void lay_out_part(Part& part) {
  if (part.nodes.size() < 3) {
    part.places = {{0.0, 0.0}, {1.5 * kRoom, 0.0}};
    part.width = part.nodes.size() == 2 ? 1.5 * kRoom : 0.0;
    return;
  }
  run_sfdp(part);
  scale(part);
}

// Row by row, as wide as makes the whole a little wider than high.
void pack(const std::vector<Part>& parts, std::vector<Position>& positions) {
  constexpr double kGap = 1.5 * kRoom;
  double area = 0.0;
  for (const Part& part : parts) area += (part.width + kGap) * (part.height + kGap);
  const double row_width = std::max(parts.front().width, 1.3 * std::sqrt(area));
  double x = 0.0;
  double y = 0.0;
  double row_height = 0.0;
  for (const Part& part : parts) {
    if (x > 0.0 && x + part.width > row_width) {
      x = 0.0;
      y += row_height + kGap;
      row_height = 0.0;
    }
    for (std::size_t i = 0; i < part.nodes.size(); ++i)
      positions[part.nodes[i]] = {x + part.places[i].x, y + part.places[i].y};
    x += part.width + kGap;
    row_height = std::max(row_height, part.height);
  }
}

}  // namespace

std::vector<Position> lay_out_by_forces(std::size_t nodes, const std::vector<Link>& links) {
  std::vector<Position> positions(nodes);
  if (nodes == 0) return positions;
  std::vector<Part> parts = connected_parts(nodes, links);
  for (Part& part : parts) lay_out_part(part);
  pack(parts, positions);
  return positions;
}

}  // namespace inyeon
