// Writes the relations of one predicate that are facts, in any format that is one file.
// usage: export_graph GRAPH PREDICATE FORMAT
#include <iostream>

#include "export/registry.h"
#include "graph/model/problem.h"
#include "graph/store/graph_store.h"

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: export_graph GRAPH PREDICATE FORMAT\n";
    return 2;
  }
  const inyeon::ExportFormat* format = inyeon::find_export_format(argv[3]);
  if (format == nullptr || format->write == nullptr) {
    std::cerr << "no format of one file is called " << argv[3] << '\n';
    return 2;
  }
  try {
    const auto store = inyeon::GraphStore::open(argv[1], inyeon::StoreMode::kRead);
    inyeon::GraphFilter filter;
    filter.predicates = {argv[2]};
    filter.statuses = {inyeon::Status::kFact};
    format->write(*store.source(filter), std::cout, {});
    return std::cout.flush() ? 0 : 3;
  } catch (const inyeon::EnvironmentError& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
