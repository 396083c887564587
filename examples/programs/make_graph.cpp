// Reads articles into a graph file.
// usage: make_graph GRAPH INPUT…
#include <iostream>
#include <string>
#include <vector>

#include "graph/model/problem.h"
#include "graph/store/graph_store.h"
#include "ingest/pipeline/extractor.h"
#include "ingest/pipeline/parallel.h"

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: make_graph GRAPH INPUT…\n";
    return 2;
  }
  try {
    auto store = inyeon::GraphStore::open(argv[1], inyeon::StoreMode::kWrite);
    const inyeon::Extractor extractor;
    const std::size_t problems = inyeon::extract_documents(
        extractor, std::vector<std::string>(argv + 2, argv + argc), {},
        [&](inyeon::Extraction&& extraction) { store.put(extraction); },
        [](const inyeon::Problem& p) { std::cerr << p.source << ": " << p.message << '\n'; });
    store.commit();
    const inyeon::GraphStats stats = store.stats();
    std::cout << stats.documents << " documents, " << stats.nodes << " entities, " << stats.edges
              << " relations\n";
    return problems == 0 ? 0 : 1;
  } catch (const inyeon::EnvironmentError& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
