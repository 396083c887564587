#include "graph/store/path_finder.h"

#include <algorithm>

#include "graph/model/schema.h"
#include "graph/store/blob.h"
#include "graph/store/incidence.h"

namespace inyeon::store {
namespace {

// A frontier longer than this is not weighed node by node.
constexpr std::size_t kMostWeighed = 10'000;

bool looks_at_predicates_only(const GraphFilter& filter) {
  return filter.statuses.empty() && filter.since.empty() && filter.until.empty() &&
         filter.min_confidence <= 0.0;
}

}  // namespace

PathFinder::PathFinder(const Database& database, NodeResolver& resolver, const GraphFilter& filter)
    : filter_(filter),
      nodes_(database, resolver),
      words_(database),
      postings_(database, "posting", Segments::Payload::kBytes),
      edges_(database, nodes_, words_),
      whole_(!looks_at_predicates_only(filter)) {}

std::vector<std::int64_t> PathFinder::find(std::int64_t from, std::int64_t to) {
  if (from == to || !nodes_.is_one_of(from, filter_.types) || !nodes_.is_one_of(to, filter_.types))
    return {};
  Side sides[2];
  const std::int64_t ends[2] = {from, to};
  for (std::size_t i = 0; i < 2; ++i) {
    sides[i].before.assign(nodes_.size(), 0);
    sides[i].before[static_cast<std::size_t>(ends[i])] = static_cast<std::uint32_t>(ends[i]);
    sides[i].frontier = {ends[i]};
  }
  while (!sides[0].frontier.empty() && !sides[1].frontier.empty()) {
    const std::size_t side = weight(sides[0]) <= weight(sides[1]) ? 0 : 1;
    const std::vector<std::int64_t> reached = expand(sides[side]);
    std::int64_t middle = 0;
    for (const std::int64_t node : reached) {
      if (sides[1 - side].before[static_cast<std::size_t>(node)] == 0) continue;
      if (middle == 0 || nodes_.before(node, middle)) middle = node;
    }
    if (middle != 0) return way_through(middle, sides[0], sides[1]);
    sides[side].frontier = reached;
  }
  return {};
}

std::uint64_t PathFinder::weight(const Side& side) {
  if (side.frontier.size() > kMostWeighed) return side.frontier.size() * kMostWeighed;
  std::uint64_t sum = 0;
  for (const std::int64_t node : side.frontier) sum += nodes_.documents(node);
  return sum;
}

// What is reached first from the node whose key comes first is reached from it for good.
std::vector<std::int64_t> PathFinder::expand(Side& side) {
  std::vector<std::pair<std::uint64_t, std::int64_t>> ordered;
  for (const std::int64_t node : side.frontier) ordered.emplace_back(nodes_.hash(node), node);
  std::sort(ordered.begin(), ordered.end());
  std::vector<std::int64_t> reached;
  for (const auto& [hash, node] : ordered) {
    each_passing(node, [&](std::int64_t next) {
      std::uint32_t& before = side.before[static_cast<std::size_t>(next)];
      if (before != 0) return;
      before = static_cast<std::uint32_t>(node);
      reached.push_back(next);
    });
  }
  return reached;
}

template <typename Visit>
void PathFinder::each_passing(std::int64_t node, Visit visit) {
  each_neighbour(node, [&](std::int64_t other) {
    if (nodes_.is_one_of(other, filter_.types)) visit(other);
  });
}

template <typename Visit>
void PathFinder::each_neighbour(std::int64_t node, Visit visit) {
  if (whole_) {
    edges_.around(node, EdgeReader::Which::kAll, [&](EdgeGroup group) {
      const Saying& any = group.front();
      if (any.object == kNoNode || !filter_.keeps(outline(group, words_))) return;
      visit(any.subject == node ? any.object : any.subject);
    });
    return;
  }
  for (const std::int64_t block : nodes_.blocks(node)) {
    postings_.scan(block, [&](std::uint32_t, std::string_view payload) {
      take_number(payload);  // the date
      for (std::uint64_t left = take_number(payload); left > 0; --left) {
        const Incidence one = take_incidence(payload);
        if (one.figure || !predicate_passes(one.predicate)) continue;
        visit(nodes_.node_of(static_cast<std::int64_t>(one.other)));
      }
    });
  }
}

bool PathFinder::predicate_passes(std::uint32_t word) {
  const auto [at, added] = passes_.emplace(word, false);
  if (added) {
    GraphEdge edge;
    edge.predicate = words_.text(word);
    at->second = filter_.keeps(edge);
  }
  return at->second;
}

std::vector<std::int64_t> PathFinder::way_through(std::int64_t middle, const Side& first,
                                                  const Side& last) {
  std::vector<std::int64_t> way;
  const auto follow = [&](const Side& side) {
    std::int64_t node = middle;
    for (std::int64_t before = side.before[static_cast<std::size_t>(node)]; before != node;
         before = side.before[static_cast<std::size_t>(node)]) {
      node = before;
      way.push_back(node);
    }
  };
  follow(first);
  std::reverse(way.begin(), way.end());
  way.push_back(middle);
  follow(last);
  return way;
}

}  // namespace inyeon::store
