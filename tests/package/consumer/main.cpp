#include <iostream>

#include "ingest/pipeline/extractor.h"

int main() {
  const inyeon::Extractor extractor;
  std::cout << extractor.supports("ko") << '\n';
  return extractor.supports("ko") ? 0 : 1;
}
