// How the surroundings of an entity are printed.
#pragma once

#include <string>
#include <vector>

#include "cli/output/listing.h"
#include "graph/query/graph_source.h"

namespace inyeon::cli {

struct Neighbour {
  std::string self;  ///< key of the node it was reached from
  GraphEdge edge;
  std::uint32_t depth = 1;
};

void print_neighbours(const GraphNode& node, const std::vector<Neighbour>& found, bool evidence);
void print_neighbours_json(const std::vector<Neighbour>& found, bool evidence);

/// For CSV: a listing, and a row a relation.
Listing neighbour_rows();
void add_neighbours(const std::vector<Neighbour>& found, Listing& rows);

}  // namespace inyeon::cli
