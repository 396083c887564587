// The graph as batches of rows, each with the statement that merges them into a property graph.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "export/text/attributes.h"
#include "export/text/replacements.h"
#include "export/text/vertex.h"

namespace inyeon {

/// To be run once, before all else. Each is one statement.
std::span<const std::string_view> property_graph_constraints();

/// Takes a list of rows and what follows "UNWIND … AS row".
using BatchSink = std::function<void(std::string_view rows, std::string_view statement)>;

/// Entities are nodes `Entity` and their type, figures are nodes `Figure`; relations are
/// relationships named after their predicate. All have a `key`, by which they are merged: running a
/// batch twice changes nothing. Syntax is JsonWriter or CypherWriter. Holds a bounded number of
/// rows.
template <typename Syntax>
class PropertyGraphBatches {
 public:
  explicit PropertyGraphBatches(BatchSink sink) : sink_(std::move(sink)) {}

  /// All nodes come before the first edge.
  void node(const GraphNode& node);
  void edge(const GraphEdge& edge);
  /// Hands on what is left.
  void flush();
  const Replacements& replaced() const { return replaced_; }

 private:
  struct Batch {
    std::string rows;
    std::size_t count = 0;
  };

  template <typename Fill>
  void add(std::string statement, const Fill& fill);
  void hand_on(const std::string& statement, Batch& batch);

  BatchSink sink_;
  std::map<std::string, Batch, std::less<>> batches_;  // by statement
  std::size_t pending_ = 0;
  std::string value_;
  Replacements replaced_;
};

}  // namespace inyeon
