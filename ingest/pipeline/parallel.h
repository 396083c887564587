// Many documents on many cores, in the order in which they came.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/model/extraction.h"
#include "graph/model/problem.h"
#include "ingest/pipeline/extractor.h"
#include "ingest/read/reader.h"

namespace inyeon {

struct ExtractOptions {
  ReadOptions read;
  unsigned threads = 0;         ///< 0: one a core
  double min_confidence = 0.0;  ///< relations below it are left out
  bool open_relations = false;  ///< keep "relatedTo"

  /// Asked before a document is extracted, on the calling thread; true passes over it.
  std::function<bool(const Document&)> skip;
  /// Told of each document that is done, from several threads at once and in no order.
  std::function<void(const Document&, const Extraction&)> done;
  /// Asked often, from several threads at once; true ends the run at a document's end: the sink
  /// has then had the first documents of the input, all up to some one and none after it.
  std::function<bool()> stop;
};

/// Reads the inputs, extracts in parallel and hands the extractions to `sink` in input order, on
/// one thread at a time; the same on any number of threads. `problems` is called on one thread at a
/// time too. Returns the number of problems. What `sink` throws ends the run and is thrown on.
std::size_t extract_documents(const Extractor& extractor, const std::vector<std::string>& inputs,
                              const ExtractOptions& options, const ExtractionSink& sink,
                              const ProblemSink& problems);

}  // namespace inyeon
