// Reads an article, puts it into a graph file, and asks the graph.
#include <iostream>

#include "graph/store/graph_store.h"
#include "ingest/pipeline/extractor.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  inyeon::Document document;
  document.info.id = "one";
  document.info.lang = "ko";
  document.text = "한빛반도체는 엔비디아에 HBM4를 공급한다.";
  const inyeon::Extractor extractor;
  auto store = inyeon::GraphStore::open(argv[1], inyeon::StoreMode::kWrite);
  store.put(extractor.extract(document));
  store.commit();
  for (const auto& node : store.find("엔비디아")) {
    for (const auto& edge : store.edges_of(node.key, {}))
      std::cout << edge.subject_name << ' ' << edge.predicate << ' ' << edge.object_name << '\n';
  }
}
