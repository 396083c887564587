// The whole graph in small numbers: what path, centrality and components compute on.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/schema.h"
#include "graph/model/status.h"

namespace inyeon {

/// A relation between two nodes. Figures ("reports") are none.
struct GraphLink {
  std::uint32_t subject = 0;  ///< number of a node; under a symmetric predicate the smaller one
  std::uint32_t object = 0;
  std::uint16_t predicate = 0;  ///< index into GraphLinks::predicates()
  Status status = Status::kFact;
  std::uint32_t documents = 0;  ///< that say so: the weight of the link
};

/// Nodes are numbered from 0 in the order of their keys, so that numbers, and all that is computed
/// with them, are the same for the same set of documents. To build compressed sparse rows:
///
///   const auto links = store.links(filter);
///   links->visit([&](const GraphLink& l) { sources.push_back(l.subject); … });
///
/// then sort each row by (object, predicate): the order of visits is that of the file, not of the
/// numbers. Every link is visited once; a pair of nodes has one for each predicate and label.
/// The source itself holds about 20 bytes a node and none an edge. Not for two threads at once.
class GraphLinks {
 public:
  virtual ~GraphLinks() = default;
  /// What its types and predicates mean.
  virtual const Schema& schema() const { return Schema::core(); }
  /// Numbers are below it. Nodes that no link of the filter touches have numbers too.
  virtual std::uint32_t node_count() const = 0;
  virtual const std::vector<std::string>& predicates() const = 0;
  virtual std::string key_of(std::uint32_t number) const = 0;
  virtual std::optional<std::uint32_t> number_of(const std::string& key) const = 0;
  virtual void visit(const std::function<void(const GraphLink&)>& visit) const = 0;
};

}  // namespace inyeon
