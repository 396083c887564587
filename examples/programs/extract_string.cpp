// Extracts the relations of one string and prints each with its evidence.
#include <iostream>

#include "ingest/pipeline/extractor.h"

int main() {
  inyeon::Document document;
  document.info.id = "example";
  document.info.lang = "ko";
  document.text = "한빛반도체는 엔비디아와 HBM4 공급 계약을 체결했다.";

  const inyeon::Extractor extractor;
  const inyeon::Extraction extraction = extractor.extract(document);
  for (const inyeon::Relation& relation : extraction.relations) {
    std::cout << extraction.entities[relation.subject].name << ' ' << relation.predicate << ' ';
    if (const auto* object = std::get_if<inyeon::EntityIndex>(&relation.object))
      std::cout << extraction.entities[*object].name;
    std::cout << " [" << inyeon::to_string(relation.status) << "]\n  " << relation.evidence.quote
              << '\n';
  }
}
