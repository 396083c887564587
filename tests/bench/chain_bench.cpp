// The whole chain on one core: bytes of text a second, by language.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "ingest/pipeline/extractor.h"
#include "ingest/read/reader.h"

namespace {

std::vector<inyeon::Document> articles(const std::string& language) {
  std::vector<inyeon::Document> documents;
  inyeon::read_documents(
      {ARTICLES}, {},
      [&](inyeon::Document&& document) {
        if (document.info.lang == language) documents.push_back(std::move(document));
      },
      [](const inyeon::Problem&) {});
  return documents;
}

void extract(benchmark::State& state, const std::string& language) {
  const std::vector<inyeon::Document> documents = articles(language);
  const inyeon::Extractor extractor;
  std::int64_t bytes = 0;
  for (auto iteration : state) {
    (void)iteration;
    for (const inyeon::Document& document : documents) {
      benchmark::DoNotOptimize(extractor.extract(document));
      bytes += static_cast<std::int64_t>(document.text.size() + document.info.title.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

BENCHMARK_CAPTURE(extract, korean, "ko");
BENCHMARK_CAPTURE(extract, english, "en");

}  // namespace

BENCHMARK_MAIN();
