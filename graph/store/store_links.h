// The graph of a file in numbers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/query/graph_links.h"
#include "graph/query/graph_source.h"
#include "graph/store/edge_reader.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"

namespace inyeon::store {

class StoreLinks : public GraphLinks {
 public:
  /// The database must outlive it. Throws UsageError for a filter with surroundings.
  StoreLinks(const Database& database, GraphFilter filter);

  const Schema& schema() const override { return schema_; }
  std::uint32_t node_count() const override { return nodes_.count(); }
  const std::vector<std::string>& predicates() const override { return predicates_; }
  std::string key_of(std::uint32_t number) const override { return nodes_.key(number); }
  std::optional<std::uint32_t> number_of(const std::string& key) const override;
  void visit(const std::function<void(const GraphLink&)>& visit) const override;

 private:
  const Schema& schema_;
  GraphFilter filter_;
  NodeResolver resolver_;
  mutable NumberedNodes nodes_;
  mutable Words words_;
  mutable EdgeReader reader_;
  std::vector<std::string> predicates_;
};

}  // namespace inyeon::store
